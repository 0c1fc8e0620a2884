export interface Eigenpair {
  readonly value: number
  /** Of length 1, its largest entry positive, so that the same matrix always gives the same vector. */
  readonly vector: readonly number[]
}

const MOST_SWEEPS = 100

/**
 * Eigenvalues and vectors of a symmetric matrix, largest value first, by cyclic Jacobi rotations
 * (G. Golub, C. Van Loan, "Matrix Computations", 4th ed. 2013, section 8.5). Meant for up to some hundred rows.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigenpair[] {
  const size = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const vectors = matrix.map((_, row) => Float64Array.from(matrix, (__, column) => (row === column ? 1 : 0)))
  const scale = matrix.flat().reduce((sum, value) => sum + value * value, 0)
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-24 * scale; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, p, q)
    }
  }
  return a
    .map((row, index) => ({
      value: row[index] ?? 0,
      vector: orient(vectors.map((line) => line[index] ?? 0)),
    }))
    .sort((x, y) => y.value - x.value)
}

/** Turns rows and columns p and q so far that their common entry becomes 0. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const rowP = a[p] as Float64Array
  const rowQ = a[q] as Float64Array
  const shared = rowP[q] as number
  if (shared === 0) return
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * shared)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (const row of a) turn(row, p, q, cosine, sine)
  for (const row of vectors) turn(row, p, q, cosine, sine)
  for (let column = 0; column < rowP.length; column++) {
    const x = rowP[column] as number
    const y = rowQ[column] as number
    rowP[column] = cosine * x - sine * y
    rowQ[column] = sine * x + cosine * y
  }
}

function turn(row: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const x = row[p] as number
  const y = row[q] as number
  row[p] = cosine * x - sine * y
  row[q] = sine * x + cosine * y
}

function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0
  for (const [row, values] of a.entries()) {
    for (let column = 0; column < row; column++) sum += (values[column] as number) ** 2
  }
  return sum
}

/** Entries this close to the largest count as equally large, so that rounding cannot flip the sign. */
const ROUNDING = 1e-9

/** The vector or its opposite, so that the first of its largest entries is positive. */
export function orient(vector: readonly number[]): number[] {
  const largest = Math.max(...vector.map(Math.abs))
  const first = vector.find((value) => Math.abs(value) >= largest * (1 - ROUNDING)) ?? 1
  return first < 0 ? vector.map((value) => 0 - value) : [...vector]
}
