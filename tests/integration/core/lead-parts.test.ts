import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PART_ENTITIES } from '../../../shared/contract/elaborate.ts'
import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import type { Push, Role } from '../../../shared/contract/index.ts'
import { addMeasure, listDocuments, signIn, startBoard } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

// Leads write for their own group and see nothing else. What belongs to another group answers exactly as what is not
// there does, so that nothing can be found out by trying.

let test: TestCore
let own: string
let foreign: string
let lead: Role
/** A part of each kind in both groups. */
let ours: Record<PartEntity, string>
let theirs: Record<PartEntity, string>

const values = (entity: PartEntity, words: string) =>
  entity === 'vision' || entity === 'recommendation' ? { text: words } : { title: words }
const asLead = (name: string, input: object) => test.core.dispatch(lead, name, input)
const asDesk = (name: string, input: object) => test.core.dispatch({ kind: 'facilitator' }, name, input)

async function fill(workingGroupId: string, words: string): Promise<Record<PartEntity, string>> {
  const made = PART_ENTITIES.map(async (entity) => {
    const input = { entity, workingGroupId, values: values(entity, words) }
    return [entity, ((await asDesk('parts.add', input)) as { id: string }).id] as const
  })
  return Object.fromEntries(await Promise.all(made)) as Record<PartEntity, string>
}

beforeEach(async () => {
  test = await startTestCore()
  ;[own, foreign] = (await startBoard(test)) as [string, string]
  ours = await fill(own, 'Eigenes')
  theirs = await fill(foreign, 'Fremdes')
  lead = await signIn(test, own, 'Frau Öz')
})
afterEach(async () => {
  await test.dispose()
})

/** What a refusal tells; it must be the same for what is foreign and for what is not there. */
async function refusal(name: string, input: object): Promise<unknown> {
  const answer = await asLead(name, input).then(
    () => null,
    (error: { code: string; message: string; details?: unknown }) => error,
  )
  expect(answer).not.toBeNull()
  return { code: answer!.code, message: answer!.message, details: answer!.details }
}

describe('the own group', () => {
  it.each(PART_ENTITIES)('%s: is added, changed, moved, read and removed', async (entity) => {
    const added = { entity, workingGroupId: own, values: values(entity, 'Neu') }
    const { id } = (await asLead('parts.add', added)) as { id: string }
    const field = Object.keys(values(entity, ''))[0]!
    await asLead('parts.update', { entity, id, edits: { [field]: { from: 'Neu', to: 'Anders' } } })
    await asLead('parts.move', { entity, id, beforeId: ours[entity] })
    const list = (await test.callAs(lead, 'documents.get', { workingGroupId: own }))[`${entity}s`]
    expect(list).toMatchObject([
      { id, [field]: 'Anders' },
      { id: ours[entity], [field]: 'Eigenes' },
    ])
    await asLead('parts.remove', { entity, id })
    expect((await test.callAs(lead, 'documents.get', { workingGroupId: own }))[`${entity}s`]).toHaveLength(1)
  })

  it('is told of changes in it by name, so that other leads need not hear of them', async () => {
    const pushes: Push[] = []
    test.core.onPush((push) => pushes.push(push))
    await asLead('parts.remove', { entity: 'goal', id: ours.goal })
    expect(pushes).toMatchObject([{ what: ['documents', 'changes'], groups: [own] }])
  })
})

