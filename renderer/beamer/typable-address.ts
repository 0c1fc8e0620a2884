/** The address as people type it: without "http://", without a last slash. */
export function typableAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
