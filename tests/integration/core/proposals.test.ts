import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Output } from '../../../shared/contract/index.ts'
import type { Answers } from '../../../shared/contract/round.ts'
import { sortAndClose, voteAndClose } from '../../support/bundling.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import type { RoundOptions, Workshop } from '../../support/workshop.ts'
import { twoCamps } from '../../support/voting.ts'

// What goes into a proposal: which topics, which sources, and what is said where they say little.

type Settings = Input<'groupings.preview'>
type Preview = Output<'groupings.preview'>

let test: TestCore
let workshop: Workshop
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

/** Felder 1 and 2 lead, 3 and 4 are equal, 5 is last. */
const TIE = [
  [5, 4, 3, 4, 1],
  [5, 5, 4, 3, 1],
  [5, 4, 3, 4, 2],
  [5, 5, 4, 3, 1],
  [5, 4, 4, 4, 2],
]

async function counted(
  rows: readonly (readonly (Answers[string] | undefined)[])[],
  options: Partial<RoundOptions> = {},
): Promise<void> {
  workshop = await openRound(test, { topicCount: rows[0]?.length ?? 5, ...options })
  await voteAndClose(test, workshop.round, rows)
}

const idOf = (n: number): string => workshop.topics[n - 1]!.id
const settings = (changes: Partial<Settings> = {}): Settings => ({
  roundId: workshop.round.id,
  choice: { by: 'best', n: 3, ties: 'in' },
  ...changes,
})
const preview = (changes: Partial<Settings> = {}): Promise<Preview> =>
  test.call('groupings.preview', settings(changes))
const titles = (rows: readonly { title: string }[]): string =>
  rows.map(({ title }) => title.slice(5)).join(' ')
const best = (n: number, ties: 'in' | 'out' | 'runoff') => ({ choice: { by: 'best' as const, n, ties } })

async function runOff(
  rows: readonly (readonly number[])[],
  topicIds = [idOf(3), idOf(4)],
  as: 'runoff' | 'second' = 'runoff',
): Promise<number> {
  const draft = await test.call('rounds.create', {
    sessionId: workshop.sessionId,
    question: 'Stichrunde',
    criterion: '',
    settings: { method: 'scale', max: 5, allowUnknown: true },
    cut: 1,
    topicIds,
    follows: { roundId: workshop.round.id, as },
  })
  await voteAndClose(test, await test.call('rounds.open', { roundId: draft.id }), rows)
  return draft.number
}

