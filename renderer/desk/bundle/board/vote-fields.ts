/** The vote as people type it in; an empty number is null. */
export interface VoteFields {
  voted: 'no' | 'yes'
  yes: number | null
  no: number | null
  abstained: number | null
}

/**
 * The vote as it is recorded, or why it cannot be: a number is missing, or nobody voted at all.
 * A vote that was not taken is null, which is something else than a vote of nobody.
 */
export function readVote(
  fields: VoteFields,
): { vote: { yes: number; no: number; abstained: number } | null } | { problem: 'missing' | 'nobody' } {
  if (fields.voted === 'no') return { vote: null }
  const { yes, no, abstained } = fields
  if (yes === null || no === null || abstained === null) return { problem: 'missing' }
  return yes + no + abstained === 0 ? { problem: 'nobody' } : { vote: { yes, no, abstained } }
}
