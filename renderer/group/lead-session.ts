import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import { CallError } from '../client/index.ts'
import type { Client } from '../client/index.ts'
import type { Output } from '../../shared/contract/index.ts'
import type { ErrorBody } from '../../shared/contract/messages.ts'
import { groupPage } from '../../shared/locales/de/group.ts'

export type LeadStage =
  /** `problem`: why nobody is signed in (any more). `wasIn`: somebody was, and may have unsent texts. */
  | { kind: 'signIn'; problem: string; wasIn: boolean }
  | { kind: 'connecting'; note: string }
  | { kind: 'in'; lead: Output<'leads.signIn'>; client: Client }

export interface LeadSession {
  readonly stage: ShallowRef<LeadStage>
  signIn(code: string): void
  signOut(): void
}

interface Memory {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

export type OpenLine = (
  code: string,
  on: { accepted: (lead: Output<'leads.signIn'>) => void; refused: (error: ErrorBody) => boolean },
) => Client

const KEPT_CODE = 'klebepunkt.code'

/**
 * Who is signed in on this page. The code is remembered as long as the browser's tab is open, so that a reload does
 * not ask for it; every new connection to the laptop is signed in by it before anything else goes out.
 */
export function createLeadSession(
  open: OpenLine,
  memory: Memory | null,
  fromAddress: string | null,
): LeadSession {
  const stage = shallowRef<LeadStage>({ kind: 'signIn', problem: '', wasIn: false })
  let client: Client | null = null

  function leave(problem: string): void {
    const wasIn = stage.value.kind === 'in'
    client = null
    memory?.removeItem(KEPT_CODE)
    stage.value = { kind: 'signIn', problem, wasIn: wasIn && problem !== '' }
  }

  function signIn(code: string): void {
    client?.close()
    stage.value = { kind: 'connecting', note: groupPage.connecting }
    const line = open(code, {
      accepted(lead) {
        if (client !== line) return
        memory?.setItem(KEPT_CODE, code)
        if (stage.value.kind !== 'in') stage.value = { kind: 'in', lead, client: watched }
      },
      refused(error) {
        if (client !== line) return false
        const note = PASSING[error.code]
        if (note !== undefined) {
          if (stage.value.kind === 'connecting') stage.value = { kind: 'connecting', note }
          return true
        }
        leave(error.message)
        return false
      },
    })
    client = line
    /** A code may also end while the line holds, at midnight for one. */
    const watched: Client = Object.assign(Object.create(line) as Client, {
      call: ((name, input) =>
        line.call(name, input).catch((problem: unknown) => {
          if (client === line && problem instanceof CallError && problem.code === 'signed_out') {
            leave(problem.message)
            line.close()
          }
          throw problem
        })) as Client['call'],
    })
  }

  const kept = fromAddress ?? memory?.getItem(KEPT_CODE) ?? null
  if (kept !== null) signIn(kept)

  return {
    stage,
    signIn,
    signOut() {
      client?.close()
      leave('')
    },
  }
}

/** Refusals that may be over in a moment. */
const PASSING: Readonly<Record<string, string>> = {
  no_project: groupPage.waiting,
  code_throttled: groupPage.throttled,
}