describe('which topics go on', () => {
  it('the best n; topics equal across the cut all go on or all stay, and it is said', async () => {
    await counted(TIE)
    const all = await preview(best(3, 'in'))
    expect([titles(all.chosen), titles(all.left)]).toEqual(['1 2 3 4', '5'])
    expect(all.tied).toEqual([idOf(3), idOf(4)])
    expect(all.chosen.map((row) => row.rankLabel)).toEqual(['1.', '2.', '3.–4.', '3.–4.'])
    expect(all.remarks[0]).toBe(
      '„Feld 3“ und „Feld 4“ liegen an der Grenze gleichauf (3.–4.): Alle gehen weiter, zusammen also 4 statt 3.',
    )
    const none = await preview(best(3, 'out'))
    expect([titles(none.chosen), titles(none.left)]).toEqual(['1 2', '3 4 5'])
    expect(none.remarks[0]).toBe(
      '„Feld 3“ und „Feld 4“ liegen an der Grenze gleichauf (3.–4.): Keines von ihnen geht weiter, zusammen also 2 statt 3. Das wird als Entscheidung der Gruppe festgehalten.',
    )
    const clean = await preview(best(4, 'in'))
    expect([titles(clean.chosen), clean.tied]).toEqual(['1 2 3 4', []])
    expect(await test.call('groupings.current', {})).toBeNull()
  })

  it('a counted run-off decides; without one it is said what to do', async () => {
    await counted(TIE)
    await expect(preview(best(3, 'runoff'))).rejects.toMatchObject({
      code: 'no_runoff',
      message: expect.stringMatching(
        /^Über den Gleichstand von „Feld 3“ und „Feld 4“ .* Stichrunde zu Runde 1/,
      ),
    })
    // Among other topics than the tied ones it decides nothing.
    await runOff([[1, 5, 5]], [idOf(3), idOf(4), idOf(5)])
    // Nor does a second round after a discussion.
    await runOff([[5, 1]], [idOf(3), idOf(4)], 'second')
    await expect(preview(best(3, 'runoff'))).rejects.toMatchObject({ code: 'no_runoff' })
    const number = await runOff([
      [2, 5],
      [3, 5],
    ])
    const decided = await preview(best(3, 'runoff'))
    expect(titles(decided.chosen)).toBe('1 2 4')
    expect(decided.runoff).toMatchObject({ number })
    expect(decided.remarks[0]).toContain(`Entschieden hat Stichrunde ${number}.`)
    expect((await preview(best(3, 'in'))).runoff).toMatchObject({ number })
    // A newer one counts instead; if it ends equal too, people decide.
    await runOff([[4, 4]])
    await expect(preview(best(3, 'runoff'))).rejects.toMatchObject({ code: 'tie_left' })
  })

  it('a run-off among some of the equal ones decides nothing', async () => {
    await counted([
      [4, 4, 4],
      [4, 4, 4],
    ])
    await runOff([[5, 1]], [idOf(1), idOf(2)])
    expect((await preview(best(2, 'in'))).runoff).toBeNull()
    await runOff([[5, 1, 4]], [idOf(1), idOf(2), idOf(3)])
    expect(titles((await preview(best(2, 'runoff'))).chosen)).toBe('1 3')
  })

  it('above the mean, or by hand – also topics nobody weighted', async () => {
    await counted(TIE)
    expect(titles((await preview({ choice: { by: 'aboveMean' } })).chosen)).toBe('1 2')
    const { id } = await test.call('topics.add', { title: 'Feld 6' })
    const hand = await preview({ choice: { by: 'hand', topicIds: [id, idOf(5), idOf(2)] } })
    expect([titles(hand.chosen), titles(hand.left)]).toEqual(['2 5 6', '1 3 4'])
    expect(hand.remarks).toContain(
      '„Feld 6“ stand in Runde 1 nicht zur Wahl und hat daher keine Ähnlichkeit aus den Bewertungen.',
    )
    const board = await test.call(
      'groupings.propose',
      settings({
        choice: { by: 'hand', topicIds: [id, idOf(2)] },
        weights: { ratings: 0, sorting: 0, words: 1 },
      }),
    )
    expect(board.settings.choice).toMatchObject({ by: 'hand' })
    expect(titles(board.parkingLot)).toBe('1 3 4 5')
    await expect(test.call('topics.remove', { id })).rejects.toMatchObject({ code: 'topic_proposed' })
  })

  it('by hand from words alone needs no round at all', async () => {
    await test.call('sessions.add', { title: 'Auftakt', date: '2026-11-21' })
    for (const title of ['Sprachkurse', 'Sprache im Beruf', 'Wohnen', 'Wohnraum']) {
      await test.call('topics.add', { title })
    }
    const topicIds = (await test.call('topics.list', {})).map((topic) => topic.id)
    const board = await test.call('groupings.propose', {
      roundId: null,
      choice: { by: 'hand', topicIds },
      weights: { ratings: 0, sorting: 0, words: 100 },
    })
    expect(board).toMatchObject({
      roundId: null,
      roundNumber: null,
      basis: 'Wortvergleich (Texte von 4 Handlungsfeldern)',
    })
    expect(board.groups.flatMap((group) => group.topics).every((topic) => topic.rankLabel === null)).toBe(
      true,
    )
  })
})

