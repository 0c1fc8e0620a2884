import type { Keeper } from './keeper.ts'

/**
 * What one person at the kiosk leaves: in memory only, gone with the person. Begins with the language chosen
 * on the start screen.
 * @param onKept told of every text kept, under its name
 */
export function createKioskKeeper(language: string, onKept: (name: string, text: string) => void): Keeper {
  const memory = new Map<string, string>([['language', language]])
  return {
    // As long as the person needs it; a page that forgets is nothing to be warned of here.
    lasting: true,
    find: (name) => memory.get(name) ?? null,
    keep(name, text) {
      memory.set(name, text)
      onKept(name, text)
    },
    forget: (name) => void memory.delete(name),
    names: (prefix) => [...memory.keys()].filter((name) => name.startsWith(prefix)),
  }
}
