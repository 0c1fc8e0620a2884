/** A piece of a text, and whether the other version has it too. */
export interface Piece {
  text: string
  own: boolean
}

/** Beyond this many words on both sides together, comparing word by word takes too long to wait for. */
const MOST_CELLS = 4_000_000

/**
 * Marks in each of two versions the words the other one does not have, by the longest common sequence of words.
 * The pieces of a version put together are that version.
 */
export function markWords(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middleA = a.slice(start, a.length - end)
  const middleB = b.slice(start, b.length - end)
  const common = commonWords(middleA, middleB)
  const pieces = (all: readonly string[], middle: readonly string[], shared: ReadonlySet<number>) =>
    join([
      ...all.slice(0, start).map((text) => ({ text, own: false })),
      ...middle.map((text, index) => ({ text, own: !shared.has(index) })),
      ...all.slice(all.length - end).map((text) => ({ text, own: false })),
    ])
  return { before: pieces(a, middleA, common.inA), after: pieces(b, middleB, common.inB) }
}

/** Words and what stands between them, each a piece of its own. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

function commonWords(a: readonly string[], b: readonly string[]): { inA: Set<number>; inB: Set<number> } {
  const inA = new Set<number>()
  const inB = new Set<number>()
  if (a.length * b.length > MOST_CELLS) return { inA, inB }
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      inA.add(i++)
      inB.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return { inA, inB }
}

function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && last.own === piece.own) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}
