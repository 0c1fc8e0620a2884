import { describe, expect, it } from 'vitest'
import { keepRecord, loadRecord, newRecord } from '../../../../renderer/phone/ballot-record.ts'
import { createKeeper } from '../../../../renderer/phone/keeper.ts'
import { chooseLanguage } from '../../../../renderer/phone/language.ts'
import { makeBallotId, makeToken } from '../../../../renderer/phone/random.ts'

const ONE = { id: 'one', practice: false }
const TWO = { id: 'two', practice: false }

function fakeStorage(room = Infinity): Storage {
  const entries: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      entries[key] = text
    },
    removeItem: (key: string) => void delete entries[key],
  }
  return new Proxy(entries, {
    get: (target, key) => Reflect.get(methods, key) ?? Reflect.get(target, key),
  }) as unknown as Storage
}

describe('keeping', () => {
  it('survives a reload', () => {
    const storage = fakeStorage()
    createKeeper(() => storage).keep('token', 'abc')
    const keeper = createKeeper(() => storage)
    expect(keeper.find('token')).toBe('abc')
    expect(keeper.lasting).toBe(true)
  })

  it('works in memory when the browser refuses, and says so', () => {
    const keeper = createKeeper(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    keeper.keep('token', 'abc')
    expect(keeper.find('token')).toBe('abc')
    expect(keeper.lasting).toBe(false)
    keeper.forget('token')
    expect(keeper.find('token')).toBeNull()
  })

  it('goes on in memory when the storage is full', () => {
    const keeper = createKeeper(() => fakeStorage(5))
    keeper.keep('token', 'much too long')
    expect(keeper.find('token')).toBe('much too long')
    expect(keeper.lasting).toBe(false)
  })

  it('remembers the round of now and forgets earlier ones', () => {
    const keeper = createKeeper(() => fakeStorage())
    keepRecord(keeper, { ...newRecord(ONE), seq: 3 })
    keepRecord(keeper, { ...newRecord(TWO), seq: 1 })
    expect(loadRecord(keeper, TWO).seq).toBe(1)
    expect(loadRecord(keeper, ONE).seq).toBe(0)
  })

  it('keeps the receipt of the round before through a practice round', () => {
    const keeper = createKeeper(() => fakeStorage())
    const practice = { id: 'practice', practice: true }
    keepRecord(keeper, { ...newRecord(ONE), seq: 3 })
    keepRecord(keeper, { ...newRecord(practice), seq: 1 })
    expect(loadRecord(keeper, ONE).seq).toBe(3)
    keepRecord(keeper, { ...newRecord(TWO), seq: 2 })
    expect(loadRecord(keeper, practice).seq).toBe(0)
  })

  it('begins anew when what was kept cannot be read', () => {
    const keeper = createKeeper(() => fakeStorage())
    keeper.keep('round.one', '{"seq":')
    expect(loadRecord(keeper, ONE)).toEqual(newRecord(ONE))
  })
})

describe('language', () => {
  it('is what was chosen, then what the browser prefers, then English', () => {
    expect(chooseLanguage(null, ['de-AT', 'en'])).toBe('de')
    expect(chooseLanguage(null, ['fr-FR', 'en-US', 'de'])).toBe('en')
    expect(chooseLanguage('de', ['en'])).toBe('de')
    expect(chooseLanguage('xx', ['de'])).toBe('de')
    expect(chooseLanguage(null, ['ja'])).toBe('en')
    expect(chooseLanguage(null, [])).toBe('de')
  })
})

it('makes ids the contract takes, never the same twice', () => {
  expect(makeToken()).toMatch(/^[0-9a-f]{32}$/)
  expect(makeBallotId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(Array.from({ length: 1000 }, makeBallotId)).size).toBe(1000)
})
