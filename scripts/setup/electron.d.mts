/** An Electron runtime on this machine. */
export interface ElectronRuntime {
  kind: 'official' | 'fallback'
  version: string
  /** What Electron's own switch ELECTRON_OVERRIDE_DIST_PATH wants. */
  folder: string
  /** The program itself. */
  binary: string
  /** node_modules folder with a better-sqlite3 for this Electron, if it needs its own. */
  nativeModules: string | null
}

/** Finds the Electron runtime that is installed, without fetching anything. */
export function findElectron(): ElectronRuntime | null
