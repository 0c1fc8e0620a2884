import { COLOR } from './sheet-style.ts'
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

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>' +
  `<a:srgbClr val="${COLOR.line}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`

/**
 * Puts right what the workbook library has no say in: it writes the colour of a font before its size, to which
 * the Open XML SDK objects (Excel forgives it today), and grid lines of charts always in the default black.
 */
export function mendWorkbook(bytes: Uint8Array): Uint8Array {
  const entries = readZip(bytes, OWN_FILE).map((entry) => {
    const mend = mends(entry.name)
    if (!mend) return entry
    return { name: entry.name, data: new TextEncoder().encode(mend(new TextDecoder().decode(entry.data))) }
  })
  return writeZip(entries, { compress: true })
}

function mends(part: string): ((xml: string) => string) | null {
  if (part === 'xl/styles.xml') return (xml) => xml.replace(/<font>(.*?)<\/font>/gs, orderedFont)
  if (part.startsWith('xl/charts/chart')) return (xml) => xml.replaceAll('<c:majorGridlines/>', GRIDLINES)
  return null
}

function orderedFont(_font: string, inner: string): string {
  const children = inner.match(/<[^>]*\/>/g) ?? []
  const rank = (child: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '')
  return `<font>${children.toSorted((a, b) => rank(a) - rank(b)).join('')}</font>`
}
