import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import { prepareProject } from './prepared-project.ts'

type Added = Extract<Input<'parts.add'>, { entity: 'measure' }>['values']

/** Measures of the first three groups; the first ones of A and B are about the same thing. */
const MEASURES: readonly (readonly Added[])[] = [
  [
    {
      title: 'Sprachmittlerpool aufbauen',
      description:
        'Ehrenamtliche Sprachmittlerinnen und Sprachmittler begleiten Familien bei Terminen in Ämtern, Schulen und Arztpraxen. Der Pool wird zentral koordiniert und geschult.',
      lead: 'Volkshochschule',
      partners: 'Jugendmigrationsdienst\nCaritas',
      targetGroup: 'Neuzugewanderte Familien',
      startsOn: '2026-03-01',
      endsOn: '2028-12-31',
      indicator: 'Einsätze im Jahr',
      baseline: 40,
      target: 200,
      targetYear: 2028,
    },
    { title: 'Lernpaten an Grundschulen', lead: 'Schulamt', description: 'Nachmittags im Stadtteil.' },
    { title: 'Elterncafé am Vormittag' },
  ],
  [
    {
      title: 'Dolmetscherpool für Ämter und Schulen',
      description:
        'Ein Pool ehrenamtlicher Sprachmittlerinnen hilft Familien bei Terminen in Ämtern und Schulen. Koordination und Schulung liegen an einer Stelle.',
      lead: 'Volkshochschule',
      partners: 'Caritas',
      targetGroup: 'Neuzugewanderte Familien',
    },
    { title: 'Sprachkurse mit Kinderbetreuung', lead: 'Volkshochschule' },
  ],
  [
    {
      title: 'Nachbarschaftsfest in jedem Stadtteil',
      description: 'Jedes Jahr im Juni, getragen von Vereinen.',
      lead: 'Kulturamt',
    },
    { title: 'Elterncafé am Nachmittag', description: 'Eltern treffen sich im Familienzentrum.' },
  ],
]

/**
 * A project file in which groups have begun to write: Leitbild, goals and measures, two of which overlap, districts,
 * and a list of another process.
 */
export async function prepareElaboration(folder: string, title: string): Promise<string> {
  const file = await prepareProject(folder, title, 'board')
  const core = createCore({
    dataDir: join(folder, `data ${title} 2`),
    phonePageDir: '',
    version: '0.0.0-test',
  })
  const ask = <N extends OperationName>(name: N, input: Input<N>) =>
    core.dispatch({ kind: 'facilitator' }, name, input) as Promise<Output<N>>
  try {
    await ask('projects.open', { file })
    const board = await ask('groupings.current', {})
    if (!board) throw new Error('There is no board.')
    const [first, second] = board.groups
    if (!first || !second) throw new Error('There are not enough groups.')
    await ask('workingGroups.update', { id: first.id, lead: 'Ayşe Yılmaz' })
    await ask('workingGroups.update', { id: second.id, lead: 'Bernd Krüger' })
    await ask('districts.save', {
      districts: ['Altstadt', 'Nordend', 'Südvorstadt'].map((name) => ({ title: name })),
    })
    await ask('parts.add', {
      entity: 'subarea',
      workingGroupId: first.id,
      values: { title: 'Kindheit und Schule' },
    })
    await ask('parts.add', {
      entity: 'vision',
      workingGroupId: first.id,
      values: { text: 'Alle Kinder und Eltern verstehen, was in der Schule geschieht, und reden mit.' },
    })
    const goal = await ask('parts.add', {
      entity: 'goal',
      workingGroupId: first.id,
      values: { title: 'Verständigung gelingt bei jedem wichtigen Termin.', horizonYear: 2030 },
    })
    await ask('parts.add', {
      entity: 'goal',
      workingGroupId: first.id,
      values: { title: 'Eltern kennen die Wege durch das Bildungssystem.' },
    })
    for (const [index, measures] of MEASURES.entries()) {
      const group = board.groups[index]
      if (!group) throw new Error('There are not enough groups.')
      for (const [place, values] of measures.entries()) {
        await ask('parts.add', {
          entity: 'measure',
          workingGroupId: group.id,
          values: { ...values, ...(index === 0 && place === 0 ? { goalIds: [goal.id] } : {}) },
        })
      }
    }
    return file
  } finally {
    await core.stop()
  }
}
