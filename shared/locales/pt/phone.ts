import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

const { figure, count } = createCounting('pt-PT')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: a sua opinião',
  language: 'Idioma',
  practice: 'Ensaio – não conta',
  pause: {
    title: 'Pausa',
    text: 'A ronda está em pausa. Pode continuar a preencher; o envio é feito quando continuarmos.',
    foot: 'O envio é feito quando continuarmos.',
  },
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
    rule: (max) => `Avalie cada tema de 1 (sem importância) a ${figure(max)} (muito importante).`,
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
  budget: {
    rule: (points) =>
      points === 1 ? 'Atribua um ponto a um tema.' : `Distribua ${figure(points)} pontos pelos temas.`,
    ruleAll: 'É preciso distribuir todos os pontos.',
    ruleSome: 'Não é preciso distribuir todos os pontos.',
    remaining: (left, all) => `Pontos por distribuir: ${figure(left)} de ${figure(all)}`,
    over: (points) => count(points, { one: 'Há # ponto a mais.', other: 'Há # pontos a mais.' }),
    spendAll: (left) =>
      count(left, {
        one: 'Falta # ponto. Por favor, distribua todos os pontos.',
        other: 'Faltam # pontos. Por favor, distribua todos os pontos.',
      }),
    nothing: 'Por favor, atribua pelo menos um ponto.',
    field: (topic) => `Pontos para «${topic}»`,
    add: (topic) => `Mais pontos para «${topic}»`,
    take: (topic) => `Menos pontos para «${topic}»`,
    given: (points) => count(points, { one: '# ponto', other: '# pontos' }),
    reviewTitle: 'A sua distribuição',
    reviewAll: 'Todos os pontos estão distribuídos.',
    reviewLeft: (left) =>
      count(left, { one: 'Ficou um ponto por distribuir.', other: 'Ficaram # pontos por distribuir.' }),
  },
  ranking: {
    rule: (places) =>
      places === 1
        ? 'Escolha o tema mais importante.'
        : `Ordene os ${figure(places)} temas mais importantes. O lugar 1 é o mais importante.`,
    hint: 'Toque primeiro no tema mais importante e depois no seguinte.',
    chosen: 'A sua ordem',
    all: 'Todos os temas',
    full: 'Todos os lugares estão ocupados. Retire um tema para escolher outro.',
    place: (place) => `Lugar ${figure(place)}`,
    counter: (done, all) => `Lugares ocupados: ${figure(done)} de ${figure(all)}`,
    up: (topic) => `Subir «${topic}» um lugar`,
    down: (topic) => `Descer «${topic}» um lugar`,
    remove: (topic) => `Retirar «${topic}» da ordem`,
    moved: (topic, place) => `«${topic}» está no lugar ${figure(place)}.`,
    removed: (topic) => `«${topic}» já não tem lugar.`,
    nothing: 'Por favor, escolha pelo menos um tema.',
    askTitle: (open) => count(open, { one: 'Ainda há # lugar livre.', other: 'Ainda há # lugares livres.' }),
    askText: 'Pode deixar lugares livres. Os temas sem lugar não recebem pontos seus.',
    goOn: 'Continuar a escolher',
  },
  matrix: {
    rule: (max) => `Avalie cada tema duas vezes, de 1 (baixo) a ${figure(max)} (alto).`,
    x: 'Relevância',
    y: 'Viabilidade',
    least: 'baixo',
    most: 'alto',
    unknown: 'não sei',
    nothing: 'Por favor, avalie pelo menos um tema segundo os dois critérios.',
  },
  sort: {
    rule: 'Coloque os cartões que combinam entre si no mesmo monte. O número de montes fica ao seu critério.',
    ruleNames: 'Dar nome aos montes é facultativo.',
    hand: 'Cartão na mão',
    position: (card, all) => `Cartão ${figure(card)} de ${figure(all)}`,
    from: (pile) => `Está em «${pile}»`,
    newPile: 'Novo monte',
    takeOff: 'Tirar do monte',
    later: 'Mais tarde',
    undo: 'Anular o último passo',
    undone: 'O último passo foi anulado.',
    piles: 'Os seus montes',
    pile: (pile) => `Monte ${figure(pile)}`,
    cards: (cards) => count(cards, { one: '# cartão', other: '# cartões' }),
    put: (topic) => `colocar «${topic}» aqui`,
    move: 'mudar de monte',
    name: (pile) => `Introduzir nome para «${pile}»`,
    nameField: 'Nome do monte (facultativo)',
    lies: (topic, pile) => `«${topic}» está em «${pile}».`,
    off: (topic) => `«${topic}» já não está em nenhum monte.`,
    taken: (topic) => `«${topic}» está na sua mão. Escolha um monte.`,
    next: (topic) => `Próximo cartão: «${topic}».`,
    allDone: 'Todos os cartões estão arrumados',
    again: 'Para mudar um cartão de monte, toque nele.',
    counter: (done, all) => `Arrumados: ${figure(done)} de ${figure(all)}`,
    nothing: 'Por favor, coloque pelo menos um cartão num monte.',
    askTitle: (open) =>
      count(open, { one: 'Ainda há um cartão por arrumar.', other: 'Ainda há # cartões por arrumar.' }),
    askText: 'Pode deixar cartões de fora. Esses cartões contam como não pertencendo a nenhum outro.',
    goOn: 'Continuar a arrumar',
  },
  group: {
    title: 'A que grupo pertence?',
    text: 'A resposta é facultativa. Os grupos com poucas pessoas não são mostrados em separado.',
    none: 'prefiro não dizer',
  },
  card: {
    title: 'O seu cartão com código',
    text: 'Esta ronda precisa do seu cartão com código. Leia o código QR do cartão ou introduza o código que está por baixo.',
    label: 'Código do cartão',
    check: 'Verificar código',
    length: 'O código tem 10 caracteres. Por favor, compare-o com o seu cartão.',
    unknown: 'Este código não existe. Por favor, compare-o com o seu cartão.',
    throttled:
      'Foram introduzidos agora demasiados códigos errados. Por favor, aguarde um momento. O seu código será depois verificado de novo automaticamente.',
    usedTitle: 'Este cartão já contou',
    usedText:
      'Com este cartão já se respondeu de outra forma: no telemóvel, no computador portátil ou em papel. Cada cartão conta uma vez.',
    taken: 'O seu cartão com código está neste dispositivo.',
    other: 'Usar outro cartão',
  },
  readAloud: {
    topic: (topic) => `Ler «${topic}» em voz alta`,
    question: 'Ler a pergunta e as regras em voz alta',
    stop: 'Parar a leitura',
  },
  form: {
    once: 'Cada navegador conta uma vez.',
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
    newerCard:
      'Entretanto chegaram com o seu cartão outras respostas de outro dispositivo ou janela; são essas que contam. O que introduziu aqui continua guardado: com «Enviar alteração», substitui as outras.',
    addressChanged:
      'O endereço desta página mudou. Já tinha enviado antes? Então as suas respostas já contam – por favor, não envie outra vez.',
  },
  sending: {
    title: 'A enviar…',
    lateTitle: 'Ainda não enviado',
    lateText:
      'As suas respostas estão guardadas neste dispositivo e serão enviadas automaticamente assim que a ligação voltar. Por favor, mantenha esta página aberta.',
    refusedText:
      'O computador portátil não conseguiu guardar as suas respostas neste momento. Elas continuam neste dispositivo e serão enviadas de novo automaticamente. Por favor, avise quem modera a sessão.',
    change: 'Alterar novamente',
    pausedText:
      'A ronda está em pausa. As suas respostas estão guardadas neste dispositivo e serão enviadas automaticamente assim que continuarmos. Por favor, mantenha esta página aberta.',
  },
  receipt: {
    title: 'Recebido',
    safe: 'As suas respostas estão guardadas em segurança no computador portátil.',
    changeable: 'Ainda as pode alterar até a ronda fechar.',
    code: 'O seu comprovativo',
    codeText: 'O seu comprovativo. Depois do fim, pode verificar que as suas respostas foram contadas.',
    change: 'Alterar novamente',
    practice: 'Isto é um ensaio: as suas respostas não contam.',
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
    practice: 'O ensaio terminou. Nada disto conta.',
    ranking: 'Ordem dos temas',
  },
  wish: {
    title: 'Em que grupo de trabalho gostaria de participar?',
    rule: 'Toque primeiro na sua primeira escolha, depois na segunda e na terceira. Tocar outra vez retira a escolha.',
    groups: 'Grupos de trabalho',
    place: (place) => `${figure(place)}.ª escolha`,
    chosen: (group, place) => `«${group}» é a sua ${figure(place)}.ª escolha.`,
    removed: (group) => `«${group}» já não é uma escolha.`,
    full: 'Todas as escolhas estão feitas. Retire uma para escolher outro grupo.',
    counter: (done, all) => `Escolhas: ${figure(done)} de ${figure(all)}`,
    you: 'Os seus dados',
    named: 'Ao contrário do que acontece nas rondas, aqui indica o seu nome.',
    name: 'Nome',
    organisation: 'Organização (facultativo)',
    consent:
      'Concordo que o meu nome, a minha organização e as minhas escolhas sejam guardados e usados para formar os grupos de trabalho.',
    seen: 'O grupo de coordenação vê os seus dados. A lista de quem está em cada grupo é mostrada no ecrã da sala e fica na ata.',
    here: 'Enquanto a escolha estiver aberta, pode alterar ou apagar aqui os seus dados.',
    later: 'Se mais tarde quiser alterar ou apagar os seus dados, fale com quem modera a sessão.',
    apart: 'As suas respostas nas rondas continuam anónimas e não são ligadas a estes dados.',
    noName: 'Por favor, introduza o seu nome.',
    noConsent: 'Sem o seu consentimento, nada é guardado. Por favor, assinale a caixa.',
    askTitle: 'Não fez nenhuma escolha.',
    askText: 'Nesse caso, fica num grupo onde haja lugar.',
    goOn: 'Escolher grupos',
    invalid:
      'Os seus dados não foram guardados: os grupos de trabalho mudaram. Por favor, verifique as suas escolhas e envie novamente.',
    deleted: 'Os seus dados foram apagados.',
    changeable: 'pode alterar até ao fim da escolha',
    stored: 'O seu nome e as suas escolhas estão no computador portátil.',
    anywhere: 'Sem escolha: um grupo onde haja lugar',
    delete: 'Apagar os meus dados',
    deleteTitle: 'Apagar os dados?',
    deleteText: 'O seu nome e as suas escolhas são apagados do computador portátil.',
    deleteYes: 'Sim, apagar',
    deleteNo: 'Não apagar',
    closed: 'A escolha terminou',
    late: 'O que enviou por último chegou depois do fim da escolha e não foi guardado. Por favor, avise quem modera a sessão.',
    none: 'Não chegaram escolhas deste dispositivo.',
    soon: 'Assim que se souber quem está em cada grupo, o seu aparece aqui.',
    yours: 'O seu grupo de trabalho',
    toRound: 'Ver a última ronda',
    toWishes: 'Ir para a escolha do grupo de trabalho',
  },
  privacy: {
    title: 'O que acontece às minhas respostas?',
    anonymous:
      'As suas respostas são anónimas. O computador portátil não guarda o seu nome, nem o endereço do seu dispositivo, nem a hora.',
    until:
      'Enquanto a ronda estiver aberta, as respostas ficam associadas a um número aleatório deste navegador, para que as possa alterar. Quando a ronda fecha, essa associação é apagada.',
    device:
      'Esta página não usa cookies e não carrega nada da internet; no seu dispositivo ficam apenas o rascunho até ao fim da ronda, o comprovativo e o idioma da página.',
    card: 'Nas rondas com cartões, o código do seu cartão fica neste dispositivo, para ser válido também na ronda seguinte. Depois de fechada a ronda, nada liga o cartão às suas respostas.',
  },
}
