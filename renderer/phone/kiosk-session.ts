import { computed, reactive, shallowRef } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type { Client } from '../client/client.ts'
import { createPersonClient } from './kiosk-client.ts'
import { createKioskKeeper } from './kiosk-keeper.ts'
import type { Keeper } from './keeper.ts'
import { directionOf, LANGUAGE_CODES } from './language.ts'
import type { LanguageCode } from './language.ts'
import { createPhoneSession } from './phone-session.ts'
import type { PhoneSession } from './phone-session.ts'
import { makeToken } from './random.ts'

/** One person at the laptop, from the first touch until everything is forgotten. */
export interface Person {
  /** Rises with every person; nothing else about them. */
  readonly turn: number
  readonly session: PhoneSession
  readonly keeper: Keeper
  /** The language the page speaks now. */
  language: LanguageCode
}

/** start: the next person may begin. waiting: there is no round that takes ballots, and nobody is asked for wishes. */
export type KioskStage = 'connecting' | 'waiting' | 'paused' | 'start' | 'person'

export interface Kiosk {
  readonly stage: ComputedRef<KioskStage>
  readonly projectTitle: ComputedRef<string>
  /** Whoever begins now is asked, by name, for a working group. */
  readonly byName: ComputedRef<boolean>
  readonly person: Readonly<ShallowRef<Person | null>>
  begin(language: LanguageCode): void
  /**
   * The person's turn is over: everything is forgotten. A ballot or wishes handed in that have not arrived yet
   * stay until they have; false in that case.
   */
  end(): boolean
}

/** The laptop that is handed round: one person after another, none of whom sees anything of the one before. */
export function createKiosk(client: Client): Kiosk {
  // Belongs to nobody: it only asks whether there is a round.
  const ownToken = makeToken()
  const room = reactive<{ known: boolean; projectTitle: string; state: string | null; wishes: boolean }>({
    known: false,
    projectTitle: '',
    state: null,
    wishes: false,
  })
  const byName = computed(() => room.wishes && room.state !== 'open' && room.state !== 'paused')
  const person = shallowRef<Person | null>(null)
  let turn = 0
  let leave: () => void = () => undefined

  function refresh(): void {
    client.call('participant.state', { token: ownToken }).then(
      ({ projectTitle, round, wishes }) =>
        Object.assign(room, {
          known: true,
          projectTitle,
          state: round?.state ?? null,
          wishes: wishes?.open ?? false,
        }),
      // The core is there but cannot answer; the next push or a new line asks again.
      () => undefined,
    )
  }
  client.onPush((push) => {
    if (push.event === 'changed' && push.what.includes('participant')) refresh()
  })
  client.onState((state) => {
    if (state === 'connected') refresh()
  })
  refresh()

  function begin(language: LanguageCode): void {
    if (person.value) return
    turn += 1
    const own = createPersonClient(client)
    const keeper = createKioskKeeper(language, (name, text) => {
      const chosen = LANGUAGE_CODES.find((code) => code === text)
      if (name === 'language' && chosen && person.value?.keeper === keeper)
        person.value = { ...person.value, language: chosen }
    })
    person.value = { turn, session: createPhoneSession(own, keeper, { language }), keeper, language }
    speak(language)
    leave = () => own.close()
  }

  function end(): boolean {
    const { session } = person.value ?? {}
    if (session?.view.record?.pending) {
      // Handed in is handed in: what was changed since goes, the ballot itself is sent to the end.
      session.keepSent()
      return false
    }
    if (session?.wishes.view.record.pending) {
      session.wishes.keepSent()
      return false
    }
    leave()
    person.value = null
    speak('de')
    return true
  }

  return {
    stage: computed(() => {
      if (person.value) return 'person'
      if (!room.known) return 'connecting'
      if (room.state === 'paused') return 'paused'
      return room.state === 'open' || byName.value ? 'start' : 'waiting'
    }),
    byName,
    projectTitle: computed(() => room.projectTitle),
    person,
    begin,
    end,
  }
}

function speak(language: LanguageCode): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
