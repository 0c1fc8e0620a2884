import type { ParsedInput } from '../../../shared/contract/index.ts'
import { findCurrentGrouping } from '../bundle/index.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { emptyJournal } from '../store/compact.ts'
import { transaction } from '../store/connection.ts'
import type { ReadDb } from '../store/connection.ts'
import { hasSecretBallots } from '../store/identity.ts'
import { randomId } from '../store/ids.ts'
import { findByToken, listWishes } from './people-rows.ts'
import type { PersonRow } from './people-rows.ts'
import { readStage } from './stage.ts'
import { removeTracesInTurn } from './traces.ts'
import { hashToken } from './wish-token.ts'
import { deletePeople, insertPerson, rename, writeWishes } from './write-person.ts'

export const wishHandlers: Handlers<'wishes.send' | 'wishes.withdraw'> = {
  'wishes.send': (context, input) => {
    const { db } = context
    const tokenHash = hashToken(input.wishToken)
    const grouping = findCurrentGrouping(db)
    const own = findByToken(db, tokenHash)
    // Sent once more because the answer was lost on the way: it has arrived, whatever happened since.
    if (own && isSame(db, own, input)) return null
    if (!grouping || !readStage(db, grouping.id).open) {
      throw new CoreError('wishes_closed', 'Die Wahl der Arbeitskreise ist geschlossen.')
    }
    refuseDuringRound(context)
    const { name, organisation, wishes } = input
    transaction(db, () => {
      if (own) {
        rename(db, own.id, name, organisation)
        writeWishes(db, own.id, grouping.id, wishes)
        return
      }
      insertPerson(db, {
        // Tells no time, so that nobody is put first for having been quick.
        id: randomId(),
        groupingId: grouping.id,
        name,
        organisation,
        enteredBy: context.role.kind === 'kiosk' ? 'kiosk' : 'phone',
        tokenHash,
        wishes,
      })
    })
    // Nothing that other phones show has changed: with hundreds of them, each would ask after each.
    context.changed('people', 'beamer', 'changes')
    return null
  },

  // Consent can be withdrawn at any time, also when the choice is over.
  'wishes.withdraw': (context, { wishToken }) => {
    const { db } = context
    const own = findByToken(db, hashToken(wishToken))
    if (!own) return null
    transaction(db, () => deletePeople(db, [own.id]))
    context.changed('people', 'beamer', 'changes')
    // Rewriting the file takes a moment: while the choice or a round goes on this waits for its end.
    if (readStage(db, own.groupingId).open || hasSecretBallots(db)) emptyJournal(db)
    else removeTracesInTurn(db, 'Die Angaben sind gelöscht.')
    return null
  },
}

/**
 * On a phone a round comes first, and sends what is refused again by itself. Every wish is a commit of its own, so that
 * many of them would keep ballots waiting; and what is written at the same time as a name would lie beside it in the
 * journal.
 * @throws CoreError `round_open`
 */
function refuseDuringRound({ db, role }: Context): void {
  // At the kiosk one person after the other is waited for; nobody leaves before what they sent has arrived.
  if (role.kind !== 'participant' || !hasSecretBallots(db)) return
  throw new CoreError(
    'round_open',
    'Gerade wird abgestimmt oder sortiert. Wünsche werden danach wieder angenommen.',
  )
}

function isSame(
  db: ReadDb,
  own: PersonRow,
  { name, organisation, wishes }: ParsedInput<'wishes.send'>,
): boolean {
  return (
    own.name === name &&
    own.organisation === organisation &&
    JSON.stringify(listWishes(db, own.id)) === JSON.stringify(wishes)
  )
}
