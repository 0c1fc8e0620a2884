import { writeSync } from 'node:fs'

/** A failure that is told to people in one sentence, with what to do about it. */
export class SetupError extends Error {
  name = 'SetupError'
}

/** Writes one line at once, even when the process ends right after it. */
export function say(line) {
  writeSync(1, `${line}\n`)
}

/**
 * Shows that a long step is alive: percent or seconds in place on a terminal, otherwise a line every 15 s.
 * @param {string} what what is going on, e.g. "Fetching Electron"
 * @returns {{ percent(share: number): void, end(): void }} `share` runs from 0 to 1
 */
export function startProgress(what) {
  const startedAtMs = Date.now()
  const inPlace = process.stdout.isTTY === true
  let share = null
  const state = () => {
    const seconds = Math.round((Date.now() - startedAtMs) / 1000)
    return share === null ? `${seconds} s` : `${Math.floor(share * 100)} %, ${seconds} s`
  }
  say(`${what} …`)
  const timer = setInterval(
    () => (inPlace ? writeSync(1, `\r  ${state()}   `) : say(`  ${what}: ${state()}`)),
    inPlace ? 500 : 15_000,
  )
  timer.unref()
  return {
    percent(value) {
      share = value
    },
    end() {
      clearInterval(timer)
      if (inPlace) writeSync(1, '\r                              \r')
    },
  }
}
