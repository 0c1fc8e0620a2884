/** What desk and group page share: writing Leitbild, goals, recommendations and measures. */
export { default as GeneralEditor } from './GeneralEditor.vue'
export { default as GroupEditor } from './GroupEditor.vue'
export { default as HistoryDialog } from './HistoryDialog.vue'
export { default as HistoryChange } from './HistoryChange.vue'
export { default as LetterDot } from './LetterDot.vue'
export { default as MeasureSheet } from './MeasureSheet.vue'
export { default as StatusSign } from './StatusSign.vue'
export { provideEditorHost } from './host.ts'
