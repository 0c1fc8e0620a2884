/** The participants' texts in other languages, entered by the facilitator. */
export { default as TextsDialog } from './TextsDialog.vue'
export { takeOverTexts } from './take-over-texts.ts'
export { countLanguages, textSections } from './text-fields.ts'
export { useLanguagesStore } from './languages-store.ts'
