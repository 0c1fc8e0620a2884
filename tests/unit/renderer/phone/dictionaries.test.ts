import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { LANGUAGES, LANGUAGE_CODES, directionOf, german } from '../../../../renderer/phone/language.ts'
import type { LanguageCode, Words } from '../../../../renderer/phone/language.ts'
import { createCounting } from '../../../../shared/locales/counting.ts'

const NUMBERS = [0, 1, 2, 3, 5, 11, 21]

/** Functions that name a topic; with a place where they name one. */
const TAKES_TOPIC =
  /^(readAloud\.topic|sort\.(put|off|taken|next)|wish\.chosen|\w+\.(add|take|field|up|down|remove|removed|moved))$/
const TOPICS = [['TOPIC', 3]] as const
/** Functions that name a pile, beside a topic or alone. */
const TAKES_PILE = /^sort\.(from|name|lies)$/
const PILES = [['TOPIC', 'PILE']] as const

/** Every text of a dictionary by its path; functions are asked with a topic or with numbers. */
function texts(words: unknown, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, entry] of Object.entries(words as Record<string, unknown>)) {
    const here = path ? `${path}.${key}` : key
    if (typeof entry === 'string') found.set(here, entry)
    else if (typeof entry === 'function') {
      const named = TAKES_PILE.test(here) ? PILES : TAKES_TOPIC.test(here) ? TOPICS : null
      for (const [first, second] of named ?? NUMBERS.map((value) => [value, value]))
        found.set(`${here}(${first})`, (entry as (...values: unknown[]) => string)(first, second))
    } else for (const [inner, text] of texts(entry, here)) found.set(inner, text)
  }
  return found
}

const dictionaries = new Map<LanguageCode, Words>()
beforeAll(async () => {
  for (const code of LANGUAGE_CODES) dictionaries.set(code, (await LANGUAGES[code].load()).phone)
})
function wordsOf(code: LanguageCode): Words {
  const words = dictionaries.get(code)
  if (!words) throw new Error(code)
  return words
}

/** Names and marks that stay as they are in every language. */
const NAMES = /Klebepunkt|TOPIC|PILE|Wi\u2011Fi|cookies?|QR/g
const plain = (text: string): string => text.replace(NAMES, '')

const FOREIGN = LANGUAGE_CODES.filter((code) => code !== 'de' && code !== 'de-simple')

it('the page speaks the twelve languages that are promised, each by its own name', () => {
  expect(LANGUAGE_CODES).toEqual([
    'de',
    'de-simple',
    'en',
    'ru',
    'uk',
    'pl',
    'ar',
    'fa',
    'tr',
    'pt',
    'bg',
    'ro',
  ])
  expect(new Set(LANGUAGE_CODES.map((code) => LANGUAGES[code].name)).size).toBe(12)
  expect(LANGUAGE_CODES.filter((code) => directionOf(code) === 'rtl')).toEqual(['ar', 'fa'])
})

