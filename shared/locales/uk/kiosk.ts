import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('uk')

export const kiosk: Translation<typeof german> = {
  done: 'Готово — передайте ноутбук наступній людині',
  change: 'Змінити ще раз',
  keepCode: 'Запишіть код підтвердження, якщо хочете його зберегти. Незабаром його тут уже не буде видно.',
  closesIn: (seconds) => `Секунд до закриття цього вікна: ${figure(seconds)}`,
  stillThere: 'Ви ще тут?',
  stillText: 'Інакше все, що ви не надіслали, буде видалено і зможе почати наступна людина.',
  goOn: 'Так, продовжити',
  secondsLeft: (seconds) => `Секунд: ${figure(seconds)}`,
  cancel: 'Перервати',
  cancelTitle: 'Перервати без надсилання?',
  cancelText: 'Усе, що ви тут ввели, буде видалено й не враховано.',
  cancelYes: 'Перервати й видалити',
}
