import { networkInterfaces } from 'node:os'
import type { NetworkInterfaceInfo } from 'node:os'
import type { LanAdapter } from '../../../shared/contract/lan.ts'

type Interfaces = NodeJS.Dict<
  readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal' | 'mac'>[]
>

const VIRTUAL_NAME =
  /^(docker|veth|br-|bridge|virbr|vmnet|vboxnet|vnet|lxc|lxd|cni|flannel|tun|tap|utun|wg|tailscale|zt|ppp|ipsec|awdl|llw|anpi|vethernet)|virtual|vmware|hyper-v|vpn|wsl|wintun|bluetooth/i
/** "LAN-Verbindung* 10" is how Windows calls the hotspot phones join; it comes before the rule for cables. */
const WIFI_NAME = /^(wl|wifi|wi-fi|drahtlos|airport|ath\d|(lan-verbindung|local area connection)\*)/i
const CABLE_NAME = /^(eth|en|em\d|lan|local area|usb)/i
/** VirtualBox calls its host-only network "Ethernet 2" on Windows; its address tells. */
const VIRTUAL_MAC = /^0a:00:27/i

/** Network adapters with an IPv4 address, best guess first. */
export function listAdapters(
  interfaces: Interfaces = networkInterfaces(),
  platform: NodeJS.Platform = process.platform,
): LanAdapter[] {
  const adapters: LanAdapter[] = []
  for (const [name, addresses] of Object.entries(interfaces)) {
    for (const { address, family, internal, mac } of addresses ?? []) {
      if (family !== 'IPv4') continue
      adapters.push({ name, address, kind: internal ? 'loopback' : kindOf(name, mac, platform) })
    }
  }
  return adapters.sort((a, b) => unlikeliness(a) - unlikeliness(b))
}

/**
 * The adapter phones most likely reach: a private address on Wi-Fi or cable. The loopback only if there is
 * nothing else; null without any address.
 */
export function guessAdapter(adapters: readonly LanAdapter[]): LanAdapter | null {
  return adapters.reduce<LanAdapter | null>(
    (best, adapter) => (best && unlikeliness(best) <= unlikeliness(adapter) ? best : adapter),
    null,
  )
}

/**
 * Where the page goes when its address is gone: the best adapter that surely leads to other devices. A virtual one
 * or the loopback is no refuge, nobody could follow there.
 */
export function findRefuge(adapters: readonly LanAdapter[]): LanAdapter | null {
  return guessAdapter(
    adapters.filter(
      ({ kind, address }) => kind !== 'virtual' && kind !== 'loopback' && !address.startsWith('169.254.'),
    ),
  )
}

function kindOf(name: string, mac: string, platform: NodeJS.Platform): LanAdapter['kind'] {
  if (VIRTUAL_NAME.test(name) || VIRTUAL_MAC.test(mac)) return 'virtual'
  if (WIFI_NAME.test(name) || (platform === 'darwin' && name === 'en0')) return 'wifi'
  return CABLE_NAME.test(name) ? 'cable' : 'other'
}

function unlikeliness(adapter: LanAdapter): number {
  const kinds: readonly LanAdapter['kind'][] = ['wifi', 'cable', 'other', 'virtual', 'loopback']
  const kind = kinds.indexOf(adapter.kind)
  const doubtful = adapter.kind === 'virtual' || adapter.kind === 'loopback'
  return (doubtful ? 20 : 0) + (isPrivate(adapter.address) ? 0 : 10) + kind
}

/** RFC 1918. Addresses of RFC 3927 (169.254.x.x) are what an adapter has that found no network. */
function isPrivate(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number)
  return a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31)
}