describe.each(LANGUAGE_CODES)('%s', (code) => {
  it('has every key and nothing empty, broken or left to fill in', () => {
    const own = texts(wordsOf(code))
    expect([...own.keys()]).toEqual([...texts(german).keys()])
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/#|undefined|NaN|null|\$\{|\s{2}| [.,;]|!/)
    }
  })

  it('calls the button and the headings by the very words that they carry', () => {
    const words = wordsOf(code)
    expect(words.notice.newer).toContain(words.form.sendChange)
    expect(words.notice.newerCard).toContain(words.form.sendChange)
    expect(words.connection.forgetful).toContain(words.receipt.title)
    expect(words.receipt.codeText).toContain(words.receipt.code)
  })

  it('names the topic and writes the numbers it is given', () => {
    const words = wordsOf(code)
    expect(words.dots.add('Pflege')).toContain('Pflege')
    expect(words.dots.take('Pflege')).toContain('Pflege')
    expect(words.scale.counter(7, 15)).toContain(words.figure(7))
    expect(words.scale.counter(7, 15)).toContain(words.figure(15))
    expect(words.dots.remaining(7, 15)).toContain(words.figure(7))
    expect(words.form.askTitle(14)).toContain(words.figure(14))
    expect(words.dots.reviewLeft(14)).toContain(words.figure(14))
    expect(words.dots.rule(5)).toContain(words.figure(5))
    expect(words.scale.rule(7)).toContain(words.figure(7))
    expect(words.matrix.rule(7)).toContain(words.figure(7))
    expect(words.budget.rule(100)).toContain(words.figure(100))
    expect(words.budget.remaining(7, 15)).toContain(words.figure(7))
    expect(words.budget.spendAll(14)).toContain(words.figure(14))
    expect(words.budget.over(14)).toContain(words.figure(14))
    expect(words.ranking.rule(14)).toContain(words.figure(14))
    expect(words.ranking.counter(3, 14)).toContain(words.figure(14))
    expect(words.ranking.place(14)).toContain(words.figure(14))
    expect(words.sort.position(7, 15)).toContain(words.figure(7))
    expect(words.sort.position(7, 15)).toContain(words.figure(15))
    expect(words.sort.counter(7, 15)).toContain(words.figure(15))
    expect(words.sort.askTitle(14)).toContain(words.figure(14))
    expect(words.sort.cards(14)).toContain(words.figure(14))
    expect(words.sort.pile(14)).toContain(words.figure(14))
    expect(words.sort.lies('Pflege', 'Alter')).toContain('Alter')
    expect(words.wish.place(2)).toContain(words.figure(2))
    expect(words.wish.chosen('Pflege', 2)).toContain(words.figure(2))
    expect(words.wish.counter(2, 3)).toContain(words.figure(2))
    for (const text of [
      words.ranking.moved('Pflege', 3),
      words.ranking.removed('Pflege'),
      words.ranking.up('Pflege'),
      words.ranking.down('Pflege'),
      words.budget.field('Pflege'),
      words.readAloud.topic('Pflege'),
      words.sort.put('Pflege'),
      words.sort.lies('Pflege', 'Alter'),
      words.sort.off('Pflege'),
      words.sort.taken('Pflege'),
      words.sort.next('Pflege'),
      words.sort.from('Pflege'),
      words.sort.name('Pflege'),
      words.wish.chosen('Pflege', 2),
      words.wish.removed('Pflege'),
    ])
      expect(text).toContain('Pflege')
    expect(words.ranking.up('Pflege')).not.toBe(words.ranking.down('Pflege'))
    expect(words.budget.add('Pflege')).not.toBe(words.budget.take('Pflege'))
  })
})

describe.each(FOREIGN)('%s', (code) => {
  it('has no German left over', () => {
    const originals = texts(german)
    const same = [...texts(wordsOf(code))].filter(
      ([path, text]) => !path.startsWith('figure') && text === originals.get(path),
    )
    expect(same).toEqual([])
    for (const [path, text] of texts(wordsOf(code)))
      expect(plain(text), path).not.toMatch(/\b(und|der|die|das|nicht|Ihre|Sie|Runde|Punkte?)\b|ß/)
  })
})

describe('scripts', () => {
  const CYRILLIC = ['ru', 'uk', 'bg'] as const
  const ARABIC = ['ar', 'fa'] as const
  const all = (code: LanguageCode): string => plain([...texts(wordsOf(code)).values()].join('\n'))

  it.each([...CYRILLIC, ...ARABIC])('%s holds no Latin letter beside the names', (code) => {
    expect(all(code).match(/[a-z]+/gi) ?? []).toEqual([])
  })

  it('each language uses its own letters, not those of its neighbour', () => {
    expect(all('ru')).not.toMatch(/[іїєґ]/i)
    expect(all('uk')).not.toMatch(/[ыэъё]/i)
    expect(all('bg')).not.toMatch(/[ыэёіїєґ]/i)
    expect(all('ar')).not.toMatch(/[یکپچژگ]/)
    expect(all('fa')).not.toMatch(/[يكةى]/)
    // Comma below, not the Turkish cedilla.
    expect(all('ro')).not.toMatch(/[şţ]/i)
  })

  it('Arabic and Persian write their own digits, all others ours', () => {
    expect(all('ar')).not.toMatch(/[0-9۰-۹]/)
    expect(all('fa')).not.toMatch(/[0-9٠-٩]/)
    expect(wordsOf('ar').scale.counter(3, 15)).toBe('تم تقييم ٣ من ١٥')
    expect(wordsOf('fa').scale.counter(3, 15)).toBe('۳ از ۱۵ ارزیابی شد')
    for (const code of LANGUAGE_CODES)
      if (directionOf(code) === 'ltr') expect(wordsOf(code).figure(21)).toBe('21')
  })
})

