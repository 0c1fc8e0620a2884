import type { Round } from '../../contract/weigh.ts'
import { axisNames } from './rule-card.ts'

/** "Relevanzskala 1–5": a method with its numbers, as desk and minutes name it. */
export function methodName(settings: Round['settings']): string {
  switch (settings.method) {
    case 'scale':
      return `Relevanzskala 1–${settings.max}`
    case 'dots':
      return `Klebepunkte (${settings.dots} je Person, höchstens ${settings.perTopic} je Handlungsfeld)`
    case 'budget':
      return `${settings.points} Punkte (${settings.spendAll ? 'alle' : 'höchstens alle'} zu vergeben)`
    case 'ranking':
      return settings.k === 1 ? 'Rangfolge (der erste Platz)' : `Rangfolge der besten ${settings.k}`
    case 'matrix': {
      const { x, y } = axisNames(settings)
      return `Zwei Kriterien 1–${settings.max} (${x} und ${y})`
    }
  }
}
