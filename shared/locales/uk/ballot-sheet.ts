import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Бланк для голосу',
  round: (number) => `Раунд ${number}`,
  practice: 'Пробний раунд',
  criterion: 'Критерій',
  code: 'Код із вашої картки',
  groups: 'Я належу до групи',
  noGroup: 'не вказую',
  least: 'не важливо',
  most: 'дуже важливо',
  unknown: 'не знаю',
  points: 'Бали',
  place: 'Місце',
  sum: 'Сума',
  page: (page, pages) => `Сторінка ${page} з ${pages}`,
  axes: { x: 'Важливість', y: 'Здійсненність' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `Оцініть кожну тему від 1 (не важливо) до ${max} (дуже важливо). Усього тем: ${topics}.`,
    unknown: 'Можна відповісти «не знаю»; така відповідь не входить до середнього значення.',
    dots: (dots) => `Наліпок у кожного учасника: ${dots}.`,
    perTopic: (most) => `Наліпок на одну тему — не більше ${most}.`,
    budget: (points, topics) => `Розподіліть бали між темами. Балів: ${points}, тем: ${topics}.`,
    spendAll: 'Потрібно розподілити всі бали.',
    spendSome: 'Розподіляти всі бали не обов’язково.',
    first: 'Виберіть найважливішу тему.',
    ranking: (places) => `Розставте найважливіші теми за порядком. Місць: ${places}.`,
    rankingPoints: (first, places, last) => `Балів за місце 1: ${first}, за місце ${places}: ${last}.`,
    matrix: (topics, max, x, y) =>
      `Оцініть кожну тему двічі від 1 до ${max}: «${x}» і «${y}». Усього тем: ${topics}.`,
    cut: (cut) => `Тем, які проходять далі: ${cut}.`,
    secret: 'Ваші відповіді таємні. Їх можна змінити, доки раунд відкрито.',
  }),
  mark: {
    boxes: 'Позначте хрестиком одну клітинку для кожної теми.',
    boxRows: 'Позначте хрестиком одну клітинку в кожному з двох рядів.',
    circles: 'Позначте хрестиком по одному кружечку за кожну наліпку.',
    points: 'Впишіть бали в поля.',
    places: 'Впишіть місце в поля: 1, 2, 3 …',
  },
}
