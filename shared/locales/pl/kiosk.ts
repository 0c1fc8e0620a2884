import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('pl')

export const kiosk: Translation<typeof german> = {
  done: 'Gotowe – proszę przekazać laptop następnej osobie',
  change: 'Zmień jeszcze raz',
  keepCode:
    'Proszę zapisać kod potwierdzenia, jeśli chcą go Państwo zachować. Za chwilę nie będzie go tu już widać.',
  closesIn: (seconds) => `Sekundy do zamknięcia tego ekranu: ${figure(seconds)}`,
  stillThere: 'Czy są tu Państwo jeszcze?',
  stillText:
    'W przeciwnym razie wszystko, co nie zostało wysłane, zostanie usunięte i zacznie następna osoba.',
  goOn: 'Tak, dalej',
  secondsLeft: (seconds) => `Sekundy: ${figure(seconds)}`,
  cancel: 'Przerwij',
  cancelTitle: 'Przerwać bez wysyłania?',
  cancelText: 'Wprowadzone tu odpowiedzi zostaną usunięte i nie będą się liczyć.',
  cancelYes: 'Przerwij i usuń',
}
