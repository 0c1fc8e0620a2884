/** Replaces a stretch of a text; the caret stands after what was put in. */
export interface Replacement {
  from: number
  to: number
  text: string
}

const ITEM = /^(\s*- )(.*)$/

/** What Enter does in a list: the next line is an item too; on an empty item the list ends. Null: as everywhere. */
export function replaceOnEnter(text: string, caret: number): Replacement | null {
  const { start, end } = lineAt(text, caret)
  const item = ITEM.exec(text.slice(start, end))
  if (!item) return null
  const [, mark = '', content = ''] = item
  if (content.trim() === '') return { from: start, to: end, text: '' }
  // Before the mark the line is simply pushed down.
  if (caret < start + mark.length) return null
  return { from: caret, to: caret, text: `\n${mark}` }
}

/** Whoever types the mark of an item that Enter has made already gets one mark, not two. Null: nothing to take out. */
export function replaceSecondMark(text: string, caret: number): Replacement | null {
  const typed = text.slice(lineAt(text, caret).start, caret)
  const marks = /^\s*- (?=- $)/.exec(typed)
  return marks && { from: caret - 2, to: caret, text: '' }
}

/** Makes the lines of a selection items of a list, or, when all are, ordinary lines again. */
export function toggleList(text: string, from: number, to: number): Replacement {
  const start = lineAt(text, from).start
  const { end } = lineAt(text, Math.max(from, to))
  const lines = text.slice(start, end).split('\n')
  const all = lines.every((line) => ITEM.test(line))
  return {
    from: start,
    to: end,
    text: lines
      .map((line) => (all ? line.replace(ITEM, '$2') : ITEM.test(line) ? line : `- ${line}`))
      .join('\n'),
  }
}

/** Marks of lists as other programs paste them, as ours. */
export function readPastedList(text: string): string {
  return text.replaceAll(/^[ \t]*[•·▪◦‣–*][ \t]+/gm, '- ')
}

function lineAt(text: string, caret: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const next = text.indexOf('\n', caret)
  return { start, end: next < 0 ? text.length : next }
}
