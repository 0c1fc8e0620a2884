import { createApp } from 'vue'
import { contract } from '../../shared/contract/index.ts'
import type { OperationName, Output } from '../../shared/contract/index.ts'
import '../client/no-eval.ts'
import { createWebSocketClient } from '../client/web-socket.ts'
import { provideEditorHost } from '../editor/index.ts'
import { groupPage } from '../../shared/locales/de/group.ts'
import '../ui/base.css'
import './group.css'
import GroupPage from './GroupPage.vue'
import { createLeadSession } from './lead-session.ts'

/** Commands that may arrive twice without harm, as every question may. */
const IDEMPOTENT = new Set<OperationName>(['parts.update', 'parts.add', 'presence.set'])

/** A code in the address ("#7KQ2M-X4T9B") must not stay where others read it, share it or find it again. */
function takeCodeFromAddress(): string | null {
  const code = decodeURIComponent(location.hash.slice(1)).trim()
  if (code === '') return null
  history.replaceState(null, '', location.pathname + location.search)
  return code
}

/** Private windows and strict settings may refuse it. */
function findMemory(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}

const session = createLeadSession(
  (code, { accepted, refused }) =>
    createWebSocketClient({
      url: `ws://${location.host}/gruppe/ws`,
      canResend: (name) => contract[name].kind === 'query' || IDEMPOTENT.has(name),
      interruptedMessage: groupPage.interrupted,
      greeting: {
        command: 'leads.signIn',
        input: { code },
        accepted: (lead) => accepted(lead as Output<'leads.signIn'>),
        refused,
      },
    }),
  findMemory(),
  takeCodeFromAddress(),
)
addEventListener('hashchange', () => {
  const code = takeCodeFromAddress()
  if (code !== null) session.signIn(code)
})

const app = createApp(GroupPage, { session })
provideEditorHost(app, 'group')
app.mount('#app')
