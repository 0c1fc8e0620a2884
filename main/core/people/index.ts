import type { Handlers } from '../context.ts'
import { organisingHandlers } from './organising.ts'
import { wishHandlers } from './wishes.ts'

export { findPeopleBoard, sortByName } from './board.ts'
export { createParticipantWishes } from './participant-wishes.ts'
export { countPeople, listChoosableGroups, listPeople, listTopicsOfGroups } from './people-rows.ts'
export { readStage, setStage } from './stage.ts'
export { refuseStrandedPeople } from './stranded.ts'
export { removeTraces } from './traces.ts'

export const peopleHandlers: Handlers<keyof typeof organisingHandlers | keyof typeof wishHandlers> = {
  ...organisingHandlers,
  ...wishHandlers,
}
