import { formatNumber, joinList } from '../../../shared/domain/german-format.ts'
import type { MinutesMethodologySection } from '../../../shared/domain/minutes-model.ts'
import { groupPeople } from './group-people.ts'
import { describeChoice, describeSizes, describeSources } from './grouping-facts.ts'
import type { GroupingSource } from './grouping-source.ts'
import { counted, NO_LIMIT } from './words.ts'

/** How the working groups came about, so that a reader could compute them again; only what was used. */
export function groupingMethodology(source: GroupingSource): MinutesMethodologySection[] {
  return [
    { heading: 'Auswahl der Handlungsfelder', paragraphs: choiceParagraphs(source) },
    { heading: 'Ähnlichkeit der Handlungsfelder', paragraphs: similarityParagraphs(source) },
    { heading: 'Bildung der Arbeitskreise', paragraphs: clusterParagraphs(source) },
    { heading: 'Karte', paragraphs: [mapParagraph(source)] },
    { heading: 'Gründe und zweitbester Arbeitskreis', paragraphs: [REASONS] },
    ...peopleSection(source),
  ]
}

const TIES = {
  in: 'Felder, die an der Grenze gleichauf liegen, gehen alle weiter.',
  out: 'Felder, die an der Grenze gleichauf liegen, bleiben alle draußen; das ist eine Entscheidung der Gruppe.',
  runoff: 'Zwischen Feldern, die an der Grenze gleichauf liegen, entscheidet eine Stichrunde.',
} as const

function choiceParagraphs(source: GroupingSource): string[] {
  const { choice } = source.board.settings
  const rule = {
    best: 'Die Felder folgen der Reihenfolge der Runde.',
    aboveMean:
      'Weiter geht, was in der Hauptzahl der Runde über dem Mittel aller Felder liegt, für die es eine gibt.',
    hand: 'Die Felder wurden von Hand ausgewählt.',
  }[choice.by]
  const tie = choice.by === 'best' ? ` ${TIES[choice.ties]}` : ''
  const rest = ' Alle anderen liegen im Themenspeicher.'
  return [`${rule}${tie}${rest}`, `Hier: ${describeChoice(source)}.`]
}

const SOURCES = {
  ratings:
    'Bewertungen: Pearsons Korrelation der Angaben zu zwei Feldern über die Stimmzettel, die zu beiden etwas sagen; nicht vergebene Punkte und Plätze zählen 0, leere Stimmzettel nicht. Wurde ein Feld von allen gleich bewertet oder bleiben weniger als drei Stimmzettel, so ist die Ähnlichkeit 0. Bei zwei Kriterien zählen beide zusammen.',
  sorting: 'Sortierung: Anteil der Personen, die beide Felder auf einen Stapel gelegt haben.',
  words:
    'Wörter: Titel und Beschreibung in Wortstämmen (Snowball, Deutsch; ohne Füllwörter), gewichtet mit (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1): tf ist die Häufigkeit im Text, N die Zahl der Texte, df die Zahl der Texte mit dem Wort. Ähnlichkeit ist der Kosinus beider Gewichtungen.',
} as const

function similarityParagraphs(source: GroupingSource): string[] {
  const used = source.grounds.sources.filter(({ weight }) => weight > 0)
  const together =
    used.length > 1
      ? [
          `Die Ähnlichkeit zweier Felder ist das gewichtete Mittel: Summe aus Gewicht mal Ähnlichkeit, geteilt durch die Summe der Gewichte (${formatNumber(used.reduce((sum, { weight }) => sum + weight, 0))}).`,
        ]
      : []
  return [
    `Zwischen −1 (gegensätzlich) über 0 (unabhängig) bis 1 (gleich), hier aus: ${describeSources(source)}.`,
    ...used.map(({ kind }) => SOURCES[kind]),
    ...together,
    'Gerechnet wird mit dem Stand zur Zeit des Vorschlags; spätere Änderungen an Texten ändern ihn nicht.',
  ]
}

const LINKAGE = {
  average:
    'Der Abstand zweier Felder ist 1 minus Ähnlichkeit. Schritt für Schritt kommen die zwei Gruppen zusammen, deren Felder im Mittel den kleinsten Abstand haben (Average Linkage; Sokal und Michener 1958).',
  ward: 'Der Abstand zweier Felder ist 1 minus Ähnlichkeit. Auf der Karte aus diesen Abständen kommen Schritt für Schritt die zwei Gruppen zusammen, deren Vereinigung die Summe der quadrierten Abstände zum Mittelpunkt am wenigsten vergrößert (Ward 1963, DOI 10.1080/01621459.1963.10500845).',
} as const

