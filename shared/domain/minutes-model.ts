/**
 * The minutes model: everything a set of minutes says, and nothing about how it looks.
 *
 * It is built once from the project (main/core/minutes) and read by every writer (main/core/documents), so
 * that workbook, Word file and PDF cannot disagree. Plain data: no functions, no Date objects, no clock.
 *
 * Conventions
 * - Figures keep full precision; writers round for display only.
 * - `null` means "not known" or "not defined" (Kendall's W 0/0, too few ballots); writers show a dash.
 * - Words people read (status, method name, agreement word …) are already in the language of the minutes.
 * - Topics are named by their number everywhere; titles are looked up in `topics`.
 */

/** Calendar day at the place of the workshop, `YYYY-MM-DD`. */
export type IsoDate = string

/** Wall clock at the place of the workshop, `YYYY-MM-DDTHH:mm` (seconds allowed), without a zone. */
export type IsoLocalDateTime = string

/** Time of day, `HH:mm`. */
export type ClockTime = string

export type MinutesModel = {
  cover: MinutesCover
  /** What was decided, found and given to do, in order; empty if nothing was recorded. */
  agenda: MinutesAgendaItem[]
  attendance: MinutesAttendance
  /** In topic number order. */
  topics: MinutesTopic[]
  /** In the order in which the rounds were held. */
  rounds: MinutesRound[]
  /** Sortings of topic cards, in the order in which they were held. */
  sortings: MinutesSorting[]
  /** `null` while no groups have been formed. */
  grouping: MinutesGrouping | null
  /** What the working groups have written beside measures, then what the steering group has; only who has. */
  documents: MinutesDocument[]
  measures: MinutesMeasure[]
  /** Measures and goals of different groups that meet; what is still undecided comes last. */
  overlaps: MinutesOverlap[]
  /** Words offered in the drop-down of the measures' status, with their traffic light. */
  statusOptions: MinutesStatusOption[]
  /** Words offered in the drop-down of the measures' priority, e.g. I, II, III. */
  priorityOptions: string[]
  methodology: MinutesMethodologySection[]
  programVersion: string
  /** When these minutes were made; passed in, so that the same input gives the same file. */
  generatedAt: IsoLocalDateTime
}

export type MinutesCover = {
  /** Vorhaben, e.g. "Integrationskonzept der Stadt Kaiserslautern". */
  projectTitle: string
  /** Anlass / Thema, e.g. "Prioritäten-Workshop der Lenkungsgruppe". */
  occasion: string | null
  date: IsoDate | null
  startsAt: ClockTime | null
  endsAt: ClockTime | null
  place: string | null
  /** Leitung der Sitzung. */
  chair: string | null
  /** Protokollführung. */
  minuteTaker: string | null
}

export type MinutesAttendance = {
  /** People in the room as counted by the facilitator; `null` if nobody counted. */
  present: number | null
  excused: number | null
  /** Of those present, by stakeholder group; empty if not recorded. */
  byStakeholderGroup: { name: string; count: number }[]
  /** Named rows; empty when attendance was taken by number only. */
  people: MinutesPerson[]
}

export type MinutesPerson = {
  name: string
  organisation: string | null
  role: string | null
  stakeholderGroup: string | null
  presence: 'present' | 'excused' | 'absent'
  from: ClockTime | null
  to: ClockTime | null
}

export type MinutesTopic = {
  number: number
  title: string
  description: string | null
  /** Where the topic came from, e.g. "Orientierungsgespräche 2025". */
  source: string | null
  /** Statements (Nennungen) behind the topic. */
  statements: string[]
}

export type MinutesMethod = 'scale' | 'dots' | 'budget' | 'ranking' | 'matrix'

export type MinutesRound = {
  /** 1-based, unique within the minutes. */
  number: number
  question: string
  criterion: string
  method: MinutesMethod
  /** The method in words, e.g. "Relevanzskala 1–5". */
  methodName: string
  /** The rule card as it stood on the projector, one entry per line. */
  ruleCard: string[]
  openedAt: IsoLocalDateTime | null
  closedAt: IsoLocalDateTime | null
  counts: MinutesRoundCounts
  /** Names of the rating steps from lowest to highest, "" for a step without one; empty for methods without steps. */
  scaleLabels: string[]
  /** Names of the two criteria and their highest step (matrix only). */
  axes: { x: string; y: string; max: number } | null
  /** In rank order; ties in topic number order. */
  rows: MinutesRankedRow[]
  cut: MinutesCut | null
  /** Means per stakeholder group, only where enough ballots allow it; empty otherwise. */
  byStakeholderGroup: MinutesGroupFigures[]
  /** Agreement of the round as a whole, e.g. Kendall's W; `null` if not computed. */
  agreement: MinutesAgreement | null
  /** Remarks that must stand beside the figures, e.g. why rank ranges are missing. */
  remarks: string[]
}

