/**
 * The German dictionaries are the measure: a translation has every key of its German original, texts as
 * texts and functions with the same parameters, or it does not compile.
 */
export type Translation<German> = {
  readonly [Key in keyof German]: German[Key] extends string
    ? string
    : German[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : German[Key] extends readonly string[]
        ? readonly string[]
        : Translation<German[Key]>
}
