import fc from 'fast-check'

/** Symmetric matrices with the given values off the diagonal. */
export function anyMatrix(options: {
  readonly minSize: number
  readonly maxSize: number
  readonly values: fc.Arbitrary<number>
  readonly diagonal: number
}): fc.Arbitrary<number[][]> {
  const { minSize, maxSize, values, diagonal } = options
  return fc
    .integer({ min: minSize, max: maxSize })
    .chain((size) =>
      fc
        .array(values, { minLength: size * size, maxLength: size * size })
        .map((cells) =>
          Array.from({ length: size }, (_, a) =>
            Array.from({ length: size }, (__, b) =>
              a === b ? diagonal : (cells[Math.min(a, b) * size + Math.max(a, b)] ?? 0),
            ),
          ),
        ),
    )
}
