/** The history (Verlauf) of the whole project: one dialog, opened from anywhere. */
export { default as HistoryOverlay } from './HistoryOverlay.vue'
export { useHistoryStore } from './history-store.ts'
