/** `waiting`: typed and not sent yet; `failed`: kept and sent again with the next change or flush. */
export type AutosaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'

export interface Autosave<Patch extends object> {
  /** Notes a change; sent when nothing more comes for `delayMs`. */
  change(patch: Partial<Patch>): void
  /** Sends what waits now; resolves when everything is sent or has failed. */
  flush(): Promise<void>
  /** Fields typed in and not stored yet: newer than anything the core says about them. */
  isPending(field: keyof Patch): boolean
}

/**
 * Saves by itself: changes are gathered, sent one batch after another, and a refused batch stays pending
 * under whatever was typed since. `save` resolves to true when the batch is stored.
 */
export function createAutosave<Patch extends object>(options: {
  save: (patch: Partial<Patch>) => Promise<boolean>
  onState: (state: AutosaveState) => void
  delayMs: number
}): Autosave<Patch> {
  const { save, onState, delayMs } = options
  let pending: Partial<Patch> = {}
  let inFlight: Partial<Patch> = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null

  async function send(): Promise<void> {
    while (Object.keys(pending).length > 0) {
      inFlight = pending
      pending = {}
      onState('saving')
      const stored = await save(inFlight)
      if (!stored) {
        pending = { ...inFlight, ...pending }
        inFlight = {}
        onState('failed')
        return
      }
      inFlight = {}
    }
    onState('saved')
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (sending) return sending
    if (Object.keys(pending).length === 0) return Promise.resolve()
    sending = send().finally(() => (sending = null))
    return sending
  }

  return {
    change(patch) {
      pending = { ...pending, ...patch }
      onState('waiting')
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delayMs)
    },
    flush,
    isPending: (field) => field in pending || field in inFlight,
  }
}
