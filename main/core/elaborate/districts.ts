import { generateNKeysBetween } from 'fractional-indexing'
import type { District } from '../../../shared/contract/elaborate.ts'
import { quote } from '../../../shared/domain/german-format.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { all } from '../store/rows.ts'

/** Districts of the project in order. */
export function listDistricts(db: ReadDb): District[] {
  return all<District>(db, 'SELECT id, title FROM district ORDER BY position, id')
}

export const districtHandlers: Handlers<'districts.list' | 'districts.save'> = {
  'districts.list': ({ db }) => listDistricts(db),

  'districts.save': (context, { districts }) => {
    const { db, nowMs } = context
    refuseTwice(districts)
    const there = new Set(listDistricts(db).map(({ id }) => id))
    const kept = districts.flatMap(({ id }) => id ?? [])
    if (new Set(kept).size < kept.length || kept.some((id) => !there.has(id))) {
      throw new CoreError(
        'not_found',
        'Die Liste der Stadtteile wurde inzwischen geändert. Bitte neu öffnen.',
      )
    }
    // Places are dealt anew; where the order stays, they come out the same and nothing is written.
    const positions = generateNKeysBetween(null, null, districts.length)
    context.change(
      { label: { key: 'districts.saved', count: districts.length }, areas: ['documents'] },
      (change) => {
        for (const id of there) if (!kept.includes(id)) change.delete('district', id)
        districts.forEach(({ id, title }, index) => {
          const row = { title, position: positions[index] }
          if (id === undefined) change.insert('district', { id: uuidv7(nowMs), ...row })
          else change.update('district', id, row)
        })
      },
    )
    return null
  },
}

function refuseTwice(districts: readonly { readonly title: string }[]): void {
  const seen = new Set<string>()
  for (const { title } of districts) {
    const key = title.toLocaleLowerCase('de')
    if (seen.has(key)) throw new CoreError('invalid_input', `${quote(title)} steht doppelt in der Liste.`)
    seen.add(key)
  }
}
