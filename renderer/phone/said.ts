import type { Said } from '../../shared/contract/ballots.ts'
import { directionOf } from './language.ts'

/** Attributes of an element that holds a text of the project, which may be in another language than the page. */
export function marked({ language }: Said): { lang: Said['language']; dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: directionOf(language) }
}
