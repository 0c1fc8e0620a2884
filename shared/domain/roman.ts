const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/**
 * The Roman numeral under which a measure is known: I, II, III, IV …
 * @param number whole, 1…3999
 * @throws RangeError for anything else
 */
export function roman(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1 || number > 3999) {
    throw new RangeError('Roman numerals run from 1 to 3999')
  }
  let rest = number
  let text = ''
  for (const [value, numeral] of NUMERALS) {
    while (rest >= value) {
      text += numeral
      rest -= value
    }
  }
  return text
}
