import { readZip, writeZip } from './zip-archive.ts'

/** Our own file, so the limits only guard against a bug. */
const OWN_FILE = { maxEntries: 1000, maxInflatedBytes: 500_000_000 }

/** Order of the children of a font that the schema asks for (ECMA-376 part 1, 18.8.22). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/**
 * Puts right what the workbook library writes in a way the Open XML SDK objects to: it puts the colour of a
 * font before its size. Excel forgives that today; the schema does not.
 */
export function mendWorkbook(bytes: Uint8Array): Uint8Array {
  const entries = readZip(bytes, OWN_FILE).map((entry) => {
    if (entry.name !== 'xl/styles.xml') return entry
    const xml = new TextDecoder().decode(entry.data).replace(/<font>(.*?)<\/font>/gs, orderedFont)
    return { name: entry.name, data: new TextEncoder().encode(xml) }
  })
  return writeZip(entries, { compress: true })
}

function orderedFont(_font: string, inner: string): string {
  const children = inner.match(/<[^>]*\/>/g) ?? []
  const rank = (child: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '')
  return `<font>${children.toSorted((a, b) => rank(a) - rank(b)).join('')}</font>`
}
