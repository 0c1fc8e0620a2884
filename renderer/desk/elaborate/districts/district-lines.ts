/** A line of the list being edited; `id` is null for a new district. */
export interface DistrictLine {
  id: string | null
  title: string
}

const plain = (title: string): string => title.trim().toLocaleLowerCase('de-DE')

/** New lines from what was typed or pasted, one district a line; those that are there already are left out. */
export function linesOf(text: string, there: readonly DistrictLine[]): DistrictLine[] {
  const known = new Set(there.map(({ title }) => plain(title)))
  const lines: DistrictLine[] = []
  for (const raw of text.split(/\r?\n/)) {
    const title = raw.replaceAll('\t', ' ').trim().slice(0, 100)
    if (title === '' || known.has(plain(title))) continue
    known.add(plain(title))
    lines.push({ id: null, title })
  }
  return lines
}

/** What is wrong with a line: no name, or the name of one before it. */
export function problemAt(lines: readonly DistrictLine[], index: number): 'nameless' | 'double' | null {
  const own = plain(lines[index]?.title ?? '')
  if (own === '') return 'nameless'
  return lines.slice(0, index).some(({ title }) => plain(title) === own) ? 'double' : null
}
