import { encode } from 'uqr'

/** The modules of a QR code for `KQr`, row by row, true = dark. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0 }).data
}
