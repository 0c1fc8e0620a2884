import { ref, shallowReactive } from 'vue'
import { defineStore } from 'pinia'
import type { Sorting } from '../../../../shared/contract/sortings.ts'
import { emptyLine, isEmptyLine, toLines } from './entry/pile-lines.ts'
import type { PileLine } from './entry/pile-lines.ts'
import { boardOf, freshBoard, isUntouchedBoard } from './entry/pile-board.ts'
import type { PileBoard } from './entry/pile-board.ts'
import { freshIds, idsToCorrect } from './entry/sheets.ts'
import type { EnteredSheet, EntryWay, SheetIds } from './entry/sheets.ts'

/** What is under the hands at this desk; it waits while its screen is closed. */
export interface DeskWork {
  readonly screen: { readonly ids: SheetIds; readonly board: PileBoard }
  readonly typed: { readonly ids: SheetIds; readonly lines: readonly PileLine[] }
  /** What was under the hands when a correction began. */
  readonly aside: {
    readonly screen?: DeskWork['screen'] | undefined
    readonly typed?: DeskWork['typed'] | undefined
  }
  /** What was entered here since the program started, oldest first. */
  readonly entered: readonly EnteredSheet[]
}

export function freshWork({ topics }: Pick<Sorting, 'topics'>): DeskWork {
  return {
    screen: { ids: freshIds(), board: freshBoard(topics.map(({ id }) => id)) },
    typed: { ids: freshIds(), lines: [emptyLine()] },
    aside: {},
    entered: [],
  }
}

function isTouched({ screen, typed }: Pick<DeskWork, 'screen' | 'typed'>, way: EntryWay): boolean {
  return way === 'screen' ? !isUntouchedBoard(screen.board) : typed.lines.some((line) => !isEmptyLine(line))
}

/** Whether a sheet is begun and not saved. */
export function isBegun(work: DeskWork): boolean {
  return isTouched(work, 'screen') || isTouched(work, 'typed')
}

/** View state of sorting: which one is looked at, which dialog is open, what is being entered. */
export const useSortingStore = defineStore('sorting', () => {
  /** Null = the one that is running, else the newest. */
  const chosenId = ref<string | null>(null)
  const dialogOpen = ref(false)
  const edited = ref<Sorting | null>(null)
  const entry = ref<EntryWay | null>(null)
  const works = shallowReactive(new Map<string, DeskWork>())

  function startNew(): void {
    edited.value = null
    dialogOpen.value = true
  }
  function startEdit(sorting: Sorting): void {
    edited.value = sorting
    dialogOpen.value = true
  }
  /** The work waits here from the first look on. */
  function begin(sorting: Sorting): void {
    if (!works.has(sorting.id)) works.set(sorting.id, freshWork(sorting))
  }
  function workOf(sorting: Sorting): DeskWork {
    return works.get(sorting.id) ?? freshWork(sorting)
  }
  function change(sorting: Sorting, changes: Partial<DeskWork>): void {
    works.set(sorting.id, { ...workOf(sorting), ...changes })
  }
  /** A saved sheet comes under the hands again, where it was entered; what lay there waits aside. */
  function correct(sorting: Sorting, sheet: EnteredSheet): void {
    const ids = idsToCorrect(sheet)
    const work = workOf(sorting)
    if (isTouched(work, sheet.way)) {
      change(sorting, { aside: { ...work.aside, [sheet.way]: work[sheet.way] } })
    }
    if (sheet.way === 'screen') {
      const topicIds = sorting.topics.map(({ id }) => id)
      change(sorting, { screen: { ids, board: boardOf(sheet.piles, topicIds) } })
    } else change(sorting, { typed: { ids, lines: toLines(sheet.piles, sorting.topics) } })
    entry.value = sheet.way
  }
  /** After a sheet was saved or dropped: what was put aside for a correction, else an empty one. */
  function goOn(sorting: Sorting, way: EntryWay): void {
    const { aside } = workOf(sorting)
    const next = aside[way] ?? freshWork(sorting)[way]
    change(sorting, { [way]: next, aside: { ...aside, [way]: undefined } })
  }
  /** Once it is counted nobody may know any more which sheet was whose. */
  function forget(sortingId: string): void {
    works.delete(sortingId)
    entry.value = null
  }
  return {
    chosenId,
    dialogOpen,
    edited,
    entry,
    startNew,
    startEdit,
    begin,
    workOf,
    change,
    correct,
    goOn,
    forget,
  }
})
