/** A Wi-Fi a phone can join by its camera. */
export interface WifiAccess {
  readonly name: string
  /** Empty for a network without one. */
  readonly password: string
  readonly hidden: boolean
}

/**
 * The text of the QR code that lets Android and iOS join a Wi-Fi, as ZXing wrote it down ("WIFI:T:WPA;S:…;P:…;;").
 * Backslash, semicolon, comma, colon and quotation mark are escaped with a backslash.
 */
export function wifiCode({ name, password, hidden }: WifiAccess): string {
  const escaped = (text: string) => text.replaceAll(/[\\;,:"]/g, '\\$&')
  const secret = password === '' ? 'T:nopass;' : `T:WPA;P:${escaped(password)};`
  return `WIFI:${secret}S:${escaped(name)};${hidden ? 'H:true;' : ''};`
}
