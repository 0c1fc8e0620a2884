import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Бланк для голоса',
  round: (number) => `Раунд ${number}`,
  practice: 'Пробный раунд',
  criterion: 'Критерий',
  code: 'Код с вашей карточки',
  groups: 'Я отношусь к группе',
  noGroup: 'не указываю',
  least: 'не важно',
  most: 'очень важно',
  unknown: 'не знаю',
  points: 'Баллы',
  place: 'Место',
  sum: 'Сумма',
  page: (page, pages) => `Страница ${page} из ${pages}`,
  axes: { x: 'Важность', y: 'Выполнимость' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `Оцените каждую тему от 1 (не важно) до ${max} (очень важно). Всего тем: ${topics}.`,
    unknown: 'Можно ответить «не знаю»; такой ответ не входит в среднее значение.',
    dots: (dots) => `Наклеек у каждого участника: ${dots}.`,
    perTopic: (most) => `Наклеек на одну тему — не больше ${most}.`,
    budget: (points, topics) => `Распределите баллы между темами. Баллов: ${points}, тем: ${topics}.`,
    spendAll: 'Нужно распределить все баллы.',
    spendSome: 'Распределять все баллы не обязательно.',
    first: 'Выберите самую важную тему.',
    ranking: (places) => `Расставьте самые важные темы по порядку. Мест: ${places}.`,
    rankingPoints: (first, places, last) => `Баллов за место 1: ${first}, за место ${places}: ${last}.`,
    matrix: (topics, max, x, y) =>
      `Оцените каждую тему дважды от 1 до ${max}: «${x}» и «${y}». Всего тем: ${topics}.`,
    cut: (cut) => `Тем, которые проходят дальше: ${cut}.`,
    secret: 'Ваши ответы тайные. Их можно изменить, пока раунд открыт.',
  }),
  mark: {
    boxes: 'Отметьте крестиком одну клетку для каждой темы.',
    boxRows: 'Отметьте крестиком одну клетку в каждом из двух рядов.',
    circles: 'Отметьте крестиком по одному кружку за каждую наклейку.',
    points: 'Впишите баллы в поля.',
    places: 'Впишите место в поля: 1, 2, 3 …',
  },
}