function clusterParagraphs({ board, picture, grounds }: GroupingSource): string[] {
  const { settings, candidates } = board
  const tried = candidates.map(({ k, silhouette }) => `${k}: ${formatNumber(silhouette, 3)}`)
  const number =
    settings.groups === undefined
      ? 'Vorgeschlagen ist die Zahl mit der höchsten Trennschärfe, bei der alle Größen eingehalten sind; bei Gleichstand die kleinere.'
      : `Die Zahl der Arbeitskreise (${picture.tree.k}) war vorgegeben.`
  const sized = settings.minSize > 1 || settings.maxSize < NO_LIMIT
  const locked = grounds.locks.together.length + grounds.locks.apart.length > 0
  return [
    `${LINKAGE[settings.linkage]} Bei gleichem Abstand gehen die Felder mit den niedrigsten Nummern vor.`,
    `Trennschärfe ist die mittlere Silhouette (Rousseeuw 1987): je Feld (b − a) / max(a, b), wobei a der mittlere Abstand zum eigenen Arbeitskreis ist und b der zum nächsten anderen; ein einzelnes Feld zählt 0. ${number}`,
    ...(tried.length > 0
      ? [`Trennschärfe je Zahl der Arbeitskreise, wie zusammengefasst – ${tried.join('; ')}.`]
      : []),
    ...(sized
      ? [
          `Größe der Arbeitskreise: ${describeSizes(settings)} Handlungsfelder; wo es dafür nötig ist, werden einzelne Felder dorthin versetzt, wo sie am wenigsten an mittlerer Ähnlichkeit verlieren.`,
        ]
      : []),
    ...(locked
      ? [
          'Was Menschen zusammenhalten, ist von Anfang an eine Gruppe; was sie trennen, kommt in keinem Schritt zusammen, auch nicht über andere Felder.',
        ]
      : []),
    'Beschlossen haben die Menschen; Änderungen von Hand sind aufgeführt.',
  ]
}

const STRESS_WORDS = { good: 'gut', fair: 'ungefähr', poor: 'nur grob' } as const

function mapParagraph({ picture: { map } }: GroupingSource): string {
  return `Zwei Felder liegen umso näher, je ähnlicher sie sind: multidimensionale Skalierung in zwei Dimensionen, begonnen mit der klassischen Lösung (Torgerson 1952) und festen weiteren Anfängen, verbessert mit SMACOF (de Leeuw; Borg und Groenen 2005); die beste Karte gilt. Stress 1 nach Kruskal: ${formatNumber(map.stress, 3)}; die Karte gibt die Abstände ${STRESS_WORDS[map.stressWord]} wieder.`
}

const REASONS =
  'Als Grund steht je Arbeitskreis das Paar mit der höchsten Ähnlichkeit und die Zahl der Quelle, die am meisten dazu beiträgt. Der zweitbeste Arbeitskreis eines Feldes ist der andere, zu dessen Feldern es im Mittel die höchste Ähnlichkeit hat. Beides und die Silhouette gelten für die Arbeitskreise, wie sie jetzt sind.'

function peopleSection({ people }: GroupingSource): MinutesMethodologySection[] {
  const found = groupPeople(people)
  if (!people || !found) return []
  const sizes = people.groups.flatMap(({ letter, minPeople, maxPeople }) => {
    const least = minPeople === null ? [] : [`mindestens ${minPeople}`]
    const most = maxPeople === null ? [] : [`höchstens ${maxPeople}`]
    return least.length + most.length > 0 ? [`${letter} ${[...least, ...most].join(', ')}`] : []
  })
  const best =
    found.optimum === null || found.unplaced > 0
      ? ''
      : ` Das Kleinstmögliche innerhalb der Größen ist ${formatNumber(found.optimum)}.`
  return [
    {
      heading: 'Personen in den Arbeitskreisen',
      paragraphs: [
        'Wer in seinen ersten Wunsch kommt, zählt 0, in den zweiten 1, in den dritten 3, in keinen davon 8; wer keinen Wunsch hat, zählt 0. Die Verteilung des Programms macht die Summe so klein wie möglich, und zwar genau (Fluss mit kleinsten Kosten; Ahuja, Magnanti und Orlin 1993). Danach kann von Hand geändert werden.',
        `Summe für ${counted(found.placed, 'eingeteilte Person', 'eingeteilte Personen')}: ${formatNumber(found.dissatisfaction)}.${best}`,
        ...(sizes.length > 0 ? [`Größen: ${joinList(sizes)}.`] : []),
      ],
    },
  ]
}
