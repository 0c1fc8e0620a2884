import { expect, it } from 'vitest'
import { createKept } from '../../../../../main/core/jobs/kept.ts'
import { closeConnection, openConnection } from '../../../../../main/core/store/connection.ts'
import { memoryProject } from '../store/support.ts'

it('who asks while it is computed waits for the same, and later nothing is computed', async () => {
  const db = memoryProject()
  const kept = createKept<{ n: number }>()
  let times = 0
  const compute = async () => {
    await Promise.resolve()
    return { n: ++times }
  }
  expect(kept.find(db, 'a')).toBeNull()
  const both = await Promise.all([kept.prepare(db, 'a', compute), kept.prepare(db, 'a', compute)])
  expect(both).toEqual([{ n: 1 }, { n: 1 }])
  expect(await kept.prepare(db, 'a', compute)).toEqual({ n: 1 })
  expect(kept.find(db, 'a')).toEqual({ n: 1 })
  expect(await kept.prepare(db, 'b', compute)).toEqual({ n: 2 })
  // Another project knows nothing of it.
  expect(kept.find(memoryProject(), 'a')).toBeNull()
})

it('what failed is tried again', async () => {
  const db = memoryProject()
  const kept = createKept<{ n: number }>()
  await expect(kept.prepare(db, 'a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await kept.prepare(db, 'a', () => Promise.resolve({ n: 1 }))).toEqual({ n: 1 })
})

it('of a project that was closed meanwhile nothing is told', async () => {
  const db = openConnection(':memory:', { mustExist: false })
  const kept = createKept<{ n: number }>()
  const asked = kept.prepare(db, 'a', () => Promise.resolve({ n: 1 }))
  closeConnection(db)
  await expect(asked).rejects.toMatchObject({ code: 'no_project' })
  expect(kept.find(db, 'a')).toBeNull()
})