describe('what is refused, in words', () => {
  const NOBODY: Settings['weights'] = { ratings: 0, sorting: 0, words: 0 }
  const NOWHERE = '00000000-0000-7000-8000-00000000dead'
  it.each<[string, Partial<Settings>, string, RegExp]>([
    ['no weight', { weights: NOBODY }, 'invalid_input', /^Keine Quelle der Ähnlichkeit hat ein Gewicht/],
    ['ratings without a round', { roundId: null }, 'invalid_input', /keine Runde gewählt/],
    [
      'a ranking without a round',
      { roundId: null, weights: { ratings: 0, sorting: 0, words: 1 } },
      'invalid_input',
      /^Für diese Auswahl braucht es eine geschlossene Runde/,
    ],
    [
      'a sorting that is not named',
      { weights: { ratings: 1, sorting: 1, words: 0 } },
      'invalid_input',
      /keine gewählt/,
    ],
    [
      'a topic that is not there',
      { choice: { by: 'hand', topicIds: [NOWHERE] } },
      'not_found',
      /gibt es nicht mehr/,
    ],
    ['no topic', { choice: { by: 'hand', topicIds: [] } }, 'too_few_topics', /so geht keines weiter\. Bitte/],
    ['nothing left by a tie', best(2, 'out'), 'too_few_topics', /so geht keines weiter\. Was an der Grenze/],
    [
      'nothing above the mean',
      { choice: { by: 'aboveMean' } },
      'too_few_topics',
      /^Für Arbeitskreise .* keines weiter/,
    ],
    [
      'more groups than topics',
      { ...best(3, 'in'), groups: 4 },
      'invalid_input',
      /mindestens 4 .* gehen 3 weiter/,
    ],
    [
      'sizes too large for the number',
      { groups: 2, minSize: 2 },
      'invalid_input',
      /^2 Arbeitskreise mit mindestens 2 Handlungsfeldern brauchen 4/,
    ],
    [
      'sizes too small for the number',
      { groups: 2, maxSize: 1 },
      'invalid_input',
      /^2 Arbeitskreise mit höchstens 1 .* fassen 2; so gehen 3 weiter/,
    ],
  ])('%s', async (_what, changes, code, message) => {
    await counted([
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
    ])
    const refused = { code, message: expect.stringMatching(message) as string }
    await expect(preview(changes)).rejects.toMatchObject(refused)
    await expect(test.call('groupings.propose', settings(changes))).rejects.toMatchObject(refused)
    expect(await test.call('groupings.current', {})).toBeNull()
  })

  it('a round nobody voted in, and one with nothing but dots on the wall', async () => {
    workshop = await openRound(test, { topicCount: 3, settings: { method: 'dots', dots: 2, perTopic: 1 } })
    await test.call('rounds.close', { roundId: workshop.round.id })
    await expect(preview()).rejects.toMatchObject({
      code: 'no_ballots',
      message: expect.stringMatching(
        /^In Runde 1 hat niemand abgestimmt; daraus ergibt sich keine Ähnlichkeit/,
      ),
    })
    const words = { weights: { ratings: 0, sorting: 0, words: 1 } }
    await expect(preview(words)).rejects.toMatchObject({
      code: 'no_ballots',
      message: expect.stringMatching(/keine Reihenfolge/),
    })
    const { question, criterion, settings: method, cut } = workshop.round
    const second = await test.call('rounds.create', {
      sessionId: workshop.sessionId,
      question,
      criterion,
      settings: method,
      cut,
    })
    await test.call('rounds.open', { roundId: second.id })
    const wall = Object.fromEntries(workshop.topics.map((topic, index) => [topic.id, 7 - index]))
    await test.call('sticky.record', { roundId: second.id, totals: { people: 9, topics: wall } })
    await test.call('rounds.close', { roundId: second.id })
    const roundId = second.id
    await expect(preview({ roundId })).rejects.toMatchObject({
      code: 'no_ballots',
      message: expect.stringMatching(/nur Klebepunkte an der Wand/),
    })
    // They make a ranking all the same.
    expect(titles((await preview({ roundId, ...words, ...best(2, 'in') })).chosen)).toBe('1 2')
  })

  it('sources that are not counted yet, or by nobody', async () => {
    await counted(TIE)
    const { id } = await test.call('sortings.create', { sessionId: workshop.sessionId, question: 'Q' })
    const weights = { ratings: 0, sorting: 1, words: 0 }
    await expect(preview({ sortingId: id, weights })).rejects.toMatchObject({
      code: 'round_not_closed',
      message: expect.stringMatching(/^Sortierung 2 ist noch nicht/),
    })
    await test.call('sortings.open', { sortingId: id })
    await test.call('sortings.close', { sortingId: id })
    await expect(preview({ sortingId: id, weights })).rejects.toMatchObject({ code: 'no_sorters' })
    await expect(preview({ sortingId: workshop.round.id, weights })).rejects.toMatchObject({
      code: 'not_a_sorting',
    })
  })

  it('a new board while people have entered themselves for the one there is', async () => {
    await counted(TIE)
    const board = await test.call('groupings.propose', settings())
    await test.call('people.add', { groupingId: board.groupingId, name: 'Frau Öz' })
    // Said before the form is filled in, too.
    await expect(test.call('groupings.preview', settings())).rejects.toMatchObject({
      code: 'group_has_people',
    })
    await expect(test.call('groupings.propose', settings())).rejects.toMatchObject({
      code: 'group_has_people',
      message:
        'Für diese Arbeitskreise hat sich schon eine Person eingetragen. Ein neuer Vorschlag würde ihren Wunsch verlieren; bitte die Tafel von Hand ändern oder zuerst alle Einträge löschen.',
    })
    expect((await test.call('groupings.current', {}))?.groupingId).toBe(board.groupingId)
  })
})

