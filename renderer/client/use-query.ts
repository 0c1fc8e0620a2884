import { computed, inject, onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { App, ComputedRef, InjectionKey, MaybeRefOrGetter } from 'vue'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { Area } from '../../shared/contract/messages.ts'
import type { CallError, Client } from './client.ts'
import { QueryCache } from './query-cache.ts'
import type { QueryEntry } from './query-cache.ts'

interface Connection {
  client: Client
  cache: QueryCache
}

const KEY: InjectionKey<Connection> = Symbol('client')

/** Gives all components of an app the client and one cache over it. */
export function provideClient(app: Pick<App, 'provide'>, client: Client): void {
  app.provide(KEY, { client, cache: new QueryCache(client) })
}

function useConnection(): Connection {
  const connection = inject(KEY)
  if (!connection) throw new Error('provideClient() was not called for this app')
  return connection
}

/** The client, for commands and pushes. */
export function useClient(): Client {
  return useConnection().client
}

export interface QueryResult<N extends OperationName> {
  /** Undefined until the first answer; the last good answer stays while a newer one is fetched. */
  data: ComputedRef<Output<N> | undefined>
  error: ComputedRef<CallError | undefined>
  refresh: () => Promise<void>
}

/**
 * The answer to a query, fetched again whenever a push names one of `areas`. `input` may change; null
 * means: do not ask (yet). Call it in `setup`.
 */
export function useQuery<N extends OperationName>(
  name: N,
  input: MaybeRefOrGetter<Input<N> | null>,
  areas: readonly Area[],
): QueryResult<N> {
  const { cache } = useConnection()
  const entry = shallowRef<QueryEntry<N>>()
  let release: (() => void) | undefined

  function leave(): void {
    release?.()
    release = undefined
    entry.value = undefined
  }

  watch(
    () => {
      const value = toValue(input)
      return value === null ? null : JSON.stringify(value)
    },
    (wanted) => {
      const left = release
      release = undefined
      if (wanted === null) entry.value = undefined
      else ({ entry: entry.value, release } = cache.use(name, JSON.parse(wanted) as Input<N>, areas))
      left?.()
    },
    { immediate: true },
  )
  onScopeDispose(leave)

  return {
    data: computed(() => entry.value?.data.value),
    error: computed(() => entry.value?.error.value),
    refresh: () => entry.value?.refresh() ?? Promise.resolve(),
  }
}
