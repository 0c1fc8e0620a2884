import { measureStatusWords } from './measure-status.ts'
import { fundingStateWords } from './funding-state.ts'

/** Words of one kind of thing: what it is called, and its fields as the contract calls them. */
export interface HistoryThing {
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

const text = { title: 'Titel', description: 'Beschreibung' }
const part = { workingGroupId: 'Arbeitskreis', subareaId: 'Teilbereich' }

/** The change log in words: things by the names of their tables, fields as the contract calls them. */
const things = {
  project: { name: 'Vorhaben', fields: { title: 'Name des Vorhabens', place: 'Ort oder Stadt' } },
  topic: { name: 'Handlungsfeld', fields: { ...text, source: 'Herkunft' } },
  session: {
    name: 'Sitzung',
    fields: {
      title: 'Name der Sitzung',
      occasion: 'Anlass',
      date: 'Datum',
      startsAt: 'Beginn',
      endsAt: 'Ende',
      place: 'Ort',
      chair: 'Leitung',
      minuteTaker: 'Protokollführung',
      attendance: 'Anwesende',
    },
  },
  round: {
    name: 'Runde',
    fields: {
      sessionId: 'Sitzung',
      number: 'Nummer',
      question: 'Frage',
      criterion: 'Kriterium',
      method: 'Verfahren',
      maxValue: 'Höchster Wert',
      allowUnknown: '„weiß nicht“ erlaubt',
      dots: 'Klebepunkte je Person',
      spendAll: 'Alle Punkte vergeben',
      axisX: 'Erstes Kriterium',
      axisY: 'Zweites Kriterium',
      cut: 'Schnitt',
      access: 'Zugang',
      followsId: 'Folgt auf Runde',
      followsAs: 'Folgt als',
      handedOut: 'Ausgegebene Karten',
      state: 'Zustand',
    },
  },
  round_topic: { name: 'Handlungsfeld einer Runde', fields: { number: 'Nummer', ...text } },
  stakeholder_group: { name: 'Interessengruppe', fields: { title: 'Name' } },
  sticky: { name: 'Klebepunkte', fields: { people: 'Personen an der Wand' } },
  sticky_topic: { name: 'Klebepunkte', fields: { count: 'Punkte' } },
  translation: { name: 'Übersetzung', fields: { text: 'Text' } },
  grouping: {
    name: 'Tafel der Arbeitskreise',
    fields: {
      sessionId: 'Sitzung',
      roundId: 'Gewichtung',
      sortingId: 'Sortierung',
      choice: 'Auswahl der Felder',
      topN: 'Anzahl der besten Felder',
      ties: 'Gleichstand am Schnitt',
      ratingsWeight: 'Gewicht der Bewertungen',
      sortingWeight: 'Gewicht der Sortierung',
      wordsWeight: 'Gewicht der Wörter',
      linkage: 'Verknüpfung',
      fixedGroups: 'Feste Zahl der Arbeitskreise',
      minSize: 'Mindestens Felder je Arbeitskreis',
      maxSize: 'Höchstens Felder je Arbeitskreis',
      decidedOn: 'Beschlossen am',
      endedOn: 'Phase beendet am',
      wishesOpen: 'Wünsche offen',
      peopleShown: 'Namen gezeigt',
    },
  },
  working_group: {
    name: 'Arbeitskreis',
    fields: {
      title: 'Name des Arbeitskreises',
      lead: 'Leitung',
      colour: 'Farbe',
      minPeople: 'Mindestens Personen',
      maxPeople: 'Höchstens Personen',
    },
  },
  working_group_topic: { name: 'Handlungsfeld', fields: { workingGroupId: 'Arbeitskreis' } },
  topic_lock: { name: 'Bindung zweier Felder', fields: { kind: 'Art' } },
  placement: { name: 'Platz im Arbeitskreis', fields: { workingGroupId: 'Arbeitskreis' } },
  minute: {
    name: 'Eintrag im Protokoll',
    fields: {
      sessionId: 'Sitzung',
      kind: 'Art',
      title: 'Titel',
      wording: 'Wortlaut',
      voteYes: 'Ja-Stimmen',
      voteNo: 'Nein-Stimmen',
      voteAbstained: 'Enthaltungen',
      minority: 'Minderheitsmeinung',
      groupingId: 'Tafel der Arbeitskreise',
    },
  },
  district: { name: 'Stadtteil', fields: { title: 'Stadtteil' } },
  subarea: {
    name: 'Teilbereich',
    fields: { workingGroupId: 'Arbeitskreis', title: 'Name des Teilbereichs' },
  },
  vision: { name: 'Leitbild', fields: { ...part, text: 'Leitbild' } },
  goal: {
    name: 'Ziel',
    fields: { ...part, title: 'Ziel', description: 'Erläuterung', horizonYear: 'Zieljahr' },
  },
  recommendation: { name: 'Handlungsempfehlung', fields: { ...part, kind: 'Art', text: 'Text' } },
  measure: {
    name: 'Maßnahme',
    fields: {
      ...part,
      ...text,
      targetGroup: 'Zielgruppe',
      lead: 'Federführung',
      partners: 'Partner',
      startsOn: 'Beginn',
      endsOn: 'Ende',
      costPerYear: 'Kosten pro Jahr',
      costOnce: 'Einmalige Kosten',
      fundingSource: 'Finanzierung',
      fundingState: 'Stand der Finanzierung',
      priority: 'Priorität',
      goalIds: 'Ziele',
      dependsOnIds: 'Hängt ab von',
      districtIds: 'Stadtteile',
      indicator: 'Indikator',
      indicatorUnit: 'Einheit',
      baseline: 'Ausgangswert',
      target: 'Zielwert',
      targetYear: 'Zieljahr',
      topicId: 'Handlungsfeld',
      origin: 'Herkunft',
      result: 'Ergebnis',
    },
  },
  measure_status: { name: 'Status', fields: { status: 'Status', date: 'seit', note: 'Bemerkung' } },
  reading: { name: 'Messwert', fields: { date: 'Datum', value: 'Wert', note: 'Bemerkung' } },
  overlap_decision: {
    name: 'Überschneidung',
    fields: {
      decision: 'Entscheidung',
      kept: 'Weitergeführt wird',
      note: 'Bemerkung',
      decidedOn: 'Entschieden am',
      firstMeasureId: 'Erste Maßnahme',
      firstGoalId: 'Erstes Ziel',
      secondMeasureId: 'Zweite Maßnahme',
      secondGoalId: 'Zweites Ziel',
    },
  },
  other_list: { name: 'Anderes Verfahren', fields: { title: 'Name', source: 'Quelle' } },
  other_entry: {
    name: 'Eintrag eines anderen Verfahrens',
    fields: {
      ...text,
      prioritised: 'Priorisiert',
      target: 'Zugeordnet zu',
      topicId: 'Handlungsfeld',
      goalId: 'Ziel',
      measureId: 'Maßnahme',
      reason: 'Begründung',
    },
  },
} as const satisfies Record<string, HistoryThing>

/** Stored values in words, by thing and field. */
const values: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  round: {
    method: {
      scale: 'Relevanzskala',
      dots: 'Klebepunkte',
      budget: 'Punkte verteilen',
      ranking: 'Rangfolge',
      matrix: 'Zwei Kriterien',
      sort: 'Sortierung',
    },
    access: { open: 'für alle', codes: 'mit Codekarte' },
    followsAs: { second: 'zweite Runde', runoff: 'Stichrunde' },
    state: {
      draft: 'Entwurf',
      open: 'geöffnet',
      paused: 'angehalten',
      closing: 'wird gezählt',
      closed: 'geschlossen',
      published: 'freigegeben',
    },
  },
  grouping: {
    choice: { best: 'die besten', aboveMean: 'über dem Mittel', hand: 'von Hand' },
    ties: { in: 'alle dabei', out: 'keines dabei', runoff: 'Stichrunde' },
    linkage: { average: 'mittlerer Abstand', ward: 'Ward' },
  },
  topic_lock: { kind: { together: 'zusammen', apart: 'getrennt' } },
  minute: { kind: { decision: 'Beschluss', finding: 'Feststellung', task: 'Auftrag' } },
  recommendation: { kind: { recommendation: 'Handlungsempfehlung', challenge: 'Herausforderung' } },
  measure: {
    fundingState: fundingStateWords,
    priority: { 1: 'I', 2: 'II', 3: 'III' },
  },
  measure_status: { status: measureStatusWords },
  overlap_decision: {
    decision: { merge: 'zusammenführen', link: 'verknüpfen (Synergie)', none: 'kein Bezug' },
    kept: { first: 'die erste', second: 'die zweite' },
  },
  other_entry: {
    target: { topic: 'Handlungsfeld', goal: 'Ziel', measure: 'Maßnahme', nothing: 'nichts' },
  },
}

/** Words of the change log. */
export const historyWords = {
  things: things as Readonly<Record<string, HistoryThing>>,
  values,
  yes: 'ja',
  no: 'nein',
  moderation: 'Moderation',
  leadOf: (letter: string) => `Leitung des Arbeitskreises ${letter}`,
  someLead: 'Leitung eines Arbeitskreises',
  /** Something whose title nobody may see or knows any more. */
  foreign: 'aus einem anderen Arbeitskreis',
  gone: 'gelöscht',
  person: 'Person',
}

/** "Einmalige Kosten": what a field of an entry of the history is called. */
export function historyFieldName(entity: string, field: string): string {
  return historyWords.things[entity]?.fields[field] ?? field
}
