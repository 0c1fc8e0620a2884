import snowball from 'snowball-stemmers'

/** A word as it stands in a text, and its stem. */
export interface StemmedWord {
  readonly word: string
  readonly stem: string
}

/** Words that say nothing about a topic: articles, pronouns, auxiliaries, conjunctions, prepositions. */
const STOP_WORDS = new Set(
  `ab aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus bei beim bin bis bzw da
  dabei dadurch dafür damit danach daran darauf darüber dass dazu dein dem den denn der deren des deshalb dessen die
  dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige er es etc etwa
  etwas für gegen haben hat hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem
  innerhalb ins ist ja jede jedem jeden jeder jedes jedoch kann kein keine keinem keinen keiner können könnte man
  manche mehr mein mit muss müssen nach neben nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner
  seit sich sie sind so sodass solche soll sollen sollte sollten sowie sowohl statt über um und uns unser unsere
  unseren unserer unter usw viel viele vielen vom von vor wann war waren was weil weiter weitere weiteren welche
  wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur zwar zwischen`.split(/\s+/),
)

const SHORTEST = 2
const stemmer = snowball.newStemmer('german')
const stems = new Map<string, string>()

/**
 * The telling words of a text with their German stems (Snowball's German algorithm), in the order of the
 * text: lower case, stop words, numbers and single letters left out, hyphens and truncations
 * ("Beratungs- und Hilfsangebote") split.
 */
export function stemWords(text: string): StemmedWord[] {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('de')
      .match(/\p{L}+/gu) ?? []
  return words
    .filter((word) => word.length >= SHORTEST && !STOP_WORDS.has(word))
    .map((word) => ({ word, stem: stemOf(word) }))
}

/** Applies the stemmer until nothing changes: once alone leaves "Kurs" (kur) and "Kurse" (kurs) apart. */
function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const once = stemmer.stem(word)
  const stem = once === word ? once : stemOf(once)
  stems.set(word, stem)
  return stem
}

/** All runs of `length` letters within the words, so that parts of compounds meet: "dolmetscherpool" has "pool". */
export function letterGrams(words: readonly string[], length: number): string[] {
  return words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - length + 1) }, (_, at) => word.slice(at, at + length)),
  )
}
