import { inject } from 'vue'
import type { App, InjectionKey } from 'vue'

/** Where the editor stands: the moderation sees all groups and can take things back, a lead sees one group. */
export type EditorHost = 'desk' | 'group'

const KEY: InjectionKey<EditorHost> = Symbol('editor host')

export function provideEditorHost(app: Pick<App, 'provide'>, host: EditorHost): void {
  app.provide(KEY, host)
}

export function useEditorHost(): EditorHost {
  return inject(KEY, 'desk')
}
