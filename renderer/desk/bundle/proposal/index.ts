export { default as ProposalDialog } from './ProposalDialog.vue'
export { default as ProposalForm } from './ProposalForm.vue'
export type { ProposalMaterial } from './use-proposal-form.ts'
