import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import { shorten } from '../../../shared/domain/shorten.ts'

/** Titles beyond this would not fit into "Rückgängig: …". */
const LONGEST = 60

type Doing = 'added' | 'changed' | 'moved' | 'removed'

/** Words of a change of a part: its title, or how its text begins. */
export function partLabel(
  entity: PartEntity,
  doing: Doing,
  fields: Readonly<Record<string, unknown>>,
): ChangeLabel {
  return { key: `${entity}.${doing}`, name: nameOf(fields) }
}

function nameOf({ title, text }: Readonly<Record<string, unknown>>): string {
  if (typeof title === 'string') return title
  const line = typeof text === 'string' ? (text.split('\n', 1)[0] ?? '') : ''
  return shorten(line, LONGEST)
}
