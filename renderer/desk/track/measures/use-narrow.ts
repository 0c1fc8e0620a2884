import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'

/** True while the window is too narrow for a panel at the side (the frame folds it away there). */
export function useNarrow(): Readonly<Ref<boolean>> {
  const query = matchMedia('(max-width: 1099px)')
  const narrow = ref(query.matches)
  const follow = () => (narrow.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return narrow
}
