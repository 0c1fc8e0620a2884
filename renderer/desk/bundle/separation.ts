import type { Board } from '../../../shared/contract/bundle.ts'

type Candidates = Board['candidates']

/** True when the runner-up separates more clearly than what was chosen: then the number was fixed by people. */
export function isClearer(candidates: Candidates, runnerUp: Candidates[number]): boolean {
  const chosen = candidates.find(({ state }) => state === 'chosen')
  return chosen !== undefined && runnerUp.silhouette > chosen.silhouette
}

/** True when no number of groups separates anything, though there was a choice: all topics are equally near. */
export function isFlat(candidates: Candidates): boolean {
  return candidates.length > 1 && candidates.every(({ silhouette }) => silhouette === 0)
}
