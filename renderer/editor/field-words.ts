import type { GroupDocument } from '../../shared/contract/elaborate.ts'
import { formatDate } from '../../shared/domain/german-format.ts'
import { roman } from '../../shared/domain/roman.ts'
import { editor } from '../../shared/locales/de/editor.ts'
import { figureText } from './read-figure.ts'

const MONEY = new Set(['costPerYear', 'costOnce'])
const YEARS = new Set(['horizonYear', 'targetYear'])
const DATES = new Set(['startsOn', 'endsOn'])

/** The value of a field as people read it; empty for none. */
export function valueWords(field: string, value: unknown, document: GroupDocument | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((id) => titleOf(String(id), document)).join('\n')
  if (typeof value === 'number') {
    if (field === 'priority') return roman(value)
    if (YEARS.has(field)) return String(value)
    return MONEY.has(field) ? `${figureText(value)} ${editor.sheet.euro}` : figureText(value)
  }
  const text = String(value)
  if (DATES.has(field)) return formatDate(text)
  if (field === 'fundingState') return editor.funding[text as keyof typeof editor.funding] ?? text
  if (field === 'kind') {
    return editor.recommendation.kind[text as keyof typeof editor.recommendation.kind] ?? text
  }
  return field === 'subareaId' || field === 'topicId' ? titleOf(text, document) : text
}

function titleOf(id: string, document: GroupDocument | undefined): string {
  if (!document) return id
  const coded = [...document.goals, ...document.measures].find((part) => part.id === id)
  if (coded) return `${coded.code} ${coded.title}`
  const titled = [...document.subareas, ...document.districts, ...document.group.topics]
  return titled.find((part) => part.id === id)?.title ?? id
}
