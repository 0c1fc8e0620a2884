import type { Area } from '../../../shared/contract/index.ts'
import { formatDate } from '../../../shared/domain/german-format.ts'
import { findNewestGrouping } from '../bundle/index.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { getPhase, listPhases } from './phase-rows.ts'

/** The board goes or comes back, and with it everything that shows working groups. */
const AREAS: readonly Area[] = ['groupings', 'documents', 'people', 'participant', 'beamer', 'steering']

export const phaseHandlers: Handlers<'phases.list' | 'phases.end' | 'phases.reopen'> = {
  'phases.list': ({ db }) => listPhases(db),

  'phases.end': (context, { groupingId, endedOn }) => {
    const phase = getPhase(context.db, groupingId)
    if (!phase.current) {
      throw new CoreError('phase_ended', `Die ${phase.title} ist schon beendet.`)
    }
    if (phase.decidedOn === null) {
      throw new CoreError(
        'phase_undecided',
        'Die Arbeitskreise sind noch nicht beschlossen. Bitte zuerst in „Bündeln“ den Beschluss festhalten.',
      )
    }
    if (endedOn < phase.decidedOn) {
      throw new CoreError(
        'invalid_input',
        `Die Phase kann nicht vor ihrem Beschluss am ${formatDate(phase.decidedOn)} enden.`,
      )
    }
    context.change({ label: { key: 'phase.ended', name: phase.title }, areas: AREAS }, (change) =>
      change.update('grouping', groupingId, { ended_on: endedOn }),
    )
    return null
  },

  'phases.reopen': (context, { groupingId }) => {
    const { db } = context
    const phase = getPhase(db, groupingId)
    if (phase.endedOn === null) return null
    if (findNewestGrouping(db)?.id !== groupingId) {
      throw new CoreError(
        'phase_followed',
        `Nach der ${phase.title} sind schon neue Arbeitskreise gebildet. Sie bleibt deshalb beendet.`,
      )
    }
    context.change({ label: { key: 'phase.reopened', name: phase.title }, areas: AREAS }, (change) =>
      change.update('grouping', groupingId, { ended_on: null }),
    )
    return null
  },
}