describe('what people should know before they use it', () => {
  it('few ballots, topics rated alike by all, dots on the wall', async () => {
    workshop = await openRound(test, { topicCount: 3 })
    const { id: roundId, topics } = workshop.round
    const steps = Object.fromEntries(topics.map((topic) => [topic.id, [0, 0, 1, 0, 0]]))
    await test.call('sticky.record', { roundId, totals: { people: 1, topics: steps } })
    await voteAndClose(test, workshop.round, [
      [1, 2, 4],
      [2, 1, 4],
      [3, 5, 4],
    ])
    expect((await preview()).remarks).toEqual([
      'Runde 1 hat nur 3 Stimmzettel: Wer Ähnliches bewertet, ist daran kaum zu erkennen.',
      '„Feld 3“ wurde von allen gleich bewertet und hat daher keine Ähnlichkeit aus den Bewertungen.',
      'Klebepunkte an der Wand zählen in der Reihenfolge mit, aber nicht in der Ähnlichkeit: Sie sind keine einzelnen Stimmzettel.',
    ])
  })

  it('several topics rated alike by all are named in one sentence', async () => {
    await counted([
      [3, 3, 1],
      [3, 3, 2],
      [3, 3, 5],
    ])
    expect((await preview()).remarks).toContain(
      '„Feld 1“ und „Feld 2“ wurden jeweils von allen gleich bewertet und haben daher keine Ähnlichkeit aus den Bewertungen.',
    )
  })

  it('one ballot says nothing about who rates alike, and it is said', async () => {
    await counted([[5, 4, 3]])
    const { remarks, groups } = await preview()
    expect(remarks).toEqual([
      'Runde 1 hat nur einen Stimmzettel; wer Ähnliches bewertet, lässt sich erst ab drei sagen.',
      'Aus den Bewertungen ergibt sich zwischen diesen Feldern keine Ähnlichkeit.',
      'Die Aufteilung folgt deshalb nur den Nummern der Felder. Bitte von Hand ordnen oder eine andere Quelle wählen.',
    ])
    expect(groups.flat()).toHaveLength(3)
  })

  it('sizes that cannot be kept, and who was moved for their sake', async () => {
    await counted(twoCamps(25, 5))
    const all = best(5, 'in')
    expect((await preview({ ...all, minSize: 4, maxSize: 4 })).remarks).toContain(
      'Die gewünschten Größen lassen sich so nicht einhalten.',
    )
    const moved = await preview({ ...all, groups: 2, minSize: 1, maxSize: 4 })
    expect(moved).toMatchObject({ keepsSizes: true, moved: [] })
    const even = await preview({ ...all, groups: 4, minSize: 1, maxSize: 2 })
    expect(even.keepsSizes).toBe(true)
    expect(even.remarks.some((line) => line.startsWith('Nur der Größe wegen'))).toBe(even.moved.length > 0)
  })

  it('few sorters, topics that were not among the cards, texts without common words', async () => {
    await counted(TIE)
    const sortingId = await sortAndClose(test, workshop, [[1, 1, 2, 2]], [1, 2, 3, 4].map(idOf))
    const weights = { ratings: 0, sorting: 50, words: 50 }
    const { remarks } = await preview({ sortingId, weights, ...best(5, 'in') })
    expect(remarks).toEqual([
      'In Sortierung 2 hat nur eine Person sortiert.',
      '„Feld 5“ lag in Sortierung 2 nicht bei den Karten und hat daher keine Ähnlichkeit aus ihr.',
    ])
  })
})

