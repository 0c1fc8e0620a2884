import type { MeasureStatus } from '../../shared/contract/elaborate.ts'

/** What the demo workshop is about: the 15 fields of action that two cities' concepts name. */
export interface DemoTopic {
  readonly title: string
  readonly description: string
  /** How much the room cares on average, on a scale from 1 to 5. */
  readonly base: number
  /** Topics of one strand are liked by the same people. */
  readonly strand: 0 | 1 | 2 | 3
  readonly measure: DemoMeasure
}

export interface DemoMeasure {
  readonly title: string
  readonly description: string
  readonly lead: string
  readonly status: MeasureStatus
}

export const DEMO_PROJECT = 'Integrationskonzept – Fortschreibung'

export const DEMO_SESSION = {
  title: 'Auftaktworkshop',
  occasion: 'Prioritäten für die Fortschreibung',
  date: '2026-11-21',
  startsAt: '09:30',
  endsAt: '12:30',
  place: 'Stadtmission, Großer Saal',
  chair: 'Integrationsbeauftragte',
  minuteTaker: 'Geschäftsstelle der Lenkungsgruppe',
} as const

export const DEMO_SCALE_QUESTION = 'Wie wichtig ist dieses Feld in den nächsten fünf Jahren?'
export const DEMO_DOTS_QUESTION = 'Womit sollen wir anfangen?'

/** What the discussion between the first and the second round moves, in steps of the scale, by title. */
export const DEMO_TALK: Readonly<Record<string, number>> = {
  Wohnraumversorgung: 1,
  Ehrenamt: 1,
  Begegnung: -1,
}