export type MinutesRoundCounts = {
  present: number | null
  cardsHandedOut: number | null
  /** Ballots that were counted. Sticky dots counted per topic are totals, not ballots. */
  ballots: number
  /** Channel in words ("Telefon", "Laptop", "Papier", "Klebepunkte am Plakat") with its ballots. */
  channels: { name: string; ballots: number }[]
}

export type MinutesRankedRow = {
  topicNumber: number
  /** Standard competition rank; `rankTo` is larger when the place is shared ("3.–4."). */
  rankFrom: number
  rankTo: number
  /** Whether the topic lies above the cut; `null` where there is no cut. */
  aboveCut: boolean | null
  figures: MinutesFigures
  agreement: MinutesAgreement | null
  /** 90 % range of the rank by resampling; `null` if not shown (fewer than 10 ballots). */
  rankRange: MinutesRankRange | null
}

/** Figures of one topic; those a method does not have are `null`. */
export type MinutesFigures = {
  /** Arithmetic mean (scale: of the steps; dots, budget, ranking: points per person; matrix: first criterion). */
  mean: number | null
  /** Mean of the second criterion (matrix only). */
  secondMean: number | null
  /** Middle of both means, which the order follows (matrix only). */
  bothMean: number | null
  median: number | null
  /** Ballots per rating step from lowest to highest; same length as `scaleLabels`. */
  distribution: number[] | null
  /** Ballots that said "weiß nicht"; counted, never averaged in. */
  dontKnow: number | null
  /** Share of the two highest steps among the ratings given, 0…1. */
  topTwoShare: number | null
  /** Sum of dots, points or Borda points. */
  sum: number | null
  /** Share of all dots or points, 0…1. */
  share: number | null
  /** How often it came first (ranking only). */
  firstPlaces: number | null
  /** People who gave the topic a rating, a dot, a point or a rank. */
  people: number | null
}

export type MinutesAgreement = {
  /** Name of the measure, e.g. "A (van der Eijk)". */
  measure: string
  value: number | null
  /** E.g. "hohe Einigkeit"; `null` where the value is not defined. */
  word: string | null
}

export type MinutesRankRange = {
  from: number
  to: number
  /** Share of the draws in which the topic makes the cut, 0…1; `null` without a cut. */
  cutShare: number | null
}

export type MinutesCut = {
  /** How many topics were to be chosen. */
  places: number
  /** The cut in words, e.g. "Die zehn am höchsten gewichteten Handlungsfelder kommen weiter." */
  text: string
  /** The tie that crosses the cut, and what was decided about it; `null` if none does. */
  tie: { topicNumbers: number[]; resolution: string | null } | null
}

export type MinutesGroupFigures = {
  stakeholderGroup: string
  ballots: number
  means: { topicNumber: number; mean: number | null }[]
}

/** Topic cards put into piles by what belongs together. */
export type MinutesSorting = {
  /** 1-based, unique among rounds and sortings. */
  number: number
  question: string
  /** The rule card as it stood on the projector, one entry per line. */
  ruleCard: string[]
  openedAt: IsoLocalDateTime | null
  closedAt: IsoLocalDateTime | null
  counts: {
    present: number | null
    cardsHandedOut: number | null
    /** People whose piles were counted. */
    sorters: number
    /** Channel in words with its sorters. */
    channels: { name: string; sorters: number }[]
  }
  /** Topics whose cards were sorted, in number order. */
  topicNumbers: number[]
  /** How many sorters put both into one pile; pairs nobody joined are missing. Most first. */
  pairs: { a: number; b: number; together: number }[]
  /** Topics that lay alone or were left lying, and with how many sorters; most first. */
  alone: { topicNumber: number; sorters: number }[]
  /** Names people gave to piles, most frequent first, with the topics in at least half of these piles. */
  pileNames: { name: string; sorters: number; topicNumbers: number[] }[]
  /** Remarks that must stand beside the figures. */
  remarks: string[]
}

/** A vote by show of hands, counted by the chair. */
export type MinutesVote = { yes: number; no: number; abstained: number }

export type MinutesAgendaItem = {
  title: string
  /** "Beschluss", "Feststellung" or "Auftrag". */
  kind: string
  wording: string
  /** `null` if no vote was taken. */
  vote: MinutesVote | null
  /** Position of those who thought otherwise. */
  minority: string | null
}

export type MinutesGrouping = {
  /** How the proposal came about, e.g. "Vorschlag aus Gewichtung (48 Stimmzettel), Runde 1". */
  basis: string
  /** The settings and findings behind the proposal, in words. */
  facts: { label: string; text: string }[]
  /** Adopted as it stands (decision) or still a proposal. */
  decided: boolean
  /** The newest decision about these groups, also if they were changed afterwards; `null` if none is recorded. */
  decision: MinutesDecision | null
  groups: MinutesGroup[]
  /** Topics of the proposal and of the groups, in number order. */
  topics: MinutesGroupedTopic[]
  /** Topics that went to the Themenspeicher. */
  parkedTopicNumbers: number[]
  handChanges: MinutesHandChange[]
  /** `null` while nobody has been put into a group. */
  people: MinutesGroupPeople | null
}

