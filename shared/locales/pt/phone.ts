import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

const { figure, count } = createCounting('pt-PT')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: a sua opinião',
  language: 'Idioma',
  connection: {
    connecting: 'A estabelecer ligação…',
    lost: 'Sem ligação ao computador portátil. As suas respostas estão guardadas.',
    lostUnsent: 'Sem ligação – as respostas ainda não foram enviadas. Estão guardadas neste dispositivo.',
    forgetful:
      'Este navegador não memoriza nada. Por favor, mantenha a página aberta até aparecer «Recebido».',
  },
  waiting: {
    title: 'Vamos começar em breve',
    text: 'As perguntas aparecem aqui automaticamente assim que a ronda começar.',
    compare: 'No ecrã da sala estão as mesmas palavras:',
    stay: 'Por favor, permaneça na rede Wi‑Fi da sala, mesmo que o seu dispositivo indique «sem internet».',
  },
  scale: {
    least: 'sem importância',
    most: 'muito importante',
    unknown: 'não sei',
    clear: 'sem resposta',
    counter: (done, all) => `Avaliados: ${figure(done)} de ${figure(all)}`,
  },
  dots: {
    remaining: (left, all) => `Pontos por colar: ${figure(left)} de ${figure(all)}`,
    rule: (most) =>
      most === 1 ? 'No máximo um ponto por tema.' : `No máximo ${figure(most)} pontos no mesmo tema.`,
    add: (topic) => `Colar um ponto em «${topic}»`,
    take: (topic) => `Retirar um ponto de «${topic}»`,
    given: (dots) => count(dots, { one: '# ponto', other: '# pontos' }),
    review: 'Continuar para o resumo',
    reviewTitle: 'Os seus pontos',
    reviewAll: 'Todos os pontos estão colados.',
    reviewLeft: (left) =>
      count(left, { one: 'Ficou um ponto por colar.', other: 'Ficaram # pontos por colar.' }),
    back: 'Voltar',
  },
  form: {
    send: 'Enviar',
    sendChange: 'Enviar alteração',
    changeable: 'pode alterar até a ronda fechar',
    nothing: 'Por favor, avalie pelo menos um tema.',
    nothingDots: 'Por favor, cole pelo menos um ponto.',
    keepSent: 'Não alterar',
    askTitle: (open) =>
      count(open, { one: 'Ainda há um tema por avaliar.', other: 'Ainda há # temas por avaliar.' }),
    askText: 'Pode deixar temas por avaliar. Nesses temas, a sua opinião não é contada.',
    sendAnyway: 'Enviar mesmo assim',
    goOn: 'Continuar a avaliar',
  },
  notice: {
    invalid:
      'Estas respostas não cumprem as regras da ronda e não foram contadas. Por favor, verifique-as e envie-as novamente.',
    newer:
      'Entretanto chegaram outras respostas de outra janela deste dispositivo; são essas que contam. O que introduziu aqui continua guardado: com «Enviar alteração», substitui as outras.',
    earlierArrived: 'As suas respostas anteriores foram recebidas. Esta alteração ainda não foi enviada.',
  },
  sending: {
    title: 'A enviar…',
    lateTitle: 'Ainda não enviado',
    lateText:
      'As suas respostas estão guardadas neste dispositivo e serão enviadas automaticamente assim que a ligação voltar. Por favor, mantenha esta página aberta.',
    refusedText:
      'O computador portátil não conseguiu guardar as suas respostas neste momento. Elas continuam neste dispositivo e serão enviadas de novo automaticamente. Por favor, avise quem modera a sessão.',
    change: 'Alterar novamente',
  },
  receipt: {
    title: 'Recebido',
    safe: 'As suas respostas estão guardadas em segurança no computador portátil.',
    changeable: 'Ainda as pode alterar até a ronda fechar.',
    code: 'O seu comprovativo',
    codeText: 'O seu comprovativo. Depois do fim, pode verificar que as suas respostas foram contadas.',
    change: 'Alterar novamente',
  },
  closed: {
    title: 'Ronda encerrada',
    counted: 'Agradecemos a sua participação. As suas respostas foram contadas.',
    countedEarlier:
      'As suas respostas foram contadas. A última alteração chegou depois do fim da ronda e não conta.',
    countedUnsure:
      'As suas respostas foram contadas. Já não é possível saber se a última alteração chegou a tempo.',
    missed: 'As suas respostas chegaram depois do fim da ronda e, infelizmente, não contam.',
    unsure: 'A ligação caiu durante o envio. Já não é possível saber se as suas respostas chegaram a tempo.',
    none: 'Não chegaram respostas deste dispositivo.',
    next: 'Quando continuarmos, a próxima ronda aparece aqui automaticamente.',
  },
  privacy: {
    title: 'O que acontece às minhas respostas?',
    anonymous:
      'As suas respostas são anónimas. O computador portátil não guarda o seu nome, nem o endereço do seu dispositivo, nem a hora.',
    until:
      'Enquanto a ronda estiver aberta, as respostas ficam associadas a um número aleatório deste navegador, para que as possa alterar. Quando a ronda fecha, essa associação é apagada.',
    device:
      'Cada navegador conta uma vez. Esta página não usa cookies e não carrega nada da internet; no seu dispositivo ficam apenas o rascunho até ao fim da ronda, o comprovativo e o idioma da página.',
  },
}
