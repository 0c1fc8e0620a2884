import type { Keeper } from './keeper.ts'

/** What a person says about working groups, by name. */
export interface WishContent {
  /** Ids of working groups, first choice first; at most three, none for "anywhere". */
  wishes: string[]
  name: string
  organisation: string
}

export interface WishDraft extends WishContent {
  consent: boolean
}

/** Handed in and not acknowledged yet: something to store, or to delete everything. */
export type PendingWish =
  { readonly kind: 'send'; readonly content: WishContent } | { readonly kind: 'withdraw' }

/** What this phone remembers of the wishes; once they have arrived only the laptop knows them. */
export interface WishRecord {
  draft: WishDraft
  /** The form is open again although something was sent. */
  editing: boolean
  /** Was asked about having no wish, and wants to go on. */
  asked: boolean
  pending: PendingWish | null
  /** Something came too late: the choice had ended. */
  late: boolean
}

const NAME = 'wish'

export function newWishRecord(): WishRecord {
  return {
    draft: { wishes: [], name: '', organisation: '', consent: false },
    editing: false,
    asked: false,
    pending: null,
    late: false,
  }
}

export function loadWishRecord(keeper: Keeper): WishRecord {
  const text = keeper.find(NAME)
  if (text === null) return newWishRecord()
  try {
    return { ...newWishRecord(), ...(JSON.parse(text) as Partial<WishRecord>) }
  } catch {
    return newWishRecord()
  }
}

export function keepWishRecord(keeper: Keeper, record: WishRecord): void {
  keeper.keep(NAME, JSON.stringify(record))
}

/** Nothing was entered. */
export function isBlank({ wishes, name, organisation, consent }: WishDraft): boolean {
  return wishes.length === 0 && name === '' && organisation === '' && !consent
}

/** What the laptop stores of a draft: names without spaces around them. */
export function contentOfWish({ wishes, name, organisation }: WishDraft): WishContent {
  return { wishes: [...wishes], name: name.trim(), organisation: organisation.trim() }
}

export function sameWish(a: WishContent, b: WishContent): boolean {
  return a.name === b.name && a.organisation === b.organisation && a.wishes.join() === b.wishes.join()
}
