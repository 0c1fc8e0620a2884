/** The scheme and host under which the program's own pages are served; nothing else is ever loaded. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://klebepunkt'

export type WindowKind = 'desk' | 'beamer'

/** Address of a window's page. */
export function pageUrl(kind: WindowKind): string {
  return `${APP_ORIGIN}/${kind}/index.html`
}

/** True for addresses of the program's own pages and their parts, exactly on the own host. */
export function isAppUrl(url: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(url)
    return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === '' && port === ''
  } catch {
    return false
  }
}

/** True when `url` is the page of this kind of window, whatever its hash. */
export function isPageOf(kind: WindowKind, url: string): boolean {
  return isAppUrl(url) && url.split(/[?#]/)[0] === pageUrl(kind)
}
