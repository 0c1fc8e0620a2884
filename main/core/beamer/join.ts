import { encode } from 'uqr'
import type { BeamerScene } from '../../../shared/contract/beamer.ts'
import type { Wifi } from '../../../shared/contract/lan.ts'
import { wifiCode } from '../../../shared/domain/wifi-code.ts'

/** What the beamer has to know of the network. */
export interface JoinSource {
  url(): string | null
  word(): string | null
  connected(): number
  wifi(): Wifi | null
}

type Join = Extract<BeamerScene, { kind: 'join' }>['join']

/** How phones get in: address, words to compare, both QR codes; null while no page is served. */
export function joinOf(lan: JoinSource): Join {
  const url = lan.url()
  const word = lan.word()
  if (url === null || word === null) return null
  const wifi = lan.wifi()
  return {
    url,
    word,
    // The password is in the code for cameras only; in words it would end up on every photo of the wall.
    wifi: wifi && { name: wifi.name, qr: qrOf(wifiCode(wifi)) },
    qr: qrOf(url),
  }
}

function qrOf(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0 }).data
}
