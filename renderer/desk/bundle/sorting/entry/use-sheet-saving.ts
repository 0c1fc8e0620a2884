import { ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Sorting } from '../../../../../shared/contract/sortings.ts'
import { CallError, useClient } from '../../../../client/index.ts'
import { announce } from '../../../../ui/index.ts'
import { deskSorting } from '../../../../../shared/locales/de/desk-sorting.ts'
import { useSortingStore } from '../sorting-store.ts'
import type { Pile } from './piles.ts'
import { castUntilKnown, countEntered, enteredSheet, prepareSheet } from './sheets.ts'
import type { EnteredSheet, EntryWay, SheetIds } from './sheets.ts'

export interface SheetSaving {
  readonly busy: Readonly<Ref<boolean>>
  /** Why the core refused, in its words; null once something else is done. */
  readonly problem: Ref<string | null>
  /** What has just happened; null once the next sheet is begun. */
  readonly news: ShallowRef<string | null>
  /** Resolves to whether it is saved. Before it is sent, `keep` gets the ids it goes out with. */
  save(ids: SheetIds, way: EntryWay, piles: readonly Pile[], keep: (ids: SheetIds) => void): Promise<boolean>
  withdraw(sheet: EnteredSheet): Promise<void>
}

/** Saves sheets of a sorting one after the other, and takes them back. Call it in `setup`. */
export function useSheetSaving(sorting: () => Sorting): SheetSaving {
  const words = deskSorting.entry
  const client = useClient()
  const store = useSortingStore()
  const busy = ref(false)
  const problem = ref<string | null>(null)
  const news = shallowRef<string | null>(null)

  async function whileBusy(work: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await work()
      return true
    } catch (refusal) {
      if (!(refusal instanceof CallError)) throw refusal
      problem.value = refusal.message
      return false
    } finally {
      busy.value = false
    }
  }

  function tell(text: string): void {
    news.value = text
    announce(text)
  }

  /** The sheet is saved all the same where its place in the count cannot be asked for. */
  async function numberOf({ corrects }: SheetIds): Promise<number | null> {
    if (corrects) return corrects.number
    try {
      return await countEntered(client, sorting().id)
    } catch (refusal) {
      if (refusal instanceof CallError) return null
      throw refusal
    }
  }

  return {
    busy,
    problem,
    news,
    save: (ids, way, piles, keep) =>
      whileBusy(async () => {
        const prepared = prepareSheet(ids, sorting().id, piles)
        keep(prepared.ids)
        const done = await castUntilKnown(client, prepared.ballot)
        const number = await numberOf(ids)
        const sheet = enteredSheet(prepared.ids, way, piles, done, number)
        const others = store.workOf(sorting()).entered.filter(({ token }) => token !== sheet.token)
        store.change(sorting(), { entered: [...others, sheet] })
        tell(ids.corrects ? words.corrected(number) : words.saved(number))
      }),
    async withdraw(sheet) {
      await whileBusy(async () => {
        const { token, code, number } = sheet
        await client.call('ballots.withdraw', {
          roundId: sorting().id,
          token,
          ...(code !== '' && { card: code }),
        })
        const { entered } = store.workOf(sorting())
        store.change(sorting(), { entered: entered.filter((other) => other.token !== token) })
        tell(words.withdrawn(number))
      })
    },
  }
}
