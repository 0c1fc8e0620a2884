import '../client/no-eval.ts'
import { createApp } from 'vue'
import { createMessagePortClient } from '../client/message-port.ts'
import './phone.css'
import './kiosk.css'
import { createKiosk } from './kiosk-session.ts'
import KioskPage from './KioskPage.vue'

// Questions, ballots with their own number, and a PIN: all of them may arrive twice.
const client = createMessagePortClient(window, () => true)

createApp(KioskPage, { kiosk: createKiosk(client), client }).mount('#app')
