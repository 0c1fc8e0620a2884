/**
 * One text per plural category of CLDR, `#` standing for the figure. Categories left out read like `other`;
 * numbers here are whole, so `other` is written as the form for many, which old browsers then show as well.
 */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

export interface Counting {
  /** A whole number in the digits of the language. */
  figure: (value: number) => string
  /** The text that fits the number, with its figure in it. */
  count: (value: number, forms: PluralForms) => string
}

/** @param locale BCP 47, may name digits (`ar-u-nu-arab`) */
export function createCounting(locale: string): Counting {
  const numbers = new Intl.NumberFormat(locale)
  // Phones from before 2019 may lack the rules; they tell one from several, as most languages do.
  const rules = 'PluralRules' in Intl ? new Intl.PluralRules(locale) : null
  const category = (value: number): Intl.LDMLPluralRule =>
    rules ? rules.select(value) : value === 1 ? 'one' : 'other'
  const figure = (value: number): string => numbers.format(value)
  return {
    figure,
    count: (value, forms) => (forms[category(value)] ?? forms.other).replace('#', figure(value)),
  }
}