export type MinutesDecision = {
  wording: string
  date: IsoDate
  sessionTitle: string
  vote: MinutesVote | null
  minority: string | null
}

export type MinutesGroup = {
  /** A, B, C … */
  letter: string
  /** Place in the palette of group colours, 0…7. */
  colour: number
  name: string
  lead: string | null
  /** By name; people who wanted to be forgotten are in no list. */
  members: string[]
  /** Topics in the program's proposal; empty if the group was added by hand. */
  proposedTopicNumbers: number[]
  /** Topics as decided by people. */
  decidedTopicNumbers: number[]
  /** Why the topics of the group belong together: strongest pairs and the figure behind them. */
  reasons: string[]
  /** Sub-areas (Teilbereiche) of the group. */
  subareas: string[]
}

/** Where a topic was proposed, where it is, and how well it sits there. */
export type MinutesGroupedTopic = {
  topicNumber: number
  /** "3.–4." in the round behind the proposal. */
  rankLabel: string | null
  /** Letter of the group it was proposed for; `null` if it was not in the proposal. */
  proposed: string | null
  /** Letter of the group it is in; `null` in the Themenspeicher. */
  decided: string | null
  /** Letter of the other group it is on average most similar to. */
  secondBest: string | null
  /** Mean similarity to the rest of its group and to the second best one. */
  ownSimilarity: number | null
  secondSimilarity: number | null
  /** −1…1. */
  silhouette: number | null
  /** Topics people locked to it, and topics it must not meet. */
  together: number[]
  apart: number[]
}

/** How far wishes were fulfilled: counts only, nobody's wishes. */
export type MinutesGroupPeople = {
  /** People who are in a group, and who are in none yet. */
  placed: number
  unplaced: number
  /** Of those placed: with wishes, and with which wish fulfilled. */
  withWishes: number
  first: number
  second: number
  third: number
  none: number
  /** Sum of 0/1/3/8 per person, and the least that is possible; `null` where the sizes cannot be kept. */
  dissatisfaction: number
  optimum: number | null
}

export type MinutesHandChange = {
  at: IsoLocalDateTime | null
  /** What was changed, e.g. "Sicherheit von C nach A verschoben". */
  text: string
  /** Why, if a reason was given. */
  reason: string | null
}

export type MinutesStatusOption = {
  /** The word as written in the cell, e.g. "in Umsetzung". */
  word: string
  /** The traffic light: none (grey), going (green), attention (amber), late (red). */
  signal: 'none' | 'going' | 'attention' | 'late'
}

/** Leitbilder, goals and recommendations of one working group; `letter` is null for the steering group. */
export type MinutesDocument = {
  letter: string | null
  colour: number | null
  name: string
  entries: MinutesDocumentEntry[]
}

export type MinutesDocumentEntry = {
  kind: 'vision' | 'goal' | 'recommendation' | 'challenge'
  /** Teilbereich; null for what holds for the whole group. */
  subarea: string | null
  /** "A Z2"; goals only. */
  code: string | null
  /** Title of a goal; null for the others. */
  title: string | null
  text: string | null
  /** Goals only. */
  horizonYear: number | null
  /** Codes of the measures that serve a goal. */
  measures: string[]
}

export type MinutesOverlap = {
  first: MinutesOverlapItem
  second: MinutesOverlapItem
  reasons: string[]
  /** In words: what was decided, and which of two merged measures goes on; null while nobody has decided. */
  decision: string | null
  decidedOn: IsoDate | null
  note: string | null
}

export type MinutesOverlapItem = { code: string; title: string; groupLetter: string }

/** One Maßnahmenblatt. What is not filled in is `null` or an empty list. */
export type MinutesMeasure = {
  /** Group letter and Roman number, e.g. "A III"; unique. */
  code: string
  title: string
  groupLetter: string
  subarea: string | null
  goals: string[]
  description: string | null
  targetGroup: string | null
  lead: string | null
  partners: string[]
  periodFrom: IsoDate | null
  periodTo: IsoDate | null
  /** Euro per year, staff included. */
  costPerYearEuro: number | null
  oneOffCostEuro: number | null
  funding: string | null
  /** One of `priorityOptions`: window of implementation, not importance. */
  priority: string | null
  /** Codes of other measures. */
  dependsOn: string[]
  /** Empty means city-wide. */
  districts: string[]
  /** What is measured, from where to where, and the last reading; one per line. */
  indicator: string | null
  /** One of the words in `statusOptions`. */
  status: string
  statusDate: IsoDate | null
  statusNote: string | null
  /** Why the program finds it behind, as a sentence. */
  delay: string | null
  /** Earlier states, newest first: "01.03.2027 geplant: Träger gefunden". */
  statusHistory: string[]
  /** Topic, round or group it came from. */
  origin: string | null
  result: string | null
  changedAt: IsoLocalDateTime | null
  changedBy: string | null
}

export type MinutesMethodologySection = {
  heading: string
  paragraphs: string[]
}
