import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('ru')

export const kiosk: Translation<typeof german> = {
  done: 'Готово — передайте ноутбук следующему',
  change: 'Изменить ещё раз',
  keepCode: 'Запишите код подтверждения, если хотите его сохранить. Скоро его здесь больше не будет видно.',
  closesIn: (seconds) => `Секунд до закрытия этого окна: ${figure(seconds)}`,
  stillThere: 'Вы ещё здесь?',
  stillText: 'Иначе всё, что вы не отправили, будет удалено и сможет начать следующий участник.',
  goOn: 'Да, продолжить',
  secondsLeft: (seconds) => `Секунд: ${figure(seconds)}`,
  cancel: 'Прервать',
  cancelTitle: 'Прервать без отправки?',
  cancelText: 'Всё, что вы здесь ввели, будет удалено и не учтено.',
  cancelYes: 'Прервать и удалить',
}
