import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('de')

export const kiosk: Translation<typeof german> = {
  done: 'Fertig: Geben Sie den Laptop weiter',
  change: 'Antworten ändern',
  keepCode: 'Sie möchten den Code behalten? Dann schreiben Sie den Code auf. Gleich ist der Code hier weg.',
  closesIn: (seconds) => `So viele Sekunden ist das noch zu sehen: ${figure(seconds)}`,
  stillThere: 'Sind Sie noch da?',
  stillText:
    'Drücken Sie auf den Knopf. Sonst werden Ihre Antworten hier gelöscht. Dann ist die nächste Person dran.',
  goOn: 'Ja, weiter',
  secondsLeft: (seconds) => `Sekunden: ${figure(seconds)}`,
  cancel: 'Aufhören',
  cancelTitle: 'Wollen Sie aufhören?',
  cancelText:
    'Ihre Antworten sind noch nicht gesendet. Wenn Sie aufhören, werden die Antworten gelöscht. Sie zählen dann nicht.',
  cancelYes: 'Aufhören und löschen',
}