describe('the sources', () => {
  /** Three of four put 1 and 2 together, all four put 3 and 4 together, nobody sorts 5. */
  const PILES = [
    [1, 1, 2, 2],
    [1, 1, 2, 2],
    [3, 3, 1, 1],
    [1, 2, 3, 3],
  ]

  async function sortedBoard(weights: NonNullable<Settings['weights']>) {
    await counted(TIE)
    const sortingId = await sortAndClose(test, workshop, PILES)
    return test.call('groupings.propose', settings({ sortingId, weights, ...best(5, 'in'), groups: 3 }))
  }

  it('sorting: groups, the share of sorters in the reason, and what it rests on', async () => {
    const board = await sortedBoard({ ratings: 0, sorting: 100, words: 0 })
    expect(board.groups.map(({ topics, reason }) => [titles(topics), reason])).toEqual([
      ['1 2', '3 von 4 Personen haben „Feld 1“ und „Feld 2“ auf einen Stapel gelegt.'],
      ['3 4', '4 von 4 Personen haben „Feld 3“ und „Feld 4“ auf einen Stapel gelegt.'],
      ['5', 'Steht für sich: Kein anderes Feld ist ihm ähnlich.'],
    ])
    expect(board.basis).toBe('Sortierung (4 Personen)')
    expect(board).toMatchObject({ roundNumber: 1, keepsSizes: true, moved: [] })
  })

  it('several together: the loudest speaks, and later texts change no figure', async () => {
    await counted(TIE)
    const sortingId = await sortAndClose(test, workshop, PILES)
    for (const [index, title] of [
      'Sprache am Abend',
      'Kinder',
      'Wohnen',
      'Bauen',
      'Abend der Sprache',
    ].entries()) {
      await test.call('topics.update', { id: idOf(index + 1), title })
    }
    const board = await test.call(
      'groupings.propose',
      settings({ sortingId, weights: { ratings: 0, sorting: 40, words: 60 }, ...best(5, 'in'), groups: 3 }),
    )
    expect(board.basis).toBe('Wortvergleich (Texte von 5 Handlungsfeldern) und Sortierung (4 Personen)')
    const reasons = board.groups.map((group) => group.reason)
    expect(reasons).toContain('4 von 4 Personen haben „Wohnen“ und „Bauen“ auf einen Stapel gelegt.')
    const picture = await test.call('groupings.picture', {})
    await test.call('topics.update', { id: idOf(5), title: 'Ganz anders', description: 'Wohnen und Bauen' })
    expect((await test.call('groupings.picture', {}))!.map).toEqual(picture!.map)
    expect((await test.call('groupings.current', {}))!.candidates).toEqual(board.candidates)
    // The words are those that were compared.
    const weights = { ratings: 0, sorting: 0, words: 1 }
    await test.call('topics.update', { id: idOf(5), title: 'Abend der Sprache', description: '' })
    const words = await test.call('groupings.propose', settings({ weights, ...best(5, 'in'), groups: 4 }))
    const [first] = words.groups
    expect(first!.reason).toMatch(/^„Sprache am Abend“ und „Abend der Sprache“ haben Wörter gemeinsam: „\w+“/)
    await test.call('topics.update', { id: idOf(5), title: 'Ganz anders' })
    expect((await test.call('groupings.current', {}))!.groups[0]!.reason).toBe(
      first!.reason.replace('Abend der Sprache', 'Ganz anders'),
    )
  })

  it('of a large round every ballot counts, and the ranking is that of its results', async () => {
    await counted(Array.from({ length: 520 }, (_, n) => [n < 260 ? 5 : 4, 1 + (n % 3), n % 2 ? 5 : 1, 2]))
    const board = await test.call('groupings.propose', settings(best(4, 'in')))
    expect(board.basis).toBe('Gewichtung (520 Stimmzettel)')
    const { ranking } = await test.call('rounds.results', { roundId: workshop.round.id })
    const ranks = board.groups
      .flatMap((group) => group.topics)
      .map((topic) => [topic.topicId, topic.rankLabel])
    expect(new Map(ranks as [string, string][])).toEqual(
      new Map(ranking.map((row) => [row.topicId, row.rankLabel])),
    )
  })

  it('Ward is offered beside average linkage', async () => {
    await counted(twoCamps(25, 6))
    const ward = await preview({ ...best(6, 'in'), linkage: 'ward' })
    expect(ward.groups.map((group) => group.length)).toEqual([3, 3])
    const board = await test.call('groupings.propose', settings({ ...best(6, 'in'), linkage: 'ward' }))
    expect(board.settings).toEqual({
      roundId: workshop.round.id,
      sortingId: null,
      choice: { by: 'best', n: 6, ties: 'in' },
      weights: { ratings: 100, sorting: 0, words: 0 },
      linkage: 'ward',
      minSize: 1,
      maxSize: 100,
    })
  })

  it('what was previewed is what is proposed', async () => {
    await counted(twoCamps(25, 6))
    const before = await preview({ ...best(6, 'in'), groups: 3, maxSize: 2 })
    const board = await test.call('groupings.propose', settings({ ...best(6, 'in'), groups: 3, maxSize: 2 }))
    expect(board.groups.map((group) => group.topics.map((topic) => topic.topicId))).toEqual(before.groups)
    expect(board.candidates).toEqual(before.candidates)
    expect([board.moved, board.keepsSizes]).toEqual([before.moved, before.keepsSizes])
  })
})

