import type { LanAdapter } from '../../../shared/contract/lan.ts'
import { CoreError } from '../errors.ts'
import { guessAdapter } from './adapters.ts'
import { isTaken } from './ports.ts'

/**
 * The adapter with this address, or the best guess without one.
 * @throws CoreError `no_network`, `unknown_address`
 */
export function chooseAdapter(adapters: readonly LanAdapter[], address: string | undefined): LanAdapter {
  const adapter =
    address === undefined
      ? guessAdapter(adapters)
      : adapters.find((candidate) => candidate.address === address)
  if (adapter) return adapter
  throw address === undefined
    ? new CoreError(
        'no_network',
        'Der Laptop ist mit keinem Netz verbunden. Verbinden Sie ihn mit dem WLAN des Raumes.',
      )
    : new CoreError('unknown_address', `Die Adresse ${address} gibt es an diesem Laptop nicht (mehr).`)
}

/** Why the page could not be served there, in words where they help. */
export function startError(error: unknown, adapter: LanAdapter, port: number | undefined): unknown {
  if (isTaken(error)) {
    return new CoreError(
      'port_taken',
      `Der Anschluss ${port ?? ''} ist belegt. Wählen Sie einen anderen.`,
      undefined,
      { cause: error },
    )
  }
  if ((error as NodeJS.ErrnoException | null)?.code === 'EADDRNOTAVAIL') {
    return new CoreError(
      'unknown_address',
      `Die Adresse ${adapter.address} gibt es an diesem Laptop nicht mehr.`,
    )
  }
  return error
}
