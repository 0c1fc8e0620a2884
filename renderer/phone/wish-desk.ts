import { computed, reactive, ref } from 'vue'
import type { ComputedRef } from 'vue'
import type { Output } from '../../shared/contract/index.ts'
import type { ParticipantWishes } from '../../shared/contract/people.ts'
import type { LanguageCode } from '../../shared/domain/language.ts'
import { CallError } from '../client/client.ts'
import type { Client } from '../client/client.ts'
import type { Keeper } from './keeper.ts'
import { isToken, makeToken } from './random.ts'
import {
  contentOfWish,
  isBlank,
  keepWishRecord,
  loadWishRecord,
  newWishRecord,
  sameWish,
} from './wish-record.ts'
import type { PendingWish, WishContent, WishDraft, WishRecord } from './wish-record.ts'

/** none: nobody is asked, or it is over and nothing came from here. */
export type WishStage = 'none' | 'form' | 'sending' | 'sent' | 'closed'

export interface WishView {
  wishes: ParticipantWishes | null
  record: WishRecord
  /** The laptop answered that it could not save; it is sent again. */
  refused: boolean
  notice: 'invalid' | 'withdrawn' | null
}

export interface WishDesk {
  readonly view: WishView
  readonly stage: ComputedRef<WishStage>
  /** Something was entered, or handed in, that the laptop does not have. */
  readonly unsent: ComputedRef<boolean>
  write(draft: WishDraft): void
  /** Remembers that the question about no wish at all was put. */
  noteAsked(): void
  /** Hands the draft in: kept first, then sent until it is acknowledged. */
  submit(): void
  /** Has the laptop delete what it has of this phone. */
  withdraw(): void
  /** Opens the form again with what was handed in last. */
  change(): void
  /** Closes the form again and leaves what was handed in as it is. */
  keepSent(): void
  /** What the laptop says to everybody: whether there are groups to choose from. */
  take(state: WishState): void
  reread(): void
}

type WishState = Pick<Output<'participant.state'>, 'wishes' | 'projectTitle'>

interface WishDeskParts {
  client: Client
  keeper: Keeper
  language(): LanguageCode
  refresh(): void
  /** Wishes are taken now, or the own group is known. */
  onNews(): void
}

const TOKEN = 'wishToken'
/** It would be refused however often it came. */
const NEVER_TAKEN: readonly string[] = ['invalid_input', 'unknown_group', 'too_many_people']
const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 8000

/**
 * Wishes for working groups: a name, not a ballot. They have a token of their own, which is never in a question
 * together with the token of ballots, and is forgotten as soon as the laptop has nothing under it.
 */
