import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeeper } from '../../../../renderer/phone/keeper.ts'
import { LANGUAGES, chooseLanguage } from '../../../../renderer/phone/language.ts'
import { useLanguage } from '../../../../renderer/phone/use-language.ts'

describe('the language to begin with', () => {
  it.each([
    [null, ['uk-UA', 'ru'], 'uk'],
    [null, ['pt-BR'], 'pt'],
    [null, ['fa-AF', 'de'], 'fa'],
    [null, ['prs-AF'], 'fa'],
    [null, ['ro-MD'], 'ro'],
    [null, ['ku', 'ar-SY', 'de-DE'], 'ar'],
    [null, ['de-AT'], 'de'],
    [null, ['ja'], 'en'],
    ['de-simple', ['de-DE'], 'de-simple'],
    ['tr', ['de-DE'], 'tr'],
    ['xx', ['pl'], 'pl'],
  ] as const)('chosen before %s, phone %j → %s', (before, preferred, expected) => {
    expect(chooseLanguage(before, preferred)).toBe(expected)
  })
})

describe('changing it', () => {
  const root = { lang: 'de', dir: '' }
  beforeEach(() => {
    vi.stubGlobal('document', { documentElement: root, title: '' })
    vi.stubGlobal('navigator', { languages: ['de-DE'] })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const keeper = () =>
    createKeeper(() => {
      throw new Error('none')
    })

  it('words, name of the language, direction and title change together, and the choice is kept', async () => {
    const kept = keeper()
    const page = useLanguage(kept)
    await page.choose('ar')
    expect(page.words.value.receipt.title).toBe('تم الاستلام')
    expect(root).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(document.title).toContain('رأيك')
    expect(kept.find('language')).toBe('ar')
    await page.choose('ru')
    expect(root).toEqual({ lang: 'ru', dir: 'ltr' })
  })

  it('words that come late do not replace a later choice', async () => {
    const page = useLanguage(keeper())
    let arrive = (): void => undefined
    const words = await LANGUAGES.pl.load()
    vi.spyOn(LANGUAGES.pl, 'load').mockReturnValue(new Promise((resolve) => (arrive = () => resolve(words))))
    const slow = page.choose('pl')
    await page.choose('tr')
    arrive()
    await slow
    expect(page.code.value).toBe('tr')
    expect(page.wanted.value).toBe('tr')
    expect(root.lang).toBe('tr')
  })

  it('words that cannot be fetched leave the page as it is, and come when the laptop is back', async () => {
    vi.useFakeTimers()
    const page = useLanguage(keeper())
    await page.choose('en')
    vi.spyOn(LANGUAGES.fa, 'load').mockRejectedValueOnce(new Error('offline'))
    await page.choose('fa')
    expect([page.code.value, page.wanted.value, root.lang]).toEqual(['en', 'fa', 'en'])
    await vi.advanceTimersByTimeAsync(5000)
    expect(page.code.value).toBe('fa')
    expect(root).toEqual({ lang: 'fa', dir: 'rtl' })
  })
})
