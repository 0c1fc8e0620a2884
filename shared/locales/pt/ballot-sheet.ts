import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Boletim',
  round: (number) => `Ronda ${number}`,
  practice: 'Ronda de treino',
  criterion: 'Critério',
  code: 'Código do seu cartão',
  groups: 'Pertenço a',
  noGroup: 'prefiro não dizer',
  least: 'nada importante',
  most: 'muito importante',
  unknown: 'não sei',
  points: 'Pontos',
  place: 'Lugar',
  sum: 'Total',
  page: (page, pages) => `Página ${page} de ${pages}`,
  axes: { x: 'Relevância', y: 'Viabilidade' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `Avalie cada um dos ${topics} temas de 1 (nada importante) a ${max} (muito importante).`,
    unknown: 'Pode responder «não sei»; não conta para a média.',
    dots: (dots) => `Pontos por pessoa: ${dots}.`,
    perTopic: (most) => `Pontos no mesmo tema: no máximo ${most}.`,
    budget: (points, topics) => `Distribua ${points} pontos pelos ${topics} temas.`,
    spendAll: 'Todos os pontos têm de ser distribuídos.',
    spendSome: 'Não é preciso distribuir todos os pontos.',
    first: 'Escolha o tema mais importante.',
    ranking: (places) => `Ordene os ${places} temas mais importantes.`,
    rankingPoints: (first, places, last) =>
      `O lugar 1 dá ${first} pontos, o lugar ${places} ainda dá ${last}.`,
    matrix: (topics, max, x, y) =>
      `Avalie cada um dos ${topics} temas duas vezes de 1 a ${max}: segundo «${x}» e segundo «${y}».`,
    cut: (cut) => `Os primeiros ${cut} passam à fase seguinte.`,
    secret: 'As suas respostas são secretas. Pode alterá-las até a ronda fechar.',
  }),
  mark: {
    boxes: 'Marque com uma cruz um quadrado por tema.',
    boxRows: 'Marque com uma cruz um quadrado em cada uma das duas linhas.',
    circles: 'Marque com uma cruz um círculo por cada ponto.',
    points: 'Escreva os pontos nos campos.',
    places: 'Escreva o lugar nos campos: 1, 2, 3 …',
  },
}
