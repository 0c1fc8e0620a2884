import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import { deskShell } from '../../../shared/locales/de/desk-shell.ts'

const KNOWN: Readonly<Record<string, (name: string, count: number) => string>> = deskShell.changes
const LONGEST_NAME = 28

/** What was done, in words: "„Bildung“ verschoben". A key from a newer file gets a neutral word. */
export function changeWords(label: ChangeLabel | Record<string, string | number>): string {
  const words = Object.hasOwn(KNOWN, String(label['key'])) ? KNOWN[String(label['key'])] : undefined
  if (!words) return deskShell.changeUnknown
  return words(shorten(String(label['name'] ?? '')), Number(label['count'] ?? 0))
}

function shorten(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`
}
