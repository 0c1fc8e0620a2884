/** What a long text is made of: paragraphs (with their line breaks) and lists. Documents can carry exactly that. */
export type TextBlock =
  { kind: 'paragraph'; lines: readonly string[] } | { kind: 'list'; items: readonly string[] }

const ITEM = /^\s*- (.*)$/

/** Reads a text as people write it: an empty line ends a paragraph, lines that begin with "- " are a list. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: { kind: TextBlock['kind']; lines: string[] }[] = []
  let open = false
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const item = ITEM.exec(line)
    const kind = item ? 'list' : 'paragraph'
    const content = item?.[1] ?? line
    if (content.trim() === '') {
      open = false
      continue
    }
    const last = blocks.at(-1)
    if (open && last?.kind === kind) last.lines.push(content)
    else blocks.push({ kind, lines: [content] })
    open = true
  }
  return blocks.map(({ kind, lines }) =>
    kind === 'list' ? { kind, items: lines } : { kind: 'paragraph', lines },
  )
}
