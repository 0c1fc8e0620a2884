import { formatNumber, joinList, quote } from '../../domain/german-format.ts'
import { countPeople as people } from './bundle-words.ts'

const points = (count: number) => (count === 1 ? '1 Punkt' : `${formatNumber(count)} Punkte`)
const signed = (count: number) => (count > 0 ? `+${formatNumber(count)}` : formatNumber(count))

/** Words of people in working groups: wishes, sizes, the distribution and its changes by hand. */
export const deskPeople = {
  title: 'Wer arbeitet in welchem Arbeitskreis mit?',
  people,
  subtitle: (count: number, placed: number) =>
    count === 0
      ? 'Die Wünsche kommen von den Telefonen, oder Sie tragen sie hier ein.'
      : placed === 0
        ? `${people(count)}, noch nicht verteilt`
        : placed === count
          ? `${people(count)}, alle verteilt`
          : `${people(count)}, davon ${formatNumber(placed)} verteilt`,

  waiting: {
    heading: 'Zuerst braucht es Arbeitskreise',
    text: 'Sobald die Tafel steht, können die Menschen wählen, wo sie mitarbeiten möchten.',
    go: 'Zu den Arbeitskreisen',
  },

  views: 'Ansicht',
  viewWishes: 'Wünsche',
  viewLists: 'Verteilung',
  allocate: 'Verteilen',
  allocateAgain: 'Neu verteilen',
  allocated: 'Alle sind verteilt, so gut es bei diesen Größen geht.',
  againTitle: 'Neu verteilen?',
  againText: (count: number) =>
    `Das Programm verteilt alle ${people(count)} noch einmal. Was Sie von Hand geändert haben, gilt dann nicht mehr. „Rückgängig“ holt es zurück.`,
  keepLists: 'So lassen',
  more: 'Mehr zu den Personen',
  forget: 'Alle Namen löschen',
  forgetTitle: 'Alle Namen löschen?',
  forgetText: (count: number) =>
    `${people(count)} mit Wünschen und Arbeitskreis werden aus der Datei gelöscht. Das lässt sich nicht rückgängig machen.`,
  forgetKeep: 'Behalten',
  forgotten: 'Alle Namen und Wünsche sind gelöscht.',

  phones: {
    heading: 'Wahl auf den Telefonen',
    open: 'Wahl öffnen',
    close: 'Wahl schließen',
    isOpen: 'Die Wahl ist offen',
    isClosed: 'Die Wahl ist geschlossen',
    opened: 'Die Wahl ist offen: Auf den Telefonen stehen jetzt die Arbeitskreise.',
    closed: 'Die Wahl ist geschlossen. Was angekommen ist, bleibt.',
    what: 'Die Telefone zeigen die Arbeitskreise mit ihren Handlungsfeldern und fragen nach Namen, Organisation und bis zu drei Wünschen.',
    privacy:
      'Anders als beim Gewichten geschieht das mit Namen und nur mit Einverständnis. Wünsche anderer sieht niemand; im Raum erscheinen Namen erst, wenn Sie sie zeigen.',
    roundFirst: 'Gerade läuft eine Runde oder Sortierung. Die Telefone zeigen erst sie, danach die Wahl.',
    off: 'Das Netz für Telefone ist aus.',
    network: 'Telefone verbinden',
  },

  names: {
    choice: 'Wahl',
    show: 'Namen im Raum zeigen',
    title: 'Namen im Raum zeigen?',
    text: 'Auf dem Beamer steht dann, wer in welchem Arbeitskreis ist. Die Telefone sagen jeder Person ihren eigenen Arbeitskreis. Wünsche erscheinen nicht.',
    keep: 'Noch nicht zeigen',
    confirm: 'Namen zeigen',
    areShown: 'Der Raum hat die Namen gesehen.',
  },

  sizes: {
    heading: 'Größen und Nachfrage',
    group: 'Arbeitskreis',
    demand: 'Gewünscht',
    legend: ['1. Wunsch', '2. Wunsch', '3. Wunsch'],
    demandOf: (first: number, second: number, third: number) =>
      `${formatNumber(first)} erste, ${formatNumber(second)} zweite, ${formatNumber(third)} dritte Wünsche`,
    min: 'mindestens',
    max: 'höchstens',
    minOf: (letter: string) => `Mindestzahl für ${letter}`,
    maxOf: (letter: string) => `Höchstzahl für ${letter}`,
    now: (count: number) => `${formatNumber(count)} verteilt`,
    none: '–',
  },

  entry: {
    heading: 'Person eintragen',
    name: 'Name',
    organisation: 'Organisation',
    organisationHint: 'freiwillig',
    wishes: 'Wünsche',
    wishesHint: 'z. B. A C B',
    add: 'Eintragen',
    save: 'Speichern',
    keys: 'Tab: nächstes Feld · Enter: eintragen, weiter mit der nächsten Person',
    added: (name: string) => `${name} ist eingetragen.`,
    unknown: (letters: readonly string[]) => `${joinList(letters)} gibt es nicht`,
    twice: (letter: string) => `${letter} steht zweimal da`,
    tooMany: 'höchstens drei Wünsche',
    nameMissing: 'Der Name fehlt.',
  },

  table: {
    heading: (count: number) => people(count),
    caption: 'Personen mit ihren Wünschen und ihrem Arbeitskreis',
    empty: 'Noch niemand eingetragen.',
    name: 'Name',
    organisation: 'Organisation',
    wishes: 'Wünsche',
    noWishes: 'überall gern',
    group: 'Arbeitskreis',
    noGroup: 'noch keiner',
    from: 'Eingetragen',
    enteredBy: { phone: 'am Telefon', kiosk: 'reihum am Laptop', desk: 'von Hand' },
    sortBy: (column: string) => `Nach ${column} ordnen`,
    edit: (name: string) => `${name} ändern`,
    remove: (name: string) => `${name} löschen`,
    removeTitle: (name: string) => `${quote(name)} löschen?`,
    removeText:
      'Name, Wünsche und Arbeitskreis dieser Person werden gelöscht. Das lässt sich nicht rückgängig machen.',
    removeKeep: 'Behalten',
    removeConfirm: 'Person löschen',
    removed: 'Die Person ist gelöscht.',
  },

  fulfilled: {
    1: '1. Wunsch',
    2: '2. Wunsch',
    3: '3. Wunsch',
    none: 'kein Wunsch erfüllt',
    open: 'überall gern',
  },

  lists: {
    summary: 'Ergebnis der Verteilung',
    got: { 1: '1. Wunsch', 2: '2. Wunsch', 3: '3. Wunsch', none: 'keinen Wunsch', open: 'waren offen' },
    who: (names: readonly string[]) =>
      `Keinen ihrer Wünsche ${names.length === 1 ? 'bekommt' : 'bekommen'}: ${joinList(names)}.`,
    everybody: 'Alle, die Wünsche haben, bekommen einen davon.',
    cost: (cost: number) => `Unzufriedenheit: ${points(cost)}`,
    costHow: '1. Wunsch 0, 2. Wunsch 1, 3. Wunsch 3, keiner 8 Punkte',
    best: 'Besser geht es bei diesen Größen nicht.',
    above: (count: number) => `${points(count)} über dem Bestmöglichen.`,
    below: (count: number) =>
      `${points(count)} weniger, als die Größen erlauben: Eine Größe ist nicht eingehalten.`,
    unplacedSome: (count: number) =>
      `${people(count)} ${count === 1 ? 'ist' : 'sind'} noch in keinem Arbeitskreis.`,
    noOptimum: 'Wie gut es höchstens ginge, lässt sich bei diesen Größen nicht sagen.',
    help: 'Mit Alt und den Pfeiltasten in einen anderen Arbeitskreis, mit Enter das Ziel wählen, oder mit der Maus ziehen. Im Menü steht, was jeder Wechsel kostet.',
    groupName: (letter: string, title: string) => `Arbeitskreis ${letter}, ${title}`,
    size: (count: number, min: number | null, max: number | null) => {
      if (min === null && max === null) return people(count)
      if (min === null) return `${people(count)}, höchstens ${max}`
      if (max === null) return `${people(count)}, mindestens ${min}`
      return min === max
        ? `${people(count)}, vorgesehen ${min}`
        : `${people(count)}, vorgesehen ${min} bis ${max}`
    },
    tooMany: 'zu viele',
    tooFew: 'zu wenige',
    unplaced: 'Noch in keinem Arbeitskreis',
    nobody: 'Noch niemand. Ziehen Sie jemanden hierher.',
    allPlaced: 'Alle sind verteilt.',
    move: (name: string) => `${name} verschieben`,
    toGroup: (letter: string, title: string, effect: string) => `Nach ${letter}: ${title} (${effect})`,
    toNone: 'Aus dem Arbeitskreis nehmen',
    change: (change: number) => (change === 0 ? 'gleich' : signed(change)),
    /** Before and after a move: what it costs, and what the person gets by it. */
    before: (change: number, said: string) => `Loslassen: ${signed(change)} Unzufriedenheit. ${said}`,
    beforeSame: (said: string) => `Loslassen: gleiche Unzufriedenheit. ${said}`,
    after: (change: number, said: string) =>
      change === 0 ? `Gleiche Unzufriedenheit: ${said}` : `${signed(change)} Unzufriedenheit: ${said}`,
    gets: {
      1: (name: string, letter: string) => `${name} kommt nach ${letter}, dem 1. Wunsch.`,
      2: (name: string, letter: string) => `${name} kommt nach ${letter}, dem 2. Wunsch.`,
      3: (name: string, letter: string) => `${name} kommt nach ${letter}, dem 3. Wunsch.`,
      none: (name: string, letter: string) =>
        `${name} kommt nach ${letter} und bekommt keinen eigenen Wunsch.`,
      open: (name: string, letter: string) => `${name} kommt nach ${letter} und ist überall gern.`,
    },
    leaves: (name: string) => `${name} ist dann in keinem Arbeitskreis.`,
    full: (letter: string, count: number, max: number) =>
      `${letter} hat dann ${formatNumber(count)} Personen, vorgesehen sind höchstens ${formatNumber(max)}.`,
    thin: (letter: string, count: number, min: number) =>
      `${letter} hat dann ${formatNumber(count)}, vorgesehen sind mindestens ${formatNumber(min)}.`,
  },
} as const
