import { expect, it } from 'vitest'
import { matchesWords } from '../../../../renderer/ui/matches-words.ts'

it.each([
  ['Runde öffnen', 'run off', true],
  ['Runde öffnen', 'ÖFFNEN', true],
  ['Runde öffnen', '', true],
  ['Runde öffnen', 'runde schließen', false],
])('%s / %s: %s', (text, typed, found) => expect(matchesWords(text, typed)).toBe(found))