describe('Leichte Sprache', () => {
  it('keeps to short main clauses without hyphens, long words or numbers in letters', () => {
    for (const [path, text] of texts(wordsOf('de-simple'))) {
      for (const sentence of text.split(/[.:?…]\s*/)) {
        const words = sentence.split(/\s+/).filter(Boolean)
        expect(words.length, `${path}: ${sentence}`).toBeLessThanOrEqual(12)
        for (const word of words) expect(word.length, `${path}: ${word}`).toBeLessThanOrEqual(14)
      }
      expect(text, path).not.toMatch(
        /[-–;]|\b(dass|weil|wenn|ob|damit|sobald|solange|bevor|nachdem|falls|obwohl)\b/i,
      )
      expect(text, path).not.toMatch(/\b(des|eines|ihres|wurde|würde|könnte|zwei|drei)\b/i)
    }
  })
})

describe('plural forms for 0, 1, 2, 3, 5, 11, 21', () => {
  const given = (code: LanguageCode): string[] => NUMBERS.map((dots) => wordsOf(code).dots.given(dots))
  const open = (code: LanguageCode): string[] => NUMBERS.map((topics) => wordsOf(code).form.askTitle(topics))

  it('Russian', () => {
    expect(given('ru')).toEqual([
      '0 наклеек',
      '1 наклейка',
      '2 наклейки',
      '3 наклейки',
      '5 наклеек',
      '11 наклеек',
      '21 наклейка',
    ])
    expect(open('ru').map((text) => text.replace(/^Вы ещё не оценили /, ''))).toEqual([
      '0 тем.',
      '1 тему.',
      '2 темы.',
      '3 темы.',
      '5 тем.',
      '11 тем.',
      '21 тему.',
    ])
    // After "не больше" comes the genitive.
    expect(
      [1, 2, 3, 5, 21].map((most) => wordsOf('ru').dots.rule(most).split(' ').slice(2, 4).join(' ')),
    ).toEqual(['одной наклейки', '2 наклеек', '3 наклеек', '5 наклеек', '21 наклейки'])
  })

  it('Ukrainian', () => {
    expect(given('uk')).toEqual([
      '0 наліпок',
      '1 наліпка',
      '2 наліпки',
      '3 наліпки',
      '5 наліпок',
      '11 наліпок',
      '21 наліпка',
    ])
  })

  it('Polish', () => {
    expect(given('pl')).toEqual([
      '0 kropek',
      '1 kropka',
      '2 kropki',
      '3 kropki',
      '5 kropek',
      '11 kropek',
      '21 kropek',
    ])
    expect(open('pl')).toEqual([
      '0 tematów nie zostało jeszcze ocenionych.',
      'Jeden temat nie został jeszcze oceniony.',
      '2 tematy nie zostały jeszcze ocenione.',
      '3 tematy nie zostały jeszcze ocenione.',
      '5 tematów nie zostało jeszcze ocenionych.',
      '11 tematów nie zostało jeszcze ocenionych.',
      '21 tematów nie zostało jeszcze ocenionych.',
    ])
  })

  it('Bulgarian', () => {
    expect(given('bg')).toEqual([
      '0 точки',
      '1 точка',
      '2 точки',
      '3 точки',
      '5 точки',
      '11 точки',
      '21 точки',
    ])
  })

  it('Romanian, with "de" from twenty on', () => {
    expect(given('ro')).toEqual([
      '0 buline',
      '1 bulină',
      '2 buline',
      '3 buline',
      '5 buline',
      '11 buline',
      '21 de buline',
    ])
  })

  it('Arabic, with its dual and its two plurals', () => {
    expect(given('ar')).toEqual(['لا نقاط', 'نقطة واحدة', 'نقطتان', '٣ نقاط', '٥ نقاط', '١١ نقطة', '٢١ نقطة'])
    expect(open('ar').slice(1)).toEqual([
      'بقي مجال واحد بلا تقييم.',
      'بقي مجالان بلا تقييم.',
      'بقيت ٣ مجالات بلا تقييم.',
      'بقيت ٥ مجالات بلا تقييم.',
      'بقي ١١ مجالًا بلا تقييم.',
      'بقي ٢١ مجالًا بلا تقييم.',
    ])
  })

  it('the others: one and several, or one form for all', () => {
    expect(given('en')).toEqual(['0 dots', '1 dot', '2 dots', '3 dots', '5 dots', '11 dots', '21 dots'])
    expect(given('pt').slice(0, 3)).toEqual(['0 pontos', '1 ponto', '2 pontos'])
    expect(given('tr').slice(0, 3)).toEqual(['0 nokta', '1 nokta', '2 nokta'])
    expect(given('fa').slice(0, 3)).toEqual(['۰ نقطه', '۱ نقطه', '۲ نقطه'])
    expect(given('de-simple').slice(0, 3)).toEqual(['0 Punkte', '1 Punkt', '2 Punkte'])
  })
})

