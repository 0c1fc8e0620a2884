/** The system this window runs on, for hints that differ. */
export function systemOf(userAgent: string): 'windows' | 'mac' | 'linux' {
  if (/Windows/i.test(userAgent)) return 'windows'
  return /Macintosh|Mac OS X/i.test(userAgent) ? 'mac' : 'linux'
}
