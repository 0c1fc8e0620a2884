import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GroupDocument } from '../../../shared/contract/elaborate.ts'
import type { Role } from '../../../shared/contract/index.ts'
import { addMeasure, signIn, startBoard } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

let test: TestCore
let a: string
let b: string
let id: string
let ina: Role
let omar: Role
beforeEach(async () => {
  test = await startTestCore()
  ;[a, b] = (await startBoard(test)) as [string, string]
  id = (await addMeasure(test, a, 'Lernpaten', { description: 'A' })).id
  ina = await signIn(test, a, 'Ina')
  omar = await signIn(test, a, 'Omar')
})
afterEach(async () => {
  await test.dispose()
})

const DESK = { kind: 'facilitator' } as const
const write = async (role: Role, from: string, to: string) =>
  (await test.callAs(role, 'parts.update', { entity: 'measure', id, edits: { description: { from, to } } }))
    .conflicts
const document = (): Promise<GroupDocument> => test.call('documents.get', { workingGroupId: a })
const text = async () => (await document()).measures[0]!.description
const beside = async () => (await document()).conflicts.map(({ base, value, who }) => [base, value, who])
const resolve = (conflictId: string, from: unknown, to: unknown, role: Role = DESK) =>
  test.callAs(role, 'conflicts.resolve', { id: conflictId, from, to })

describe('two people in one field', () => {
  it('the text that stands stays, the other one is kept beside it, and both see both', async () => {
    expect(await write(ina, 'A', 'A von Ina')).toEqual([])
    const [conflict] = await write(omar, 'A', 'A von Omar')
    expect(conflict).toMatchObject({
      entity: 'measure',
      entityId: id,
      field: 'description',
      base: 'A',
      value: 'A von Omar',
      current: 'A von Ina',
      who: 'Omar',
    })
    for (const role of [DESK, ina, omar]) {
      const seen = await test.callAs(role, 'documents.get', { workingGroupId: a })
      expect(seen.measures).toMatchObject([{ description: 'A von Ina' }])
      expect(seen.conflicts).toEqual([conflict])
    }
    await resolve(conflict!.id, 'A von Ina', 'A von Ina und Omar', ina)
    expect(await document()).toMatchObject({
      measures: [{ description: 'A von Ina und Omar' }],
      conflicts: [],
    })
  })

  it('whoever goes on from their own version has one version beside, under a new name each time', async () => {
    await write(ina, 'A', 'B')
    const [first] = await write(omar, 'A', 'C')
    const [second] = await write(omar, 'C', 'C und D')
    expect(await beside()).toEqual([['A', 'C und D', 'Omar']])
    // Somebody looked at "C" and decided; the text they have not seen must not go.
    await expect(resolve(first!.id, 'B', 'B')).rejects.toMatchObject({ code: 'not_found' })
    await resolve(second!.id, 'B', 'B')
    expect([await text(), await beside()]).toEqual(['B', []])
  })

  it('two browsers with one code: neither version takes the place of the other', async () => {
    await write(ina, 'A', 'B')
    await write(omar, 'A', 'C')
    await write(omar, 'A', 'D')
    await write(omar, 'C', 'C2')
    expect((await beside()).toSorted()).toEqual([
      ['A', 'C2', 'Omar'],
      ['A', 'D', 'Omar'],
    ])
  })

  it('whoever goes back to what they started from, or on to what stands there, has nothing beside any more', async () => {
    await write(ina, 'A', 'B')
    await write(omar, 'A', 'C')
    expect(await write(omar, 'C', 'A')).toEqual([])
    expect(await beside()).toEqual([])
    await write(omar, 'A', 'C')
    expect(await write(omar, 'C', 'B')).toEqual([])
    expect([await text(), await beside()]).toEqual(['B', []])
  })

  it('three people: two versions beside, decided one by one', async () => {
    await write(ina, 'A', 'B')
    const [one] = await write(omar, 'A', 'C')
    const [two] = await write(DESK, 'A', 'D')
    expect(await beside()).toEqual([
      ['A', 'C', 'Omar'],
      ['A', 'D', 'Moderation'],
    ])
    await resolve(one!.id, 'B', 'B C')
    // What stood there when the second dialog was opened does not stand there any more.
    await expect(resolve(two!.id, 'B', 'D')).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await resolve(two!.id, 'B C', 'B C D')
    expect([await text(), await beside()]).toEqual(['B C D', []])
  })

  it('the same text from both, or another field, is no conflict', async () => {
    await write(ina, 'A', 'B')
    expect(await write(omar, 'A', 'B')).toEqual([])
    const edits = { lead: { from: '', to: 'Amt 50' } }
    expect((await test.callAs(omar, 'parts.update', { entity: 'measure', id, edits })).conflicts).toEqual([])
    expect(await beside()).toEqual([])
  })

  it('who does not say what they saw writes over whatever stands there', async () => {
    await write(ina, 'A', 'B')
    await test.call('parts.update', { entity: 'measure', id, edits: { description: { to: 'C' } } })
    expect([await text(), await beside()]).toEqual(['C', []])
  })

  it('the decided text must be one the field can hold', async () => {
    await write(ina, 'A', 'B')
    const [conflict] = await write(omar, 'A', 'C')
    await expect(resolve(conflict!.id, 'B', 5)).rejects.toMatchObject({
      code: 'invalid_input',
      message: 'Die Angabe passt nicht.',
    })
    await expect(resolve(conflict!.id, 'B', 'x'.repeat(10_001))).rejects.toMatchObject({
      code: 'invalid_input',
      message: 'Beschreibung ist zu lang (höchstens 10000 Zeichen).',
    })
    expect(await beside()).toHaveLength(1)
  })

  it('goes with its part and comes back with it, and moves along with it', async () => {
    await write(ina, 'A', 'B')
    await write(omar, 'A', 'C')
    const { conflicts } = await document()
    await test.call('parts.move', { entity: 'measure', id, workingGroupId: b, beforeId: null })
    expect((await document()).conflicts).toEqual([])
    expect((await test.call('documents.get', { workingGroupId: b })).conflicts).toEqual(conflicts)
    await test.call('parts.remove', { entity: 'measure', id })
    expect((await test.call('documents.get', { workingGroupId: b })).conflicts).toEqual([])
    await test.call('changes.undo', {})
    expect((await test.call('documents.get', { workingGroupId: b })).conflicts).toEqual(conflicts)
  })

  it('more versions of one person than anybody can look at are refused, and those that are there stay', async () => {
    await write(ina, 'A', 'B')
    for (let n = 0; n < 20; n++) await write(omar, `Anfang ${n}`, `Fassung ${n}`)
    await expect(write(omar, 'Anfang 20', 'Fassung 20')).rejects.toMatchObject({ code: 'too_many_versions' })
    expect(await beside()).toHaveLength(20)
    // Going on from one of them is still possible, and so is the writing of others.
    await write(omar, 'Fassung 3', 'Fassung 3, zu Ende')
    await write(ina, 'Anders', 'Ganz anders')
    expect(await beside()).toHaveLength(21)
  })

  it('a name that was deleted is deleted here too', async () => {
    await write(ina, 'A', 'B')
    await write(omar, 'A', 'C')
    await test.call('leads.remove', { id: omar.kind === 'lead' ? omar.accessId : '' })
    expect(await beside()).toEqual([['A', 'C', 'Leitung des Arbeitskreises A']])
  })
})

