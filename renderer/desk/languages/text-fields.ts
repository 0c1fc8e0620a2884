import type { BoardGroup } from '../../../shared/contract/bundle.ts'
import type { Input } from '../../../shared/contract/index.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import type { Sorting } from '../../../shared/contract/sortings.ts'
import type { TextTranslation } from '../../../shared/contract/texts.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { deskLanguages } from '../../../shared/locales/de/desk-languages.ts'

export type TextInput = Input<'texts.save'>['texts'][number]
export type Place = TextInput['place']
export type ForeignLanguage = TextInput['language']

/** One German text that can be said in other languages. */
export interface TextField {
  /** Unique in the project, the same for every language. */
  key: string
  place: Place
  /** What it is: "Frage", "Titel von Handlungsfeld 3". */
  label: string
  german: string
}

export interface TextSection {
  id: 'round' | 'groups' | 'sorting' | 'workingGroups' | 'topics'
  heading: string
  fields: readonly TextField[]
}

function field(place: Place, label: string, german: string): TextField {
  return { key: placeKey(place.entity, place.entityId, place.field), place, label, german }
}

/** For looking a translation up. */
export function placeKey(entity: string, entityId: string, name: string): string {
  return `${entity} ${entityId} ${name}`
}

/** What participants read of a round besides its topics; the usual names of criteria are translated already. */
export function roundFields({ id, question, criterion, settings, groups }: Round): TextField[] {
  const words = deskLanguages.fields
  const at = (name: 'question' | 'criterion' | 'axisX' | 'axisY'): Place => ({
    entity: 'round',
    field: name,
    entityId: id,
  })
  const labels = settings.method === 'matrix' ? settings.labels : { x: '', y: '' }
  return [
    field(at('question'), words.question, question),
    field(at('criterion'), words.criterion, criterion),
    field(at('axisX'), words.axisX, labels.x),
    field(at('axisY'), words.axisY, labels.y),
    ...groups.map((group, index) =>
      field(
        { entity: 'stakeholderGroup', field: 'title', entityId: group.id },
        words.group(index + 1),
        group.title,
      ),
    ),
  ].filter(({ german }) => german !== '')
}

/** What there is to say in other languages. */
export interface TextSources {
  readonly topics: readonly Topic[]
  readonly round: Round | null
  readonly sorting: Pick<Sorting, 'id' | 'number' | 'question'> | null
  readonly workingGroups: readonly Pick<BoardGroup, 'id' | 'letter' | 'title'>[]
}

/** Everything with German words in it, in the order people see it on the phone. */
export function textSections({ topics, round, sorting, workingGroups }: TextSources): TextSection[] {
  const words = deskLanguages
  const ofRound = round ? roundFields(round) : []
  const sections: TextSection[] = [
    {
      id: 'round',
      heading: round ? words.sections.round(round.number) : '',
      fields: ofRound.filter(({ place }) => place.entity === 'round'),
    },
    {
      id: 'groups',
      heading: words.sections.groups,
      fields: ofRound.filter(({ place }) => place.entity === 'stakeholderGroup'),
    },
    {
      id: 'sorting',
      heading: sorting ? words.sections.sorting(sorting.number) : '',
      fields: sorting
        ? [
            field(
              { entity: 'round', field: 'question', entityId: sorting.id },
              words.fields.question,
              sorting.question,
            ),
          ]
        : [],
    },
    {
      id: 'workingGroups',
      heading: words.sections.workingGroups,
      fields: workingGroups.map(({ id, letter, title }) =>
        field(
          { entity: 'workingGroup', field: 'title', entityId: id },
          words.fields.workingGroup(letter),
          title,
        ),
      ),
    },
    {
      id: 'topics',
      heading: words.sections.topics,
      fields: topics
        .flatMap(({ id, title, description }, index) => [
          field({ entity: 'topic', field: 'title', entityId: id }, words.fields.title(index + 1), title),
          field(
            { entity: 'topic', field: 'description', entityId: id },
            words.fields.description(index + 1),
            description,
          ),
        ])
        .filter(({ german }) => german !== ''),
    },
  ]
  return sections.filter(({ fields }) => fields.length > 0)
}

/** Translations by `placeKey`, for one language. */
export function byPlace(
  translations: readonly TextTranslation[],
  language: ForeignLanguage,
): ReadonlyMap<string, string> {
  return new Map(
    translations
      .filter((translation) => translation.language === language)
      .map(({ entity, entityId, field: name, text }) => [placeKey(entity, entityId, name), text]),
  )
}

/** How many of the German texts are said in each language: all of them, some, or none. */
export function countLanguages(
  translations: readonly TextTranslation[],
  fields: readonly TextField[],
): { complete: number; begun: number } {
  const keys = new Set(fields.map(({ key }) => key))
  const counts = new Map<string, number>()
  for (const { entity, entityId, field: name, language } of translations) {
    if (keys.has(placeKey(entity, entityId, name))) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const complete = [...counts.values()].filter((count) => count === keys.size).length
  return { complete, begun: counts.size - complete }
}
