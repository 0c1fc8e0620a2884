import type { CityGroup } from './types.ts'

const [NEEDS, SUPPLY] = ['Wohnbedarfe', 'Wohnraumversorgung']

/** The working group on housing. */
export const HOUSING: readonly CityGroup[] = [
  {
    title: 'Wohnbedarfe und Wohnraumversorgung',
    lead: 'Elena Petrova',
    topics: [NEEDS, SUPPLY],
    visions: [
      { subarea: NEEDS, text: 'Wohnungen passen zu den Menschen: groß genug, ohne Stufen, bezahlbar.' },
      {
        subarea: SUPPLY,
        text: 'Wer eine Wohnung sucht, findet sie in einem halben Jahr. Der Name zählt dabei nicht.',
      },
    ],
    goals: [
      { subarea: NEEDS, title: 'Mieterinnen und Mieter kennen Rechte und Pflichten', until: 2028 },
      { subarea: SUPPLY, title: 'Tausend bezahlbare Wohnungen mehr', until: 2032 },
    ],
    recommendations: [
      { subarea: SUPPLY, kind: 'challenge', text: 'Bis 2030 laufen 640 Belegungsrechte aus.' },
    ],
    measures: [
      {
        subarea: NEEDS,
        title: 'Wohnwegweiser',
        description: 'Ein Heft in einfacher Sprache erklärt Mietvertrag, Nebenkosten und Hausordnung.',
        goals: [1],
        lead: 'Sozialamt',
        costOnce: 8_200,
        fundingState: 'secured',
        states: [
          ['running', '2022-06-01'],
          ['done', '2023-09-30'],
        ],
        result: '9.000 Hefte in acht Sprachen.',
      },
      {
        subarea: NEEDS,
        title: 'Wohnberatung im Quartier',
        description: 'Einmal in der Woche beraten Mieterverein und Stadt gemeinsam.',
        goals: [1],
        lead: 'Sozialamt',
        partners: 'Mieterverein',
        districts: ['Innenstadt-Ost', 'Kotten'],
        startsOn: '2025-02-01',
        states: [['running', '2025-02-04']],
      },
      {
        subarea: SUPPLY,
        title: 'Belegungsrechte sichern',
        description: 'Die Stadt kauft auslaufende Belegungsrechte für zehn Jahre zurück.',
        goals: [2],
        lead: 'Amt für Wohnen',
        costPerYear: 400_000,
        fundingSource: 'Haushalt und Landesmittel',
        fundingState: 'appliedFor',
        priority: 1,
        startsOn: '2024-01-01',
        endsOn: '2032-12-31',
        indicator: 'Gesicherte Wohnungen',
        indicatorUnit: 'Wohnungen',
        baseline: 0,
        target: 640,
        targetYear: 2030,
        states: [['running', '2024-05-01']],
        readings: [
          ['2024-12-31', 60],
          ['2025-12-31', 155],
        ],
      },
      {
        subarea: SUPPLY,
        title: 'Faire Vergabe',
        description: 'Wohnungsunternehmen vergeben nach offenen Punkten und berichten jedes Jahr darüber.',
        goals: [2],
        lead: 'Amt für Wohnen',
        partners: 'Wohnungsunternehmen',
        states: [['planned', '2026-05-01']],
      },
    ],
  },
]

export const CITY_DISTRICTS = [
  'Innenstadt-West',
  'Innenstadt-Ost',
  'Kotten',
  'Bännjerrück',
  'Einsiedlerhof',
  'Siegelbach',
] as const

/** General recommendations of the steering group. */
export const CITY_GENERAL = [
  'Alle Arbeitskreise berichten einmal im Jahr gemeinsam: was begonnen hat, was stockt, was gelernt wurde.',
  'Wer Fördermittel bekommt, legt zur Halbzeit und am Ende einen Bericht vor.',
] as const

type GoesTo =
  | { readonly kind: 'topic' | 'measure'; readonly title: string }
  | { readonly kind: 'nothing'; readonly reason: string }

interface OtherEntry {
  readonly title: string
  readonly description: string
  readonly prioritised: boolean
  /** Left out: nobody has decided yet. */
  readonly goesTo?: GoesTo
}

/** Result of a self-check that ran beside: themes, which of them were prioritised, and where they went. */
export const CITY_OTHER: {
  readonly title: string
  readonly source: string
  readonly entries: readonly OtherEntry[]
} = {
  title: 'Selbstcheck „Weltoffene Kommune“',
  source: 'Zwei Werkstätten 2025',
  entries: [
    {
      title: 'Offenheit in der Verwaltung',
      description: 'Bescheide und Wege verständlich machen',
      prioritised: true,
    },
    {
      title: 'Antidiskriminierung',
      description: 'Anlaufstelle und Bericht',
      prioritised: true,
      goesTo: { kind: 'measure', title: 'Meldestelle gegen Diskriminierung' },
    },
    {
      title: 'Engagement und Begegnung',
      description: 'Treffpunkte und Vereine',
      prioritised: true,
      goesTo: { kind: 'topic', title: 'Ehrenamt' },
    },
    {
      title: 'Sprache',
      description: 'Kurse und Übersetzung',
      prioritised: true,
      goesTo: { kind: 'measure', title: 'Sprachmittlerpool' },
    },
    { title: 'Zuzug und Ankommen', description: 'Erste Wochen in der Stadt', prioritised: false },
    { title: 'Wirtschaft', description: 'Fachkräfte und Gründungen', prioritised: false },
    {
      title: 'Internationale Partnerschaften',
      description: 'Städte im Ausland',
      prioritised: false,
      goesTo: { kind: 'nothing', reason: 'Aufgabe des Büros der Stadtspitze.' },
    },
  ],
}
