import { inject, onScopeDispose, ref, shallowRef } from 'vue'
import type { InjectionKey, Ref } from 'vue'
import type { Said } from '../../shared/contract/ballots.ts'

export interface ReadAloud {
  /** What is being read: the name it was started with, or null. */
  readonly reading: Readonly<Ref<symbol | null>>
  /** Whether this device has a voice for every one of the texts. */
  canRead(texts: readonly Said[]): boolean
  /** Reads the texts one after the other, each in its language, instead of what is being read. */
  read(name: symbol, texts: readonly Said[]): void
  stop(): void
}

export const READ_ALOUD: InjectionKey<ReadAloud> = Symbol('read aloud')

export function useReadAloud(): ReadAloud | null {
  return inject(READ_ALOUD, null)
}

/**
 * Reads texts aloud with the voices of the device. Only voices that live on the device itself: others would
 * send the text to their maker. Nothing is read unless somebody asks for it.
 *
 * @param engine null where the browser cannot speak
 */
export function createReadAloud(engine: SpeechSynthesis | null): ReadAloud {
  // Shallow: the engine takes its own voices only, not proxies of them.
  const voices = shallowRef<SpeechSynthesisVoice[]>([])
  const reading = ref<symbol | null>(null)
  const look = (): void => {
    voices.value = engine?.getVoices().filter((voice) => voice.localService) ?? []
  }

  function voiceFor({ language }: Said): SpeechSynthesisVoice | undefined {
    const wanted = primary(language)
    return voices.value.find((voice) => primary(voice.lang) === wanted)
  }

  function stop(): void {
    reading.value = null
    engine?.cancel()
  }

  if (engine) {
    look()
    // Older Safari lacks addEventListener here.
    engine.onvoiceschanged = look
    onScopeDispose(() => {
      engine.onvoiceschanged = null
      stop()
    })
  }

  return {
    reading,
    stop,
    canRead: (texts) => texts.length > 0 && texts.every((text) => voiceFor(text) !== undefined),
    read(name, texts) {
      if (!engine) return
      stop()
      reading.value = name
      texts.forEach((text, index) => {
        const utterance = new SpeechSynthesisUtterance(text.text)
        const voice = voiceFor(text)
        if (voice) {
          utterance.voice = voice
          utterance.lang = voice.lang
        }
        const over = (): void => {
          if (reading.value === name && index === texts.length - 1) reading.value = null
        }
        utterance.onend = over
        utterance.onerror = over
        engine.speak(utterance)
      })
    },
  }
}

/** The language itself: "de" of "de-simple", "de-DE" and Android's "de_DE". */
function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? ''
}
