export { createLeads } from './leads.ts'
export type { Leads } from './leads.ts'
