import { randomInt } from 'node:crypto'

type Gender = 'er' | 'e' | 'es'

/** Stems that take the ending of the noun's gender. None of them is unkind before any of the nouns. */
const ADJECTIVES: readonly string[] = [
  'Blau',
  'Bunt',
  'Fein',
  'Flink',
  'Froh',
  'Gelb',
  'Golden',
  'Groß',
  'Grün',
  'Heiter',
  'Hell',
  'Klein',
  'Klug',
  'Leicht',
  'Munter',
  'Neu',
  'Rot',
  'Rund',
  'Sanft',
  'Schnell',
  'Silbern',
  'Stark',
  'Still',
  'Warm',
  'Weit',
  'Weiß',
]

const NOUNS: Readonly<Record<Gender, readonly string[]>> = {
  er: [
    'Adler',
    'Anker',
    'Apfel',
    'Bach',
    'Berg',
    'Biber',
    'Dachs',
    'Delfin',
    'Fuchs',
    'Garten',
    'Hafen',
    'Igel',
    'Komet',
    'Luchs',
    'Mond',
    'Otter',
    'Pinguin',
    'Stern',
    'Turm',
    'Wald',
  ],
  e: [
    'Amsel',
    'Birke',
    'Blume',
    'Brücke',
    'Eule',
    'Feder',
    'Glocke',
    'Insel',
    'Kastanie',
    'Lampe',
    'Libelle',
    'Linde',
    'Möwe',
    'Muschel',
    'Robbe',
    'Sonne',
    'Tanne',
    'Tulpe',
    'Welle',
    'Wolke',
  ],
  es: [
    'Blatt',
    'Boot',
    'Dorf',
    'Eichhorn',
    'Feld',
    'Floß',
    'Haus',
    'Kleeblatt',
    'Licht',
    'Nest',
    'Reh',
    'Rad',
    'Segel',
    'Tal',
    'Tor',
    'Ufer',
    'Zelt',
    'Zebra',
    'Fenster',
    'Ruder',
  ],
}

const ALL: readonly (readonly [string, Gender])[] = (['er', 'e', 'es'] as const).flatMap((gender) =>
  NOUNS[gender].map((noun) => [noun, gender] as const),
)

/**
 * Two German words ("Roter Fuchs") that phones, beamer and desk all show, so that people see they are at the
 * right place. It is no secret and no password.
 *
 * @param pick an integer from 0 up to, not including, its argument
 */
export function makeWord(pick: (below: number) => number = randomInt): string {
  const adjective = ADJECTIVES[pick(ADJECTIVES.length)] ?? 'Rot'
  const [noun, ending] = ALL[pick(ALL.length)] ?? ['Fuchs', 'er']
  return `${adjective}${ending} ${noun}`
}
