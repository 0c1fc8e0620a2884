export { listAllMeasures, measureHandlers } from './measures.ts'
