import type { TextField } from './text-fields.ts'

const spaces = (text: string) => text.trim().replaceAll(/\s+/g, ' ')

/**
 * Where the cells of a pasted table go. Two columns: German on the left finds its field, the right is the
 * translation. One column of several lines: line by line from the field pasted into, fields of the same name only.
 * Null when it is ordinary text, which belongs into the one field.
 * @param fields all fields in their order
 * @param at key of the field pasted into
 */
export function placePasted(
  pasted: string,
  fields: readonly TextField[],
  at: string,
): ReadonlyMap<string, string> | null {
  const lines = pasted.replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.some((line) => line.includes('\t'))) return placeByGerman(lines, fields)
  const start = fields.findIndex(({ key }) => key === at)
  const first = fields[start]
  // A description may itself have several lines.
  if (lines.length < 2 || !first || first.place.field === 'description') return null
  const same = fields
    .slice(start)
    .filter(({ place }) => place.entity === first.place.entity && place.field === first.place.field)
  return new Map(same.slice(0, lines.length).map(({ key }, index) => [key, unquote(lines[index] ?? '')]))
}

function placeByGerman(lines: readonly string[], fields: readonly TextField[]): ReadonlyMap<string, string> {
  const byGerman = new Map(fields.map((field) => [spaces(field.german).toLocaleLowerCase('de'), field.key]))
  const placed = new Map<string, string>()
  for (const line of lines) {
    const [german = '', text = ''] = line.split('\t')
    const key = byGerman.get(spaces(unquote(german)).toLocaleLowerCase('de'))
    if (key !== undefined && text.trim() !== '') placed.set(key, unquote(text))
  }
  return placed
}

/** Spreadsheets put cells with quotation marks into quotation marks. */
function unquote(cell: string): string {
  const text = cell.trim()
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text
}
