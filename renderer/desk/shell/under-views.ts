import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'

const KEY: InjectionKey<boolean> = Symbol('under the parts of a step')

/** The parts of the step stand above: the headline needs less air. Call it in `setup`. */
export function provideUnderViews(): void {
  provide(KEY, true)
}

export function isUnderViews(): boolean {
  return inject(KEY, false)
}
