import { inject } from 'vue'
import type { App, InjectionKey } from 'vue'
import type { ShellApi } from '../../shared/contract/shell.ts'

declare global {
  interface Window {
    /** Put there by the preload of the desk. */
    readonly shell?: ShellApi
  }
}

const KEY: InjectionKey<ShellApi> = Symbol('shell')

/** Gives the components what the Electron shell offers: dialogs, files on the desktop, the beamer window. */
export function provideShell(app: Pick<App, 'provide'>, shell: ShellApi): void {
  app.provide(KEY, shell)
}

/** Dialogs, files on the desktop and the beamer window. */
export function useShell(): ShellApi {
  const shell = inject(KEY)
  if (!shell) throw new Error('provideShell() was not called for this app')
  return shell
}
