import { formatNumber } from '../../domain/german-format.ts'
import { inWords } from './number-words.ts'

// Counts that several dictionaries of the step "Bündeln" say.

/** "ein Arbeitskreis", "fünf Arbeitskreise" */
export function countGroups(count: number): string {
  return count === 1 ? 'ein Arbeitskreis' : `${inWords(count)} Arbeitskreise`
}

/** "einem Handlungsfeld", "zwölf Handlungsfeldern": after "aus". */
export function fromTopics(count: number): string {
  return count === 1 ? 'einem Handlungsfeld' : `${inWords(count)} Handlungsfeldern`
}

/** "1 Änderung", "3 Änderungen": figure and noun stay on one line. */
export function countChanges(count: number): string {
  return count === 1 ? '1\u00a0Änderung' : `${formatNumber(count)}\u00a0Änderungen`
}

/** "1 Handlungsfeld", "12 Handlungsfelder" */
export function countTopics(count: number): string {
  return count === 1 ? '1 Handlungsfeld' : `${formatNumber(count)} Handlungsfelder`
}

/** "1 Person", "22 Personen" */
export function countPeople(count: number): string {
  return count === 1 ? '1 Person' : `${formatNumber(count)} Personen`
}
