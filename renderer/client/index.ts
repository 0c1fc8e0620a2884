/** What desk and beamer use. The phone imports `web-socket.ts` itself, to stay small. */
import './no-eval.ts'

export { CallError } from './client.ts'
export type { Client, ConnectionState } from './client.ts'
export { createWindowClient } from './window-client.ts'
export { provideClient, useClient, useQuery } from './use-query.ts'
export type { QueryResult } from './use-query.ts'
export { useConnectionState, usePush } from './use-push.ts'
export { provideShell, useShell } from './shell.ts'
export { checkInput } from './check-input.ts'
