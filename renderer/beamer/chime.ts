/** Notes of the chime (C5, E5, G5) in hertz, and when each begins in seconds. */
const NOTES = [
  { hertz: 523.25, at: 0 },
  { hertz: 659.25, at: 0.22 },
  { hertz: 783.99, at: 0.44 },
]
const LASTS_SECONDS = 1.8

/** A short chime, made on the spot. A computer without sound stays quiet: the words on the wall say the same. */
export async function playChime(): Promise<void> {
  const context = new AudioContext()
  try {
    await context.resume()
    for (const { hertz, at } of NOTES) ring(context, hertz, context.currentTime + at)
    await new Promise((resolve) => setTimeout(resolve, (LASTS_SECONDS + 0.6) * 1000))
  } finally {
    await context.close()
  }
}

/** One note that fades like a struck bell. */
function ring(context: AudioContext, hertz: number, startsAt: number): void {
  const gain = context.createGain()
  gain.gain.setValueAtTime(0.0001, startsAt)
  gain.gain.exponentialRampToValueAtTime(0.35, startsAt + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, startsAt + LASTS_SECONDS)
  gain.connect(context.destination)
  for (const [partial, loudness] of [
    [1, 1],
    [2, 0.25],
  ] as const) {
    const volume = context.createGain()
    volume.gain.value = loudness
    const tone = context.createOscillator()
    tone.frequency.value = hertz * partial
    tone.connect(volume).connect(gain)
    tone.start(startsAt)
    tone.stop(startsAt + LASTS_SECONDS)
  }
}