describe('another group', () => {
  it.each(PART_ENTITIES)('%s: answers to every command as if it were not there', async (entity) => {
    const before = await listDocuments(test)
    const id = theirs[entity]
    const field = Object.keys(values(entity, ''))[0]!
    const commands: [name: string, input: (id: string) => object][] = [
      ['parts.update', (part) => ({ entity, id: part, edits: { [field]: { to: 'Anders' } } })],
      ['parts.update', (part) => ({ entity, id: part, edits: {} })],
      ['parts.move', (part) => ({ entity, id: part, beforeId: null })],
      ['parts.move', (part) => ({ entity, id: part, beforeId: null, workingGroupId: own })],
      ['parts.remove', (part) => ({ entity, id: part })],
    ]
    for (const [name, input] of commands) {
      expect(await refusal(name, input(id))).toEqual(await refusal(name, input(randomUUID())))
    }
    expect(
      await refusal('parts.add', { entity, workingGroupId: foreign, values: values(entity, 'X') }),
    ).toEqual(
      await refusal('parts.add', { entity, workingGroupId: randomUUID(), values: values(entity, 'X') }),
    )
    expect(
      await refusal('parts.move', { entity, id: ours[entity], beforeId: null, workingGroupId: foreign }),
    ).toEqual(
      await refusal('parts.move', { entity, id: ours[entity], beforeId: null, workingGroupId: randomUUID() }),
    )
    expect(await refusal('parts.move', { entity, id: ours[entity], beforeId: id })).toEqual(
      await refusal('parts.move', { entity, id: ours[entity], beforeId: randomUUID() }),
    )
    expect(await listDocuments(test)).toEqual(before)
  })

  it('is not read, and cannot be linked to', async () => {
    expect(await refusal('documents.get', { workingGroupId: foreign })).toEqual(
      await refusal('documents.get', { workingGroupId: randomUUID() }),
    )
    const links: [field: string, target: string, list: boolean][] = [
      ['subareaId', theirs.subarea, false],
      ['goalIds', theirs.goal, true],
      ['dependsOnIds', theirs.measure, true],
    ]
    for (const [field, target, list] of links) {
      const edit = (id: string) => ({
        entity: 'measure',
        id: ours.measure,
        edits: { [field]: { to: list ? [id] : id } },
      })
      expect(await refusal('parts.update', edit(target))).toEqual(
        await refusal('parts.update', edit(randomUUID())),
      )
      const add = (id: string) => ({
        entity: 'measure',
        workingGroupId: own,
        values: { title: 'X', [field]: list ? [id] : id },
      })
      expect(await refusal('parts.add', add(target))).toEqual(await refusal('parts.add', add(randomUUID())))
    }
  })

  it('a dependency on it that the moderation has set stays and tells nothing; a circle does not name it', async () => {
    const more = await addMeasure(test, own, 'Mehr')
    await asDesk('parts.update', {
      entity: 'measure',
      id: ours.measure,
      edits: { dependsOnIds: { to: [theirs.measure] } },
    })
    const keep = [theirs.measure, more.id]
    await asLead('parts.update', {
      entity: 'measure',
      id: ours.measure,
      edits: { dependsOnIds: { from: [theirs.measure], to: keep } },
    })
    const { measures } = await test.callAs(lead, 'documents.get', { workingGroupId: own })
    expect(new Set(measures[0]!.dependsOnIds)).toEqual(new Set(keep))
    await asDesk('parts.update', {
      entity: 'measure',
      id: theirs.measure,
      edits: { dependsOnIds: { to: [more.id] } },
    })
    const circle = { entity: 'measure', id: more.id, edits: { dependsOnIds: { to: [ours.measure] } } }
    expect(await refusal('parts.update', circle)).toMatchObject({ code: 'dependency_circle' })
    await asLead('parts.update', {
      entity: 'measure',
      id: ours.measure,
      edits: { dependsOnIds: { to: [theirs.measure] } },
    })
    expect(await refusal('parts.update', circle)).toMatchObject({
      message: 'So entstünde ein Kreis: Diese Maßnahme wird dort schon vorausgesetzt.',
    })
  })

  it('its conflicts are not seen and not decided', async () => {
    const other = await signIn(test, foreign, 'Herr Ayşe')
    const edit = (to: string) => ({
      entity: 'goal',
      id: theirs.goal,
      edits: { title: { from: 'Fremdes', to } },
    })
    await asDesk('parts.update', edit('B'))
    await test.core.dispatch(other, 'parts.update', edit('C'))
    const [conflict] = (await test.call('documents.get', { workingGroupId: foreign })).conflicts
    expect((await test.callAs(lead, 'documents.get', { workingGroupId: own })).conflicts).toEqual([])
    expect(await refusal('conflicts.resolve', { id: conflict!.id, from: 'B', to: 'C' })).toEqual(
      await refusal('conflicts.resolve', { id: randomUUID(), from: 'B', to: 'C' }),
    )
    expect((await test.call('documents.get', { workingGroupId: foreign })).conflicts).toEqual([conflict])
  })

  it('an id that exists there cannot be taken, and its part is not shown', async () => {
    const { id } = await addMeasure(test, foreign, 'Geheim')
    expect(
      await refusal('parts.add', { entity: 'measure', id, workingGroupId: own, values: { title: 'X' } }),
    ).toEqual({
      code: 'id_taken',
      message: 'Dieser Eintrag ist schon angelegt.',
      details: undefined,
    })
  })

  it('the id of what was removed there opens nothing of its history', async () => {
    // A dependency that the moderation has set tells a lead the id.
    const { id } = await addMeasure(test, foreign, 'Geheim')
    await asDesk('parts.remove', { entity: 'measure', id })
    for (const [entity, words] of [
      ['measure', id],
      ['goal', id],
      ['goal', theirs.measure],
    ] as const) {
      const added = { entity, id: words, workingGroupId: own, values: { title: 'X' } }
      expect(await refusal('parts.add', added)).toMatchObject({ code: 'id_taken' })
    }
    expect(await refusal('history.of', { entity: 'measure', id })).toEqual(
      await refusal('history.of', { entity: 'measure', id: randomUUID() }),
    )
    // What was removed in the own group may come again: it was sent before anybody heard of it.
    await asDesk('parts.remove', { entity: 'goal', id: ours.goal })
    const again = { entity: 'goal', id: ours.goal, workingGroupId: own, values: { title: 'Noch einmal' } }
    expect(await asLead('parts.add', again)).toMatchObject({ id: ours.goal })
  })

  it('what comes over from it brings no names of its leads along', async () => {
    const writer = await signIn(test, foreign, 'Herr Ayşe')
    const id = theirs.measure
    await test.callAs(writer, 'measures.setStatus', { id, status: 'running' })
    await asDesk('parts.update', { entity: 'measure', id, edits: { lead: { to: 'VHS' } } })
    for (const from of ['', 'VHS']) {
      await test.callAs(writer, 'parts.update', {
        entity: 'measure',
        id,
        edits: { lead: { from, to: `${from} Amt` } },
      })
    }
    await asDesk('parts.move', { entity: 'measure', id, beforeId: null, workingGroupId: own })
    const seen = [
      await test.callAs(lead, 'documents.get', { workingGroupId: own }),
      await test.callAs(lead, 'measures.get', { id }),
      await test.callAs(lead, 'history.of', { entity: 'measure', id }),
    ]
    for (const one of seen) {
      expect(JSON.stringify(one)).toContain('Leitung des Arbeitskreises B')
      expect(JSON.stringify(one)).not.toContain('Ayşe')
    }
    expect((await test.call('measures.get', { id })).statusHistory[0]).toMatchObject({ who: 'Herr Ayşe' })
  })
})

it('what concerns the whole project is not theirs', async () => {
  const { id } = await test.call('parts.add', {
    entity: 'recommendation',
    workingGroupId: null,
    values: { text: 'X' },
  })
  const part = { entity: 'recommendation', id }
  for (const [name, input] of [
    ['documents.general', {}],
    ['districts.save', { districts: [] }],
    ['changes.undo', {}],
    ['parts.add', { entity: 'recommendation', workingGroupId: null, values: {} }],
    ['parts.update', { ...part, edits: { text: { to: 'Y' } } }],
    ['parts.move', { ...part, beforeId: null, workingGroupId: own }],
    ['parts.remove', part],
  ] as const) {
    await expect(asLead(name, input)).rejects.toMatchObject({
      code: expect.stringMatching(/not_found|not_allowed|forbidden/),
    })
  }
  expect(await test.callAs(lead, 'districts.list', {})).toEqual([])
  expect(await test.call('documents.general', {})).toMatchObject([{ text: 'X' }])
})
