import type { ProposalSettings } from '../../../shared/contract/bundle.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import { formatRank } from '../../../shared/domain/ranking.ts'
import { titlesOf } from './choice.ts'
import { listLocks, relationsOf } from './lock-rows.ts'
import type { ReadDb } from '../store/connection.ts'
import type { Proposed } from './proposal.ts'

/** Fewer ballots or sorters say little about what belongs together. */
const FEW = 5
/** Fewer ballots make no correlation at all. */
const FEWEST_FOR_CORRELATION = 3

/** What people should know before they use a proposal, one sentence each, in German. */
export function remarksOn(db: ReadDb, settings: ProposalSettings, proposed: Proposed): string[] {
  const { topics } = proposed
  const name = (ids: readonly string[]): string => titlesOf(topics, ids)
  return [
    ...remarkOnTie(settings, proposed, name),
    ...remarksOnRatings(settings, proposed, name),
    ...remarksOnSorting(proposed, name),
    ...remarksOnFlatSources(proposed),
    ...remarksOnLocks(db, proposed, name),
    ...remarksOnSizes(proposed, name),
  ]
}

type Name = (ids: readonly string[]) => string

function remarkOnTie(
  { choice }: ProposalSettings,
  { choice: { tied, chosen, runoff }, rated }: Proposed,
  name: Name,
): string[] {
  const row = rated?.ratings.ranking.find(({ topicId }) => topicId === tied[0])
  if (choice.by !== 'best' || !row) return []
  const where = `${name(tied)} liegen an der Grenze gleichauf (${formatRank(row.rankFrom, row.rankTo)})`
  switch (choice.ties) {
    case 'in':
      return [`${where}: Alle gehen weiter, zusammen also ${chosen.length} statt ${choice.n}.`]
    case 'out':
      return [
        `${where}: Keines von ihnen geht weiter, zusammen also ${chosen.length} statt ${choice.n}. Das wird als Entscheidung der Gruppe festgehalten.`,
      ]
    case 'runoff':
      return runoff ? [`${where}: Entschieden hat Stichrunde ${runoff.number}.`] : []
  }
}

function remarksOnRatings(
  { weights }: ProposalSettings,
  { rated, choice: { chosen } }: Proposed,
  name: Name,
): string[] {
  if (!rated || weights.ratings === 0) return []
  const { round, ratings } = rated
  const asked = new Set(round.topics.map((topic) => topic.id))
  const missing = chosen.filter((id) => !asked.has(id))
  const constant = ratings.ballots < 2 ? [] : chosen.filter((id) => ratings.constant.includes(id))
  return [
    ...(ratings.ballots < FEWEST_FOR_CORRELATION
      ? [
          `Runde ${round.number} hat ${countOf(ratings.ballots, 'Stimmzettel', 'Stimmzettel')}; wer Ähnliches bewertet, lässt sich erst ab drei sagen.`,
        ]
      : ratings.ballots < FEW
        ? [
            `Runde ${round.number} hat nur ${ratings.ballots} Stimmzettel: Wer Ähnliches bewertet, ist daran kaum zu erkennen.`,
          ]
        : []),
    ...(missing.length > 0
      ? [
          `${name(missing)} ${stand(missing)} in Runde ${round.number} nicht zur Wahl und ${have(missing)} daher keine Ähnlichkeit aus den Bewertungen.`,
        ]
      : []),
    ...(constant.length > 0
      ? [
          `${name(constant)} ${constant.length === 1 ? 'wurde' : 'wurden jeweils'} von allen gleich bewertet und ${have(constant)} daher keine Ähnlichkeit aus den Bewertungen.`,
        ]
      : []),
    ...(ratings.stickyPoints > 0
      ? [
          'Klebepunkte an der Wand zählen in der Reihenfolge mit, aber nicht in der Ähnlichkeit: Sie sind keine einzelnen Stimmzettel.',
        ]
      : []),
  ]
}

function remarksOnSorting({ sorted, choice: { chosen } }: Proposed, name: Name): string[] {
  if (!sorted) return []
  const { sorting, sorters } = sorted
  const known = new Set(sorting.topics.map((topic) => topic.id))
  const missing = chosen.filter((id) => !known.has(id))
  return [
    ...(sorters < FEW
      ? [
          `In Sortierung ${sorting.number} ${sorters === 1 ? 'hat nur eine Person' : `haben nur ${formatNumber(sorters)} Personen`} sortiert.`,
        ]
      : []),
    ...(missing.length > 0
      ? [
          `${name(missing)} ${missing.length === 1 ? 'lag' : 'lagen'} in Sortierung ${sorting.number} nicht bei den Karten und ${have(missing)} daher keine Ähnlichkeit aus ihr.`,
        ]
      : []),
  ]
}

const FLAT = {
  ratings: 'Aus den Bewertungen ergibt sich zwischen diesen Feldern keine Ähnlichkeit.',
  sorting: 'In der Sortierung lagen keine zwei dieser Felder auf einem Stapel.',
  words: 'Titel und Beschreibungen dieser Felder haben keine Wörter gemeinsam.',
} as const

function remarksOnFlatSources({ basis: { sources } }: Proposed): string[] {
  const flat = sources.filter(({ values }) => values.every((value) => value === 0))
  return [
    ...flat.map(({ kind }) => FLAT[kind]),
    ...(flat.length === sources.length
      ? [
          'Die Aufteilung folgt deshalb nur den Nummern der Felder. Bitte von Hand ordnen oder eine andere Quelle wählen.',
        ]
      : []),
  ]
}

function remarksOnLocks(db: ReadDb, { choice: { chosen }, topics }: Proposed, name: Name): string[] {
  const going = new Set(chosen)
  const relations = relationsOf(
    topics.map((topic) => topic.id),
    listLocks(db),
  )
  return chosen.flatMap((id) => {
    const left = (relations.get(id)?.lockedWith ?? []).filter((other) => !going.has(other))
    return left.length === 0
      ? []
      : [
          `${name([id])} wird mit ${name(left)} zusammengehalten, geht aber ohne ${left.length === 1 ? 'dieses Feld' : 'diese Felder'} weiter.`,
        ]
  })
}

function remarksOnSizes({ proposal: { moved, keepsSizes } }: Proposed, name: Name): string[] {
  return [
    ...(keepsSizes ? [] : ['Die gewünschten Größen lassen sich so nicht einhalten.']),
    ...(moved.length > 0
      ? [
          `Nur der Größe wegen ${moved.length === 1 ? 'wurde' : 'wurden'} ${name(moved)} in einen anderen Arbeitskreis gelegt, als die Ähnlichkeit ergibt.`,
        ]
      : []),
  ]
}

function stand(ids: readonly string[]): string {
  return ids.length === 1 ? 'stand' : 'standen'
}

function have(ids: readonly string[]): string {
  return ids.length === 1 ? 'hat' : 'haben'
}

function countOf(count: number, one: string, many: string): string {
  return count === 0
    ? `keine ${many}`
    : count === 1
      ? `nur einen ${one}`
      : `nur ${formatNumber(count)} ${many}`
}
