import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('en')

export const kiosk: Translation<typeof german> = {
  done: 'Done – hand the laptop to the next person',
  change: 'Change it again',
  keepCode: 'Write your receipt down if you want to keep it. It will not be shown here any more.',
  closesIn: (seconds) => `Seconds until this closes by itself: ${figure(seconds)}`,
  stillThere: 'Are you still there?',
  stillText: 'Otherwise everything you have not sent will be deleted and the next person can start.',
  goOn: 'Yes, go on',
  secondsLeft: (seconds) => `Seconds: ${figure(seconds)}`,
  cancel: 'Stop',
  cancelTitle: 'Stop without sending?',
  cancelText: 'What you entered here will be deleted and not counted.',
  cancelYes: 'Stop and delete',
}
