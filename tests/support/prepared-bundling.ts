import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output, Role } from '../../shared/contract/index.ts'
import { prepareProject } from './prepared-project.ts'
import type { Stage } from './prepared-project.ts'
import { newBallotId } from './simulated-phone.ts'

/** Topics of the demo that people of a prepared sorting put together, by place in the list; the rest they leave. */
const PILES: readonly { title: string; places: readonly number[] }[] = [
  { title: 'Lernen', places: [0, 1, 3] },
  { title: 'Miteinander', places: [4, 6, 7] },
  { title: '', places: [9, 10] },
]

const FIRST_NAMES = [
  'Ayşe',
  'Bernd',
  'Chantal',
  'Dimitrij',
  'Elif',
  'Farid',
  'Gudrun',
  'Halina',
  'Ines',
  'Jonas',
]
const LAST_NAMES = ['Özdemir', 'Krüger', 'Wiśniewska', 'Petrow', 'Schmidt-Lindemann', 'Haddad']
const PLACES = ['Volkshochschule', 'Jugendmigrationsdienst', '', 'Wohnungsbaugesellschaft', 'Integrationsrat']

export interface Bundling {
  /** Sorters of a counted sorting; 0 for one that is only prepared, null for none. */
  readonly sorters: number | null
  /** People with wishes on the board, entered by hand. */
  readonly people: number
  readonly allocated: boolean
}

/** A project file with a sorting that takes code cards, not open yet. @returns the file, and codes of cards */
export async function prepareCodedSorting(
  folder: string,
  title: string,
): Promise<{ file: string; codes: string[] }> {
  const file = await prepareProject(folder, title, 'topics')
  const core = createCore({
    dataDir: join(folder, `data ${title} 2`),
    phonePageDir: '',
    version: '0.0.0-test',
  })
  const ask = <N extends OperationName>(name: N, input: Input<N>) =>
    core.dispatch({ kind: 'facilitator' }, name, input) as Promise<Output<N>>
  try {
    await ask('projects.open', { file })
    const [session] = await ask('sessions.list', {})
    if (!session) throw new Error('There is no session.')
    const { cards } = await ask('codeCards.create', { sessionId: session.id, count: 5 })
    await ask('sortings.create', {
      sessionId: session.id,
      question: 'Was gehört zusammen?',
      access: 'codes',
    })
    return { file, codes: cards.map(({ code }) => code) }
  } finally {
    await core.stop()
  }
}

/** A project file like `prepareProject` makes it, with a sorting and people on top. @returns the path of the file */
export async function prepareBundling(
  folder: string,
  title: string,
  stage: Stage,
  { sorters, people, allocated }: Bundling,
): Promise<string> {
  const file = await prepareProject(folder, title, stage)
  const core = createCore({
    dataDir: join(folder, `data ${title} 2`),
    phonePageDir: '',
    version: '0.0.0-test',
  })
  const as = <N extends OperationName>(role: Role, name: N, input: Input<N>) =>
    core.dispatch(role, name, input) as Promise<Output<N>>
  const ask = <N extends OperationName>(name: N, input: Input<N>) => as({ kind: 'facilitator' }, name, input)
  try {
    await ask('projects.open', { file })
    if (sorters !== null) {
      const [session] = await ask('sessions.list', {})
      if (!session) throw new Error('There is no session.')
      const sorting = await ask('sortings.create', {
        sessionId: session.id,
        question: 'Welche Handlungsfelder gehören für Sie zusammen?',
      })
      if (sorters > 0) {
        await ask('sortings.open', { sortingId: sorting.id })
        for (let sorter = 0; sorter < sorters; sorter++) {
          const answers: Record<string, number> = {}
          PILES.forEach(({ places }, pile) => {
            for (const place of places) {
              // Every third person sees one card elsewhere.
              const topic = sorting.topics[(sorter + place) % 3 === 0 ? (place + sorter) % 15 : place]
              if (topic) answers[topic.id] = pile + 1
            }
          })
          const used = new Set(Object.values(answers))
          await as({ kind: 'participant' }, 'ballots.cast', {
            roundId: sorting.id,
            token: (1000 + sorter).toString(16).padStart(32, '0'),
            ballotId: newBallotId(),
            seq: 1,
            answers,
            piles: PILES.map((pile, index) =>
              used.has(index + 1) ? (sorter % 2 === 0 ? pile.title : pile.title.toUpperCase()) : '',
            ),
          })
        }
        await ask('sortings.close', { sortingId: sorting.id })
      }
    }
    const board = people > 0 ? await ask('people.board', {}) : null
    if (board) {
      const { groupingId, groups } = board
      for (let index = 0; index < people; index++) {
        const first = FIRST_NAMES[index % FIRST_NAMES.length]
        const last = LAST_NAMES[Math.floor(index / 2) % LAST_NAMES.length]
        // Most people wish the first group first: somebody must give way.
        const wishes = [
          index % 3 === 0 ? index % groups.length : 0,
          (index + 1) % groups.length,
          (index + 3) % 4,
        ]
        await ask('people.add', {
          groupingId,
          name: `${first} ${last}`,
          organisation: PLACES[index % PLACES.length] ?? '',
          wishes: index % 7 === 6 ? [] : [...new Set(wishes)].flatMap((place) => groups[place]?.id ?? []),
        })
      }
      for (const group of groups) {
        await ask('people.setSize', {
          workingGroupId: group.id,
          minPeople: Math.min(2, Math.floor(people / groups.length)),
          maxPeople: Math.ceil(people / 4),
        })
      }
      if (allocated) await ask('people.allocate', { groupingId })
    }
    return file
  } finally {
    await core.stop()
  }
}
