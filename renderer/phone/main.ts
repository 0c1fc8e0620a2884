import { createApp } from 'vue'
import { createWebSocketClient } from '../client/web-socket.ts'
import { createKeeper } from './keeper.ts'
import { chooseLanguage } from './language.ts'
import './phone.css'
import PhonePage from './PhonePage.vue'
import { createPhoneSession } from './phone-session.ts'
import { readCardAddress } from './voter.ts'

/** A line that died without a word (the laptop left the Wi-Fi) is noticed by asking. */
const ASK_EVERY_MS = 20_000
const ANSWER_WITHIN_MS = 5000

const keeper = createKeeper(() => localStorage)
const client = createWebSocketClient({
  url: `ws://${location.host}/ws`,
  // The state is a question, and a ballot carries its own number: both may arrive twice.
  canResend: () => true,
  // Never shown, because every call of this page may be sent again.
  interruptedMessage: '',
  answerWithinMs: ANSWER_WITHIN_MS,
})
const session = createPhoneSession(client, keeper, {
  language: chooseLanguage(keeper.find('language'), navigator.languages),
  card: takeCardFromAddress(),
})
// The next card, scanned while the page is open.
addEventListener('hashchange', () => {
  const card = takeCardFromAddress()
  if (card !== null) session.useCard(card)
})

const askIfSeen = (): void => {
  if (document.visibilityState === 'visible') session.refresh()
}
document.addEventListener('visibilitychange', askIfSeen)
setInterval(askIfSeen, ASK_EVERY_MS)
addEventListener('storage', session.reread)

/** The secret of a card must not stay where others read it, share it or find it again. */
function takeCardFromAddress(): string | null {
  const card = readCardAddress(location.hash)
  if (card !== null) history.replaceState(null, '', location.pathname + location.search)
  return card
}

createApp(PhonePage, { session, keeper }).mount('#app')
