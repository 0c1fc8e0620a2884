import type { TextTranslation } from '../../../shared/contract/texts.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { placeKey, roundFields } from './text-fields.ts'
import type { TextField, TextInput } from './text-fields.ts'

/**
 * Translations a new round can take over from the rounds before it: where the German words are the same, what was
 * said of them in other languages still holds. The newest round counts.
 */
export function takeOverTexts(
  translations: readonly TextTranslation[],
  rounds: readonly Round[],
  made: Round,
): TextInput[] {
  const known = new Map<string, Pick<TextInput, 'language' | 'text'>[]>()
  for (const { entity, entityId, field, language, text } of translations) {
    const key = placeKey(entity, entityId, field)
    known.set(key, [...(known.get(key) ?? []), { language, text }])
  }
  const before = rounds
    .filter(({ id, number }) => id !== made.id && number < made.number)
    .flatMap(roundFields)
    .reverse()
  return roundFields(made).flatMap(({ place, german }) => {
    const source = before.find(
      (field) => field.german === german && isSameKind(field.place, place) && known.has(field.key),
    )
    return source ? (known.get(source.key) ?? []).map((said) => ({ place, ...said })) : []
  })
}

/** A name of a criterion is one wherever it stands; a question is no criterion. */
function isSameKind(one: TextField['place'], other: TextField['place']): boolean {
  const kind = ({ entity, field }: TextField['place']) => `${entity} ${field.replace(/[XY]$/, '')}`
  return kind(one) === kind(other)
}