export const DEMO_TOPICS: readonly DemoTopic[] = [
  {
    title: 'Bildung',
    description: 'Kita, Schule und Weiterbildung',
    base: 4.1,
    strand: 0,
    measure: {
      title: 'Bildungslotsen an Grundschulen',
      description:
        'Mehrsprachige Lotsinnen und Lotsen begleiten Familien beim Übergang von der Kita in die Grundschule und danach in die weiterführende Schule.',
      lead: 'Schulverwaltungsamt',
      status: 'planned',
    },
  },
  {
    title: 'Arbeit und Übergang in Arbeit',
    description: 'Ausbildung, Anerkennung von Abschlüssen, erster Arbeitsplatz',
    base: 4.0,
    strand: 0,
    measure: {
      title: 'Sprechstunde Anerkennung',
      description:
        'Einmal in der Woche beraten Kammern und Arbeitsverwaltung gemeinsam zur Anerkennung ausländischer Abschlüsse.',
      lead: 'Wirtschaftsförderung',
      status: 'running',
    },
  },
  {
    title: 'Selbständigkeit',
    description: 'Gründen und Betriebe führen',
    base: 2.7,
    strand: 0,
    measure: {
      title: 'Gründungstandems',
      description: 'Erfahrene Betriebe begleiten Gründerinnen und Gründer ein Jahr lang.',
      lead: 'Wirtschaftsförderung',
      status: 'idea',
    },
  },
  {
    title: 'Sprachförderung',
    description: 'Deutsch lernen, in jedem Alter',
    base: 4.3,
    strand: 0,
    measure: {
      title: 'Sprachkurse mit Kinderbetreuung',
      description:
        'Vormittags- und Abendkurse in drei Stadtteilen, jeweils mit Betreuung im selben Haus, damit auch Alleinerziehende teilnehmen können.',
      lead: 'Volkshochschule',
      status: 'planned',
    },
  },
  {
    title: 'Begegnung',
    description: 'Orte und Gelegenheiten, sich kennenzulernen',
    base: 3.9,
    strand: 1,
    measure: {
      title: 'Offene Höfe',
      description:
        'Von Mai bis September öffnet jeden Samstag ein anderer Hof oder Garten für gemeinsames Essen und Musik.',
      lead: 'Quartiersbüro',
      status: 'planned',
    },
  },
  {
    title: 'Sicherheit',
    description: 'Sich überall in der Stadt sicher bewegen können',
    base: 3.3,
    strand: 1,
    measure: {
      title: 'Abendspaziergänge mit Ordnungsamt',
      description:
        'Bewohnerinnen und Bewohner zeigen Orte, an denen sie sich unwohl fühlen; die Stadt berichtet nach drei Monaten, was sich geändert hat.',
      lead: 'Ordnungsamt',
      status: 'idea',
    },
  },
  {
    title: 'Antirassismus',
    description: 'Benachteiligung erkennen und ihr begegnen',
    base: 3.7,
    strand: 1,
    measure: {
      title: 'Meldestelle gegen Diskriminierung',
      description:
        'Eine unabhängige Stelle nimmt Meldungen auf, berät und veröffentlicht jedes Jahr einen Bericht.',
      lead: 'Beirat für Migration',
      status: 'planned',
    },
  },
  {
    title: 'Ehrenamt',
    description: 'Engagement gewinnen, begleiten, anerkennen',
    base: 3.6,
    strand: 2,
    measure: {
      title: 'Ehrenamtsbörse in fünf Sprachen',
      description:
        'Vereine und Freiwillige finden über eine gemeinsame Liste zusammen, die auch gedruckt in den Stadtteilen ausliegt.',
      lead: 'Freiwilligenagentur',
      status: 'running',
    },
  },
  {
    title: 'Partizipation und Beteiligung',
    description: 'Mitreden und mitentscheiden',
    base: 3.5,
    strand: 2,
    measure: {
      title: 'Beteiligung vor Ort',
      description:
        'Vorhaben der Stadtplanung werden zuerst an Treffpunkten im Stadtteil vorgestellt, mit Übersetzung.',
      lead: 'Stabsstelle Beteiligung',
      status: 'idea',
    },
  },
  {
    title: 'Wohnbedarfe',
    description: 'Was Familien, Ältere und Alleinstehende brauchen',
    base: 3.4,
    strand: 3,
    measure: {
      title: 'Wohnwegweiser',
      description: 'Ein Heft in einfacher Sprache erklärt Mietvertrag, Nebenkosten und Hausordnung.',
      lead: 'Sozialamt',
      status: 'done',
    },
  },
  {
    title: 'Wohnraumversorgung',
    description: 'Genug bezahlbare Wohnungen',
    base: 3.4,
    strand: 3,
    measure: {
      title: 'Belegungsrechte sichern',
      description: 'Die Stadt kauft auslaufende Belegungsrechte für zehn Jahre zurück.',
      lead: 'Amt für Wohnen',
      status: 'planned',
    },
  },
  {
    title: 'Gesundheit und Pflege',
    description: 'Versorgung, die alle erreicht',
    base: 3.5,
    strand: 3,
    measure: {
      title: 'Sprachmittlung in Arztpraxen',
      description: 'Praxen rufen geschulte Sprachmittlerinnen und Sprachmittler per Telefon dazu.',
      lead: 'Gesundheitsamt',
      status: 'planned',
    },
  },
  {
    title: 'Interkulturelle Öffnung der Verwaltung',
    description: 'Eine Verwaltung, die alle verstehen',
    base: 3.2,
    strand: 2,
    measure: {
      title: 'Bescheide in einfacher Sprache',
      description:
        'Die zwanzig häufigsten Schreiben der Stadt werden überarbeitet und mit Betroffenen geprüft.',
      lead: 'Hauptamt',
      status: 'planned',
    },
  },
  {
    title: 'Soziale und politische Teilhabe',
    description: 'Dazugehören und mitbestimmen',
    base: 3.1,
    strand: 2,
    measure: {
      title: 'Schule der Demokratie',
      description: 'Sechs Abende zu Rat, Ausschüssen und Wahlen, jeweils mit Besuch im Rathaus.',
      lead: 'Beirat für Migration',
      status: 'idea',
    },
  },
  {
    title: 'Leben im Stadtteil',
    description: 'Nachbarschaft, Treffpunkte, kurze Wege',
    base: 3.0,
    strand: 3,
    measure: {
      title: 'Stadtteilkarte der Treffpunkte',
      description:
        'Menschen aus dem Stadtteil sammeln Treffpunkte und fehlende Orte auf einer gemeinsamen Karte.',
      lead: 'Quartiersbüro',
      status: 'running',
    },
  },
]
