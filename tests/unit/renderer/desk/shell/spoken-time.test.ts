import { describe, expect, it } from 'vitest'
import { spokenTime } from '../../../../../renderer/desk/shell/spoken-time.ts'

describe('what is said about the countdown', () => {
  it('speaks a few times only, and of what is really left', () => {
    const said = new Set<string>()
    for (let left = 180; left > 0; left--) {
      said.add(spokenTime(180_000, left * 1000, left <= 10 ? 'last' : 'running'))
    }
    said.add(spokenTime(180_000, 0, 'over'))
    expect([...said]).toEqual([
      ...['Noch 3 Minuten.', 'Noch 2 Minuten.', 'Noch eine Minute.', 'Noch 10 Sekunden.', 'Die Zeit ist um.'],
    ])
  })

  it('says how a short one begins, and that one stands still', () => {
    expect(spokenTime(30_000, 30_000, 'running')).toBe('Noch 30 Sekunden.')
    expect(spokenTime(90_000, 61_000, 'running')).toBe('Noch 90 Sekunden.')
    expect(spokenTime(60_000, 20_000, 'paused')).toBe('Die Zeit ist angehalten.')
  })
})
