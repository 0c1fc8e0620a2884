/** Texts under names that outlive a reload of the page. */
export interface Kept {
  keep(name: string, text: string): void
  forget(name: string): void
  /** Names that begin with `prefix`, with what is kept under them, in order of the names. */
  list(prefix: string): { name: string; text: string }[]
}

const OWN = 'klebepunkt.'

/**
 * Keeps in the browser's storage where that is allowed and has room. Where not, nothing survives a reload, but writing
 * goes on: what is typed is in memory anyway.
 *
 * @param open gives the storage; it may throw
 */
export function openKept(open: () => Storage): Kept {
  let storage: Storage | null = null
  try {
    storage = open()
  } catch {
    storage = null
  }
  return {
    keep(name, text) {
      try {
        storage?.setItem(OWN + name, text)
      } catch {
        // Full, or forbidden since.
      }
    },
    forget(name) {
      storage?.removeItem(OWN + name)
    },
    list(prefix) {
      if (!storage) return []
      const from = OWN + prefix
      return Object.keys(storage)
        .filter((key) => key.startsWith(from))
        .sort()
        .map((key) => ({ name: key.slice(OWN.length), text: storage?.getItem(key) ?? '' }))
    },
  }
}
