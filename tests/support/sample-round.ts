import type { Round } from '../../shared/contract/weigh.ts'

/** A round of three topics as the core would answer it; `parts` replace what a test is about. */
export function sampleRound(parts: Partial<Round> = {}): Round {
  const topics = ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1, title: id, description: '' }))
  return {
    id: 'r',
    sessionId: 's',
    number: 2,
    question: 'Wie wichtig?',
    criterion: '',
    settings: { method: 'scale', max: 5, allowUnknown: true },
    cut: null,
    access: 'open',
    groups: [],
    follows: null,
    handedOut: null,
    state: 'draft',
    topics,
    ballots: 0,
    openedAtMs: null,
    closedAtMs: null,
    publishedAtMs: null,
    ...parts,
  }
}
