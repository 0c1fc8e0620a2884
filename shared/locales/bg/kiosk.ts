import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('bg')

export const kiosk: Translation<typeof german> = {
  done: 'Готово – подайте лаптопа на следващия човек',
  change: 'Промяна на отговорите',
  keepCode: 'Запишете кода за потвърждение, ако искате да го запазите. След малко тук няма да се вижда.',
  closesIn: (seconds) => `Секунди до затварянето на този екран: ${figure(seconds)}`,
  stillThere: 'Още ли сте тук?',
  stillText: 'В противен случай неизпратеното се изтрива и може да започне следващият човек.',
  goOn: 'Да, продължавам',
  secondsLeft: (seconds) => `Секунди: ${figure(seconds)}`,
  cancel: 'Спиране',
  cancelTitle: 'Да спрем ли без изпращане?',
  cancelText: 'Въведеното тук ще бъде изтрито и няма да се брои.',
  cancelYes: 'Спиране и изтриване',
}