export function createWishDesk({ client, keeper, language, refresh, onNews }: WishDeskParts): WishDesk {
  const view = reactive<WishView>({
    wishes: null,
    record: loadWishRecord(keeper),
    refused: false,
    notice: null,
  })
  /** Rises whenever what the laptop has may have changed by this phone; older answers tell nothing then. */
  let version = 0
  let busy = false
  let retryMs = FIRST_RETRY_MS
  /** The next attempt after one that failed; until then nothing goes out by itself. */
  let retry: ReturnType<typeof setTimeout> | null = null
  /** This page has asked for wishes. */
  const seenOpen = ref(false)

  const stage = computed<WishStage>(() => {
    const { wishes, record } = view
    if (wishes?.open && record.editing) return 'form'
    if (record.pending) return 'sending'
    if (wishes?.open) return wishes.own ? 'sent' : 'form'
    return wishes?.own || record.late || seenOpen.value ? 'closed' : 'none'
  })
  const unsent = computed(
    () => view.record.pending !== null || (stage.value === 'form' && !isBlank(view.record.draft)),
  )

  const keep = (): void => keepWishRecord(keeper, view.record)

  function token(): string | null {
    const kept = keeper.find(TOKEN)
    return isToken(kept) ? kept : null
  }

  function take({ wishes, projectTitle }: WishState): void {
    // Between two files nobody knows anything.
    if (projectTitle === '') return
    const wishToken = token()
    if (wishToken === null) {
      judge(wishes)
      return
    }
    const asked = version
    client
      .call('participant.state', { token: makeToken(), wishToken, language: language() })
      .then((state) => {
        if (asked === version) judge(state.wishes)
        else refresh()
      })
      // The next push, wake-up or interval asks again.
      .catch(() => undefined)
  }

  /** Brings together what the laptop has and what this phone believes it has. */
  function judge(wishes: ParticipantWishes | null): void {
    const { record, wishes: before } = view
    view.wishes = wishes
    if (isNews(before, wishes)) onNews()
    if (wishes?.open) {
      seenOpen.value = true
      record.late = false
      const known = new Set(wishes.groups.map(({ id }) => id))
      record.draft.wishes = record.draft.wishes.filter((id) => known.has(id))
    }
    if (busy) return
    if (record.pending && isFulfilled(record.pending, wishes?.own ?? null)) arrive()
    // It is over: a name stays on the phone no longer than it has to.
    else if (!record.pending && !wishes?.open) Object.assign(record, newWishRecord(), { late: record.late })
    if (!record.pending && !wishes?.own) keeper.forget(TOKEN)
    keep()
    if (retry === null) void send()
  }

  function isFulfilled(pending: PendingWish, own: ParticipantWishes['own']): boolean {
    return pending.kind === 'withdraw' ? own === null : own !== null && sameWish(own, pending.content)
  }

  /** What was pending is with the laptop. */
  function arrive(): void {
    const { record } = view
    if (record.pending?.kind === 'withdraw') {
      keeper.forget(TOKEN)
      view.notice = 'withdrawn'
    }
    record.pending = null
    view.refused = false
    retryMs = FIRST_RETRY_MS
    if (!record.editing) Object.assign(record, newWishRecord())
    keep()
  }

  async function send(): Promise<void> {
    const { record } = view
    const { pending } = record
    if (retry !== null) clearTimeout(retry)
    retry = null
    if (busy || !pending) return
    let wishToken = token()
    if (wishToken === null) {
      wishToken = makeToken()
      keeper.keep(TOKEN, wishToken)
    }
    busy = true
    version += 1
    try {
      if (pending.kind === 'send') {
        const { wishes, ...person } = pending.content
        await client.call('wishes.send', { ...person, wishes: [...wishes], wishToken, consent: true })
      } else {
        await client.call('wishes.withdraw', { wishToken })
      }
      done()
      if (view.wishes) view.wishes = { ...view.wishes, own: pending.kind === 'send' ? ownOf(pending) : null }
      if (record.pending === pending) arrive()
      void send()
    } catch (error) {
      done()
      recover(error instanceof CallError ? error.code : '', pending)
    }
  }

  function done(): void {
    busy = false
    version += 1
  }

  function ownOf({ content }: Extract<PendingWish, { kind: 'send' }>): ParticipantWishes['own'] {
    return {
      ...content,
      wishes: [...content.wishes],
      workingGroupId: view.wishes?.own?.workingGroupId ?? null,
    }
  }

  function recover(code: string, pending: PendingWish): void {
    const { record } = view
    if (record.pending === pending && code === 'wishes_closed') {
      Object.assign(record, newWishRecord(), { late: true })
    } else if (record.pending === pending && pending.kind === 'send' && NEVER_TAKEN.includes(code)) {
      if (!record.editing) redraft(pending.content)
      record.pending = null
      record.editing = Boolean(view.wishes?.own)
      view.notice = 'invalid'
    } else {
      view.refused = true
      retry = setTimeout(() => void send(), retryMs)
      retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2)
      return
    }
    keep()
    refresh()
  }

  function redraft({ wishes, name, organisation }: WishContent): void {
    view.record.draft = { wishes: [...wishes], name, organisation, consent: true }
  }

  return {
    view,
    stage,
    unsent,
    take,
    write(draft) {
      view.record.draft = draft
      view.notice = null
      keep()
    },
    noteAsked() {
      view.record.asked = true
      keep()
    },
    submit() {
      const { record } = view
      const content = contentOfWish(record.draft)
      const { own } = view.wishes ?? {}
      record.editing = false
      view.notice = null
      if (record.pending || !own || !sameWish(own, content)) record.pending = { kind: 'send', content }
      else Object.assign(record, newWishRecord())
      keep()
      void send()
    },
    withdraw() {
      Object.assign(view.record, newWishRecord(), { pending: { kind: 'withdraw' } })
      keep()
      void send()
    },
    change() {
      const { record } = view
      const last = record.pending?.kind === 'send' ? record.pending.content : view.wishes?.own
      if (last) redraft(last)
      record.editing = true
      keep()
    },
    keepSent() {
      const { pending } = view.record
      Object.assign(view.record, newWishRecord(), { pending })
      view.notice = null
      keep()
    },
    reread() {
      if (!busy) view.record = loadWishRecord(keeper)
    },
  }
}

/** Wishes are taken from now on, or the own group has become known or another one. */
function isNews(before: ParticipantWishes | null, now: ParticipantWishes | null): boolean {
  const group = now?.own?.workingGroupId ?? null
  return (now?.open === true && !before?.open) || (group !== null && group !== before?.own?.workingGroupId)
}
