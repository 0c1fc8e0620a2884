import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('ro')

export const kiosk: Translation<typeof german> = {
  done: 'Gata – dați laptopul persoanei următoare',
  change: 'Modificați din nou',
  keepCode: 'Notați codul de confirmare dacă doriți să îl păstrați. În curând nu va mai fi afișat aici.',
  closesIn: (seconds) => `Secunde până la închiderea acestui ecran: ${figure(seconds)}`,
  stillThere: 'Mai sunteți aici?',
  stillText: 'Altfel, ce nu ați trimis se șterge și poate începe persoana următoare.',
  goOn: 'Da, continui',
  secondsLeft: (seconds) => `Secunde: ${figure(seconds)}`,
  cancel: 'Renunțați',
  cancelTitle: 'Renunțați fără să trimiteți?',
  cancelText: 'Ce ați introdus aici se șterge și nu se numără.',
  cancelYes: 'Renunțați și ștergeți',
}
