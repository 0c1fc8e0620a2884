import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Бюлетина',
  round: (number) => `Кръг ${number}`,
  practice: 'Пробен кръг',
  criterion: 'Критерий',
  code: 'Код от Вашата карта',
  groups: 'Принадлежа към',
  noGroup: 'не посочвам',
  least: 'не е важно',
  most: 'много важно',
  unknown: 'не знам',
  points: 'Точки',
  place: 'Място',
  sum: 'Сбор',
  page: (page, pages) => `Страница ${page} от ${pages}`,
  axes: { x: 'Важност', y: 'Осъществимост' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `Оценете всяка тема от 1 (не е важно) до ${max} (много важно). Брой теми: ${topics}.`,
    unknown: 'Отговорът „не знам“ е позволен и не се включва в средната оценка.',
    dots: (dots) => `Точки на човек: ${dots}.`,
    perTopic: (most) => `Точки за една тема: най-много ${most}.`,
    budget: (points, topics) => `Разпределете точките между темите. Точки: ${points}, теми: ${topics}.`,
    spendAll: 'Всички точки трябва да бъдат разпределени.',
    spendSome: 'Не е нужно да се разпределят всички точки.',
    first: 'Изберете най-важната тема.',
    ranking: (places) => `Подредете най-важните теми. Брой места: ${places}.`,
    rankingPoints: (first, places, last) => `Точки за място 1: ${first}, за място ${places}: ${last}.`,
    matrix: (topics, max, x, y) =>
      `Оценете всяка тема два пъти от 1 до ${max}: по „${x}“ и по „${y}“. Брой теми: ${topics}.`,
    cut: (cut) => `Брой теми, които продължават: ${cut}.`,
    secret: 'Отговорите Ви са тайни. Можете да ги променяте, докато кръгът е отворен.',
  }),
  mark: {
    boxes: 'Моля, отбележете с кръстче по едно квадратче за всяка тема.',
    boxRows: 'Моля, отбележете с кръстче по едно квадратче във всеки от двата реда.',
    circles: 'Отбележете с кръстче по едно кръгче за всяка точка.',
    points: 'Впишете точките в полетата.',
    places: 'Впишете мястото в полетата: 1, 2, 3 …',
  },
}
