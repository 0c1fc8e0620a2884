import type { Round } from '../../../shared/contract/weigh.ts'
import { deskWeigh } from '../../../shared/locales/de/desk-weigh.ts'

/** Breaks only between the parts, after the dot. */
function joinParts(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(' ', '\u00a0')).join('\u00a0· ')
}

/** "Runde 1 · Relevanzskala 1–5 · „weiß nicht“ erlaubt · geheim" */
export function roundLine({ number, settings }: Round): string {
  const words = deskWeigh.method
  const method =
    settings.method === 'scale'
      ? [words.scaleOf(settings.max), settings.allowUnknown ? words.unknownAllowed : '']
      : [words.dotsOf(settings.dots), words.perTopic(settings.perTopic)]
  return joinParts([deskWeigh.round(number), ...method, words.secret].filter(Boolean))
}
