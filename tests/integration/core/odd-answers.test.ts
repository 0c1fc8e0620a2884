import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { PARTICIPANT, ballotIdOf, tokenOf } from '../../support/voting.ts'
import { openSorting } from '../../support/sorting.ts'
import { openRound } from '../../support/workshop.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(() => test.dispose())

const phone = () => test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(0), language: 'en' })

const SCALE = { method: 'scale', max: 5, allowUnknown: false } as const
const MATRIX = { method: 'matrix', max: 5, allowUnknown: false, labels: { x: '', y: '' } } as const

it.each([SCALE, MATRIX, { method: 'sort' } as const])(
  'no answers but those of the method get in, whatever JSON can say, by whatever way: $method',
  async (settings) => {
    const round =
      settings.method === 'sort'
        ? (await openSorting(test, { topicCount: 2 })).sorting
        : (await openRound(test, { topicCount: 2, settings })).round
    const id = round.topics[0]!.id
    const odd = ['-0', '1e308', '1e999', '1.5', '6', '"3"', 'true', '[]', '[3]', '{}', 'null', '{"x":1}']
    odd.push('{"x":1,"y":1,"z":1}', '{"x":"1","y":1}', '{"x":[1],"y":1}', '{"x":1,"__proto__":{"y":1}}')
    const texts = [
      ...odd.map((value) => `{"${id}":${value}}`),
      '{"__proto__":3}',
      '{"constructor":3}',
      '{"toString":3}',
      `{"${id} ":3}`,
      `{${Array.from({ length: 400 }, (_, n) => `"k${n}":1`).join(',')}}`,
      '[]',
      'null',
      '"x"',
    ]
    for (const [n, text] of texts.entries()) {
      for (const role of [PARTICIPANT, { kind: 'kiosk' }, { kind: 'facilitator' }] as const) {
        const ballot = { roundId: round.id, token: tokenOf(n), ballotId: ballotIdOf(n), seq: 1 }
        const answers = JSON.parse(text) as Record<string, number>
        const cast = test.callAs(role, 'ballots.cast', { ...ballot, answers })
        await expect(cast, text).rejects.toMatchObject({
          code: expect.stringMatching(/^invalid_(ballot|input)$/) as unknown,
        })
      }
    }
    expect((await test.call('rounds.progress', { roundId: round.id })).ballots).toBe(0)
  },
)

it('phones never see what is no longer so: after a translation, undo, or another project', async () => {
  const { round } = await openRound(test, { topicCount: 2 })
  expect((await phone()).round?.question.text).toBe(round.question)
  const place = { entity: 'round', field: 'question', entityId: round.id } as const
  await test.call('texts.save', { texts: [{ place, language: 'en', text: 'How important?' }] })
  expect((await phone()).round?.question).toEqual({ text: 'How important?', language: 'en' })
  await test.call('changes.undo', {})
  expect((await phone()).round?.question).toEqual({ text: round.question, language: 'de' })
  await test.call('projects.create', { file: join(test.dir, 'Anderes.klebepunkt'), title: 'Anderes' })
  expect(await phone()).toMatchObject({ round: null, ballot: null, projectTitle: 'Anderes' })
  await test.call('projects.open', { file: test.projectFile })
  expect((await phone()).round?.id).toBe(round.id)
})