describe('the same change sent again, because its answer was lost', () => {
  it('is no second version, even when somebody has gone on from it', async () => {
    await write(ina, 'A', 'B')
    await write(omar, 'B', 'B und C')
    expect(await write(ina, 'A', 'B')).toEqual([])
    expect([await text(), await beside()]).toEqual(['B und C', []])
  })

  it('and as a conflict is still the same one', async () => {
    await write(ina, 'A', 'B')
    const first = await write(omar, 'A', 'C')
    expect(await write(omar, 'A', 'C')).toEqual(first)
  })

  it('but is meant anew when the field has been what it started from again', async () => {
    await write(ina, 'A', 'B')
    await write(omar, 'B', 'A')
    await write(DESK, 'A', 'C')
    expect(await write(ina, 'A', 'B')).toMatchObject([{ value: 'B', current: 'C' }])
  })

  it('and only counts as its own: what two people write alike from the same text is two changes', async () => {
    await write(ina, 'A', 'B')
    await write(DESK, 'B', 'C')
    expect(await write(omar, 'A', 'B')).toMatchObject([{ value: 'B', current: 'C', who: 'Omar' }])
  })
})

describe('lists of links', () => {
  const goal = async (title: string) =>
    (await test.call('parts.add', { entity: 'goal', workingGroupId: a, values: { title } })).id
  const link = async (role: Role, from: string[], to: string[]) =>
    (await test.callAs(role, 'parts.update', { entity: 'measure', id, edits: { goalIds: { from, to } } }))
      .conflicts
  const linked = async () => (await document()).measures[0]!.goalIds

  it('what two people add is both there; another order is no change; what contradicts is a conflict', async () => {
    const [x, y, z] = [await goal('X'), await goal('Y'), await goal('Z')]
    await link(ina, [], [x])
    expect(await link(omar, [], [y])).toEqual([])
    expect(await linked()).toEqual([x, y])
    expect(await link(ina, [y, x], [y, x, z])).toEqual([])
    expect(await linked()).toEqual([x, y, z])
    // Taken out by one, while the other one exchanged it.
    await link(ina, [x, y, z], [x, y])
    expect(await link(omar, [x, y, z], [z])).toMatchObject([{ value: [z], current: [x, y] }])
    expect(await linked()).toEqual([x, y])
    const [conflict] = (await document()).conflicts
    await resolve(conflict!.id, [y, x], [x, z])
    expect([await linked(), await beside()]).toEqual([[x, z], []])
  })
})

it('whatever two people write at once: every text stands in the field, beside it, or was seen by whoever wrote over it', async () => {
  const step = fc.record({ who: fc.nat(1), fresh: fc.boolean(), again: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const part = await addMeasure(test, a, 'Neu', { description: 'Anfang' })
      const people = [
        { role: ina, saw: 'Anfang' },
        { role: omar, saw: 'Anfang' },
      ]
      const send = (role: Role, from: string, to: string) =>
        test.callAs(role, 'parts.update', {
          entity: 'measure',
          id: part.id,
          edits: { description: { from, to } },
        })
      const stands = async () => {
        const { measures, conflicts } = await document()
        const own = measures.find((measure) => measure.id === part.id)!.description
        return {
          own,
          all: [own, ...conflicts.filter((c) => c.entityId === part.id).map((c) => String(c.value))],
        }
      }
      for (const [n, { who, fresh, again }] of steps.entries()) {
        const writer = people[who]!
        if (fresh) writer.saw = (await stands()).own
        const mine = `Satz ${n} (${writer.saw})`
        await send(writer.role, writer.saw, mine)
        if (again) await send(writer.role, writer.saw, mine)
        writer.saw = mine
        // Every text names the one it came from, so that nothing can go without having been seen.
        const { all } = await stands()
        for (const { saw } of people) {
          if (saw !== 'Anfang') expect(all.some((one) => one.includes(saw))).toBe(true)
        }
      }
    }),
    { numRuns: 25 },
  )
})