describe('plural forms of points and places', () => {
  const points = (code: LanguageCode): string[] =>
    [1, 2, 5, 21, 100].map((value) => wordsOf(code).budget.given(value))
  const places = (code: LanguageCode): string[] =>
    [1, 2, 5].map((value) => wordsOf(code).ranking.askTitle(value))

  it.each([
    ['ru', ['1 балл', '2 балла', '5 баллов', '21 балл', '100 баллов']],
    ['uk', ['1 бал', '2 бали', '5 балів', '21 бал', '100 балів']],
    ['pl', ['1 punkt', '2 punkty', '5 punktów', '21 punktów', '100 punktów']],
    ['bg', ['1 точка', '2 точки', '5 точки', '21 точки', '100 точки']],
    ['ro', ['1 punct', '2 puncte', '5 puncte', '21 de puncte', '100 de puncte']],
    ['ar', ['نقطة واحدة', 'نقطتان', '٥ نقاط', '٢١ نقطة', '١٠٠ نقطة']],
    ['fa', ['۱ امتیاز', '۲ امتیاز', '۵ امتیاز', '۲۱ امتیاز', '۱۰۰ امتیاز']],
    ['tr', ['1 puan', '2 puan', '5 puan', '21 puan', '100 puan']],
    ['pt', ['1 ponto', '2 pontos', '5 pontos', '21 pontos', '100 pontos']],
  ] as const)('%s', (code, expected) => {
    expect(points(code)).toEqual(expected)
  })

  it('of free places', () => {
    expect(places('ru')).toEqual(['Ещё свободно 1 место.', 'Ещё свободны 2 места.', 'Ещё свободно 5 мест.'])
    expect(places('uk')).toEqual(['Ще вільне 1 місце.', 'Ще вільні 2 місця.', 'Ще вільно 5 місць.'])
    expect(places('pl')).toEqual([
      'Jest jeszcze 1 wolne miejsce.',
      'Są jeszcze 2 wolne miejsca.',
      'Jest jeszcze 5 wolnych miejsc.',
    ])
    expect(places('ar')).toEqual(['بقيت مرتبة واحدة شاغرة.', 'بقيت مرتبتان شاغرتان.', 'بقيت ٥ مراتب شاغرة.'])
  })
})

describe('a browser without plural rules', () => {
  afterEach(() => vi.unstubAllGlobals())
  it('still tells one from several', () => {
    const { NumberFormat } = Intl
    vi.stubGlobal('Intl', { NumberFormat })
    const { count } = createCounting('ru')
    const forms = { one: '# тема', few: '# темы', other: '# тем' }
    expect([1, 3, 5].map((value) => count(value, forms))).toEqual(['1 тема', '3 тем', '5 тем'])
  })
})
