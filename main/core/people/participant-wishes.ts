import type { ParticipantWishes } from '../../../shared/contract/people.ts'
import type { LanguageCode } from '../../../shared/domain/language.ts'
import { findCurrentGrouping } from '../bundle/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { createSpeaker } from '../weigh/index.ts'
import { findByToken, findPlace, listChoosableGroups, listTopicsOfGroups, listWishes } from './people-rows.ts'
import { readStage } from './stage.ts'
import type { Stage } from './stage.ts'
import { hashToken } from './wish-token.ts'

interface Asked {
  readonly wishToken?: string | undefined
  readonly language: LanguageCode
}

export interface ParticipantWishesDeps {
  findDb(): ReadDb | null
  /** Number of the last push that told clients to fetch again. */
  revision(): number
}

/** What is the same for everybody. */
interface Choice extends Stage {
  groupsIn(language: LanguageCode): ParticipantWishes['groups']
}

/**
 * Finds what a phone or the kiosk shows about working groups: the choice while it is open, and its own entry, never
 * anybody else's. Null where nobody is asked and nothing was sent from here.
 *
 * As with rounds, all phones ask at once after every push, so what is the same for all is put together once per push
 * and language.
 */
export function createParticipantWishes({
  findDb,
  revision,
}: ParticipantWishesDeps): (asked: Asked) => ParticipantWishes | null {
  let kept: { db: ReadDb; revision: number; choice: Choice | null } | null = null
  return ({ wishToken, language }) => {
    const db = findDb()
    if (!db) return null
    if (kept?.db !== db || kept.revision !== revision()) {
      kept = { db, revision: revision(), choice: findChoice(db) }
    }
    const { choice } = kept
    if (!choice) return null
    const own = wishToken === undefined ? null : findByToken(db, hashToken(wishToken))
    if (!choice.open && !own) return null
    return {
      open: choice.open,
      groups: choice.groupsIn(language),
      own: own && {
        name: own.name,
        organisation: own.organisation,
        wishes: listWishes(db, own.id),
        workingGroupId: choice.shown ? findPlace(db, own.id) : null,
      },
    }
  }
}

function findChoice(db: ReadDb): Choice | null {
  const grouping = findCurrentGrouping(db)
  if (!grouping) return null
  const known = new Map<LanguageCode, ParticipantWishes['groups']>()
  return {
    ...readStage(db, grouping.id),
    groupsIn(language) {
      const said = known.get(language) ?? listGroups(db, grouping.id, language)
      known.set(language, said)
      return said
    },
  }
}

function listGroups(db: ReadDb, groupingId: string, language: LanguageCode): ParticipantWishes['groups'] {
  const say = createSpeaker(db, language)
  const topics = listTopicsOfGroups(db, groupingId)
  return listChoosableGroups(db).map(({ id, letter, title }) => ({
    id,
    letter,
    title: say('workingGroup', id, 'title', title),
    topics: topics
      .filter((topic) => topic.workingGroupId === id)
      .map((topic) => say('topic', topic.id, 'title', topic.title)),
  }))
}
