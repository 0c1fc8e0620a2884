import { contract } from '../../shared/contract/index.ts'
import { createMessagePortClient } from './message-port.ts'
import type { Client } from './client.ts'

/** The client of this window (desk, beamer); knows from the contract which calls are queries. */
export function createWindowClient(): Client {
  return createMessagePortClient(window, (name) => contract[name].kind === 'query')
}
