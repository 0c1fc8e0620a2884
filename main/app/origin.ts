/** The scheme and host under which the program's own pages are served; nothing else is ever loaded. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://klebepunkt'

/** Windows of the program; `print` is the hidden one in which a document is laid out. */
export type WindowKind = 'desk' | 'beamer' | 'kiosk' | 'print'
/** Windows that talk to the core. */
export type ClientKind = Exclude<WindowKind, 'print'>

const PAGES: Readonly<Record<WindowKind, string>> = {
  desk: 'desk/index.html',
  beamer: 'beamer/index.html',
  kiosk: 'kiosk/kiosk.html',
  print: 'print/index.html',
}

/** Address of a window's page. */
export function pageUrl(kind: WindowKind): string {
  return `${APP_ORIGIN}/${PAGES[kind]}`
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
