/** Sorting topic cards into piles. `SortingScreen` needs no props; `propose` carries the id of a counted sorting. */
export { default as SortingScreen } from './SortingScreen.vue'
export { useSortingCommands } from './use-sorting-commands.ts'