it('neither the order of ballots nor that of the topics changes who comes together', async () => {
  const rows = [
    [5, 1, 4, 2, 3],
    [4, 2, 5, 1, 2],
    [1, 5, 2, 4, 3],
    [2, 4, 1, 5, 1],
    [5, 2, 5, 1, 4],
    [1, 4, 2, 5, 2],
  ]
  const order = [3, 0, 4, 2, 1]
  await counted(rows)
  const first = await preview({ ...best(5, 'in') })
  const named = (from: Preview) => {
    const all = new Map([...from.chosen, ...from.left].map((row) => [row.topicId, row.title]))
    return from.groups.map((group) => group.map((id) => all.get(id)!).toSorted()).toSorted()
  }
  await test.dispose()
  test = await startTestCore()
  workshop = await openRound(test, { topicCount: 5 })
  // The same titles and ratings in another order of topics, and the ballots back to front.
  for (const [place, from] of order.entries()) {
    await test.call('topics.update', { id: idOf(place + 1), title: `x${from}` })
  }
  await voteAndClose(
    test,
    workshop.round,
    rows.toReversed().map((row) => order.map((from) => row[from]!)),
  )
  for (const [place, from] of order.entries()) {
    await test.call('topics.update', { id: idOf(place + 1), title: `Feld ${from + 1}` })
  }
  const second = await preview({ ...best(5, 'in') })
  expect(named(second)).toEqual(named(first))
  const separation = (from: Preview) =>
    from.candidates.map(({ k, silhouette }) => [k, silhouette.toFixed(12)])
  expect(separation(second)).toEqual(separation(first))
})
