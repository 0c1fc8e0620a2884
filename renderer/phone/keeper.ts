/** What the phone remembers beyond a reload: text under a name. */
export interface Keeper {
  /** False once the browser has refused to keep something; it is then remembered until the page closes. */
  readonly lasting: boolean
  find(name: string): string | null
  keep(name: string, text: string): void
  forget(name: string): void
  /** Names that start with `prefix`. */
  names(prefix: string): string[]
}

const OWN = 'klebepunkt.'

/**
 * Keeps in the browser's storage if it lets us (private windows and strict settings may not), and in memory
 * always, so that the page works either way.
 *
 * @param open gives the storage; it may throw
 */
export function createKeeper(open: () => Storage): Keeper {
  const memory = new Map<string, string>()
  let storage: Storage | null = null
  try {
    storage = open()
    storage.setItem(`${OWN}probe`, '1')
    storage.removeItem(`${OWN}probe`)
  } catch {
    storage = null
  }

  return {
    get lasting() {
      return storage !== null
    },
    // The storage comes first: another window of this browser may have written there.
    find(name) {
      return storage?.getItem(OWN + name) ?? memory.get(name) ?? null
    },
    keep(name, text) {
      memory.set(name, text)
      try {
        storage?.setItem(OWN + name, text)
      } catch {
        storage = null
      }
    },
    forget(name) {
      memory.delete(name)
      storage?.removeItem(OWN + name)
    },
    names(prefix) {
      const kept = storage ? Object.keys(storage).filter((key) => key.startsWith(OWN)) : []
      const all = new Set([...memory.keys(), ...kept.map((key) => key.slice(OWN.length))])
      return [...all].filter((name) => name.startsWith(prefix))
    },
  }
}
