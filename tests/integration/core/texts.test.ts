import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Push } from '../../../shared/contract/index.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { PARTICIPANT, tokenOf } from '../../support/voting.ts'
import { draftRound, openRound } from '../../support/workshop.ts'

type Text = Input<'texts.save'>['texts'][number]

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const save = (...texts: Text[]) => test.call('texts.save', { texts })
const topicText = (entityId: string, language: Text['language'], text: string): Text => ({
  place: { entity: 'topic', field: 'title', entityId },
  language,
  text,
})
const list = async () =>
  (await test.call('texts.list', {})).map(({ entity, field, language, text }) =>
    [entity, field, language, text].join(' '),
  )
const phone = (language: NonNullable<Input<'participant.state'>['language']>) =>
  test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(0), language })

describe('entering translations', () => {
  it('adds, changes and removes several in one step, which undo takes back whole', async () => {
    const { topics } = await draftRound(test, { topicCount: 2 })
    const [a, b] = [topics[0]!.id, topics[1]!.id]
    await save(topicText(a, 'ar', 'الحقل'), topicText(b, 'tr', 'Alan 2'))
    const before = await list()
    expect(before.toSorted()).toEqual(['topic title ar الحقل', 'topic title tr Alan 2'])
    await save(topicText(a, 'ar', ''), topicText(b, 'tr', 'Konu 2'), topicText(b, 'en', 'Field 2'))
    expect((await list()).toSorted()).toEqual(['topic title en Field 2', 'topic title tr Konu 2'])
    await test.call('changes.undo', {})
    expect(await list()).toEqual(before)
    await test.call('changes.undo', {})
    expect(await list()).toEqual([])
    await test.call('changes.redo', {})
    expect(await list()).toEqual(before)
  })

  it('keeps nothing of an empty text that never was there, and the last of two for one place', async () => {
    const { topics } = await draftRound(test, { topicCount: 2 })
    const before = await test.call('changes.state', {})
    await save(topicText(topics[0]!.id, 'pl', '  \n '))
    expect(await test.call('changes.state', {})).toEqual(before)
    await save(topicText(topics[0]!.id, 'pl', 'Pole'), topicText(topics[0]!.id, 'pl', ''))
    expect(await test.call('changes.state', {})).toEqual(before)
    await save(topicText(topics[0]!.id, 'pl', 'Pole'), topicText(topics[0]!.id, 'pl', 'Pole 1'))
    expect(await list()).toEqual(['topic title pl Pole 1'])
  })

  it('tells the desk and the phones', async () => {
    const { topics } = await draftRound(test, { topicCount: 2 })
    const heard: Push[] = []
    test.core.onPush((push) => heard.push(push))
    await save(topicText(topics[0]!.id, 'en', 'Field'))
    expect(heard).toMatchObject([{ event: 'changed', what: ['texts', 'participant', 'changes'] }])
  })

  it('refuses what is not there, German, and fields nobody reads', async () => {
    const { round, sessionId } = await draftRound(test, { topicCount: 2 })
    await expect(save(topicText(sessionId, 'en', 'Field'))).rejects.toMatchObject({ code: 'not_found' })
    for (const text of [
      { place: { entity: 'topic', field: 'source', entityId: round.id }, language: 'en', text: 'x' },
      { place: { entity: 'session', field: 'title', entityId: round.id }, language: 'en', text: 'x' },
      { place: { entity: 'round', field: 'question', entityId: round.id }, language: 'de', text: 'x' },
      { place: { entity: 'round', field: 'question', entityId: round.id }, language: 'xx', text: 'x' },
    ]) {
      const input = { texts: [text] }
      await expect(test.core.dispatch({ kind: 'facilitator' }, 'texts.save', input)).rejects.toMatchObject({
        code: 'invalid_input',
      })
    }
    expect(await list()).toEqual([])
  })

  it('one bad text among good ones changes nothing', async () => {
    const { topics, sessionId } = await draftRound(test, { topicCount: 2 })
    await expect(
      save(topicText(topics[0]!.id, 'en', 'Field'), topicText(sessionId, 'en', 'Nothing')),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(await list()).toEqual([])
  })
})

describe('translations go with what they translate', () => {
  it('a topic, a round, a group take theirs along, and undo brings them back', async () => {
    const { round, topics } = await draftRound(test, { topicCount: 3, groups: ['Verwaltung', 'Vereine'] })
    const [kept, gone] = round.groups
    await save(
      topicText(topics[0]!.id, 'uk', 'Поле 1'),
      { place: { entity: 'round', field: 'question', entityId: round.id }, language: 'uk', text: 'Питання' },
      {
        place: { entity: 'stakeholderGroup', field: 'title', entityId: kept!.id },
        language: 'uk',
        text: 'Влада',
      },
      {
        place: { entity: 'stakeholderGroup', field: 'title', entityId: gone!.id },
        language: 'uk',
        text: 'Клуби',
      },
    )
    const all = await list()

    await test.call('topics.remove', { id: topics[0]!.id })
    expect(await list()).toEqual(all.filter((text) => !text.startsWith('topic')))
    await test.call('changes.undo', {})
    expect(await list()).toEqual(all)

    await test.call('rounds.update', { roundId: round.id, groups: [{ title: 'Jugend' }, kept!] })
    expect(await list()).toEqual(all.filter((text) => !text.endsWith('Клуби')))
    expect((await test.call('rounds.list', {}))[0]!.groups).toMatchObject([
      { title: 'Jugend' },
      { id: kept!.id, title: 'Verwaltung' },
    ])
    await test.call('changes.undo', {})
    expect(await list()).toEqual(all)

    await test.call('rounds.remove', { roundId: round.id })
    expect(await list()).toEqual(['topic title uk Поле 1'])
    await test.call('changes.undo', {})
    expect(await list()).toEqual(all)
  })
})

describe('what a phone reads', () => {
  it('is its language where somebody entered it, and German that says so elsewhere', async () => {
    const { round, topics } = await openRound(test, {
      topicCount: 2,
      settings: { method: 'matrix', max: 5, allowUnknown: true, labels: { x: 'Wirkung', y: '' } },
      groups: ['Verwaltung'],
    })
    await save(
      topicText(topics[0]!.id, 'ar', 'التعليم'),
      topicText(topics[1]!.id, 'de-simple', 'Das zweite Feld'),
      {
        place: { entity: 'round', field: 'question', entityId: round.id },
        language: 'ar',
        text: 'ما الأهم؟',
      },
      { place: { entity: 'round', field: 'axisX', entityId: round.id }, language: 'ar', text: 'الأثر' },
      {
        place: { entity: 'stakeholderGroup', field: 'title', entityId: round.groups[0]!.id },
        language: 'ar',
        text: 'الإدارة',
      },
    )
    const arabic = (await phone('ar')).round!
    expect(arabic).toMatchObject({
      question: { text: 'ما الأهم؟', language: 'ar' },
      axes: { x: { text: 'الأثر', language: 'ar' }, y: null },
      groups: [{ title: { text: 'الإدارة', language: 'ar' } }],
    })
    expect(arabic.topics.map((topic) => topic.title)).toEqual([
      { text: 'التعليم', language: 'ar' },
      { text: 'Feld 2', language: 'de' },
    ])
    const simple = (await phone('de-simple')).round!
    expect(simple.question).toEqual({ text: 'Wie wichtig ist das?', language: 'de' })
    expect(simple.topics.map((topic) => topic.title)).toEqual([
      { text: 'Feld 1', language: 'de' },
      { text: 'Das zweite Feld', language: 'de-simple' },
    ])
    expect((await phone('de')).round!.topics.map((topic) => topic.title.language)).toEqual(['de', 'de'])
  })

  it('changes at once in the middle of a round', async () => {
    const { topics } = await openRound(test, { topicCount: 2 })
    expect((await phone('ro')).round!.topics[0]!.title).toEqual({ text: 'Feld 1', language: 'de' })
    await save(topicText(topics[0]!.id, 'ro', 'Câmpul 1'))
    expect((await phone('ro')).round!.topics[0]!.title).toEqual({ text: 'Câmpul 1', language: 'ro' })
    await save(topicText(topics[0]!.id, 'ro', ''))
    expect((await phone('ro')).round!.topics[0]!.title).toEqual({ text: 'Feld 1', language: 'de' })
  })
})
