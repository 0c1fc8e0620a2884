/** What desk and group page share: writing Leitbild, goals, recommendations and measures. */
export { default as GeneralEditor } from './GeneralEditor.vue'
export { default as GroupEditor } from './GroupEditor.vue'
export { default as MarkedText } from './MarkedText.vue'
export { default as MeasureSheet } from './MeasureSheet.vue'
export { default as StatusSign } from './StatusSign.vue'
export { provideEditorHost } from './host.ts'
export { markWords } from './word-marks.ts'
export { figureText, parseGermanNumber } from './read-figure.ts'
