/** Excel's limit for the name of a sheet. */
const MAX_LENGTH = 31

/**
 * A sheet name Excel accepts: none of `\ / ? * [ ] :`, no apostrophe at either end, not "History", at most 31
 * characters (UTF-16 units, as Excel counts), and different from all names in `taken` whatever their case.
 * Adds the name to `taken`.
 */
export function sheetName(wish: string, taken: Set<string>): string {
  const clean =
    wish
      .replace(/[\\/?*[\]:\u0000-\u001f]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '') || 'Blatt'
  const base = clean.toLowerCase() === 'history' ? `${clean} 1` : clean
  let name = cut(base, MAX_LENGTH)
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const suffix = ` (${count})`
    name = cut(base, MAX_LENGTH - suffix.length) + suffix
  }
  taken.add(name.toLowerCase())
  return name
}

/** At most `length` UTF-16 units, without cutting a character in two or ending in a blank or apostrophe. */
function cut(text: string, length: number): string {
  let result = ''
  for (const char of text) {
    if (result.length + char.length > length) break
    result += char
  }
  return result.replace(/['\s]+$/, '')
}
