import type { Random } from '../../shared/domain/random.ts'

// Words for invented working groups: enough different ones that texts differ as they do when people write them, and
// some in common, as groups of one city have them.

const FIELDS = [
  'Sprachförderung',
  'Wohnen',
  'Ausbildung',
  'Gesundheit',
  'Ehrenamt',
  'Begegnung',
  'Verwaltung',
  'Sport',
  'Kultur',
  'Schule',
  'Kita',
  'Beratung',
  'Arbeitsmarkt',
  'Seniorenarbeit',
  'Jugendarbeit',
  'Mobilität',
  'Familienbildung',
  'Öffentlichkeit',
  'Teilhabe',
  'Nachbarschaft',
] as const
const KINDS = [
  'Lotsen',
  'Werkstatt',
  'Sprechstunde',
  'Netzwerk',
  'Patenschaften',
  'Fortbildung',
  'Wegweiser',
  'Anlaufstelle',
  'Kurs',
  'Runder Tisch',
  'Sommerprogramm',
  'Mentoring',
  'Tandem',
  'Fachtag',
  'Leitfaden',
] as const
const PLACES = [
  'im Stadtteil',
  'in der Grundschule',
  'am Rathaus',
  'im Jugendzentrum',
  'im Mehrgenerationenhaus',
  'bei den Vereinen',
  'in Unterkünften',
  'am Bahnhof',
  'im Krankenhaus',
  'in der Stadtbücherei',
] as const
const SENTENCES = [
  'Einmal in der Woche beraten zwei Fachkräfte in mehreren Sprachen und vermitteln an die zuständigen Stellen.',
  'Ehrenamtliche werden geschult, begleitet und für ihre Fahrten entschädigt.',
  'Eltern erfahren früh, welche Angebote es gibt und wie sie ihre Kinder anmelden können.',
  'Die Räume stellt die Stadt; Technik und Material werden gemeinsam beschafft.',
  'Nach einem Jahr wird mit allen Beteiligten ausgewertet, was fortgeführt werden soll.',
  'Betriebe der Region öffnen ihre Türen und bieten Praktika an.',
  'Das Angebot ist kostenfrei und ohne Anmeldung zugänglich.',
  'Mitarbeitende der Verwaltung lernen, verständlich zu schreiben und zu sprechen.',
  'Vereine benennen feste Ansprechpersonen und treffen sich zweimal im Jahr.',
  'Informationen erscheinen auch in Leichter Sprache und werden regelmäßig aktualisiert.',
  'Ältere Menschen werden zu Hause abgeholt, wenn sie nicht mobil sind.',
  'Jugendliche planen das Programm selbst und verwalten ein eigenes Budget.',
] as const
const OFFICES = [
  'Amt für Migration',
  'Jugendamt',
  'Volkshochschule',
  'Stadtplanung',
  'Sozialamt',
  'Gesundheitsamt',
  'Kulturbüro',
  'Schulamt',
  'Sportbund',
  'Caritas',
  'Diakonie',
  'Freiwilligenagentur',
] as const
const PEOPLE = [
  'Neuzugewanderte',
  'Familien',
  'Jugendliche',
  'Alleinerziehende',
  'Ältere',
  'Fachkräfte',
] as const

export interface Words {
  title(n: number): string
  paragraphs(sentences: number): string
  office(): string
  /** So many names, one a line. */
  offices(count: number): string
  people(count: number): string
  field(n: number): string
}

export function inventWords(random: Random): Words {
  const pick = <T>(from: readonly T[]): T => from[random.nextBelow(from.length)] as T
  const some = (from: readonly string[], count: number): string =>
    [...new Set(Array.from({ length: count }, () => pick(from)))].join('\n')
  return {
    title: (n) => `${pick(KINDS)} ${pick(FIELDS)} ${pick(PLACES)} ${n}`,
    paragraphs: (sentences) =>
      Array.from({ length: sentences }, (_, n) => pick(SENTENCES) + (n % 3 === 2 ? '\n' : ' '))
        .join('')
        .trim(),
    office: () => pick(OFFICES),
    offices: (count) => some(OFFICES, count),
    people: (count) => some(PEOPLE, count),
    field: (n) =>
      `${FIELDS[n % FIELDS.length]}${n < FIELDS.length ? '' : ` ${Math.floor(n / FIELDS.length) + 1}`}`,
  }
}
