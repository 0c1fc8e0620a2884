import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

export const phone: Translation<typeof german> = {
  figure: createCounting('en').figure,
  pageTitle: 'Klebepunkt: have your say',
  language: 'Language',
  practice: 'Practice – does not count',
  pause: {
    title: 'Break',
    text: 'The round is paused. You can carry on filling in; it will be sent when we go on.',
    foot: 'It will be sent as soon as we go on.',
  },
  connection: {
    connecting: 'Connecting …',
    lost: 'No connection to the laptop. What you entered is kept.',
    lostUnsent: 'No connection – not sent yet. What you entered is kept.',
    forgetful: 'This browser does not remember anything. Please keep the page open until you see “Received”.',
  },
  waiting: {
    title: 'We are about to start',
    text: 'The round will appear here by itself as soon as it begins.',
    compare: 'The projector shows the same words:',
    stay: 'Please stay in the room’s Wi‑Fi, even if your device says “no internet”.',
  },
  scale: {
    rule: (max) => `Rate each topic from 1 (not important) to ${max} (very important).`,
    least: 'not important',
    most: 'very important',
    unknown: 'don’t know',
    clear: 'no answer',
    counter: (done, all) => `${done} of ${all} rated`,
  },
  dots: {
    remaining: (left, all) => `${left} of ${all} ${all === 1 ? 'dot' : 'dots'} left`,
    rule: (most) => (most === 1 ? 'At most one dot per topic.' : `At most ${most} dots on the same topic.`),
    add: (topic) => `Put a dot on “${topic}”`,
    take: (topic) => `Take a dot off “${topic}”`,
    given: (dots) => (dots === 1 ? '1 dot' : `${dots} dots`),
    review: 'Continue to overview',
    reviewTitle: 'Your dots',
    reviewAll: 'All dots are placed.',
    reviewLeft: (left) =>
      left === 1 ? 'You have one dot you did not place.' : `You have ${left} dots you did not place.`,
    back: 'Back',
  },
  budget: {
    rule: (points) =>
      points === 1 ? 'Give one point to one topic.' : `Share out ${points} points among the topics.`,
    ruleAll: 'All points must be given.',
    ruleSome: 'You need not give all points.',
    remaining: (left, all) => `${left} of ${all} ${all === 1 ? 'point' : 'points'} left`,
    over: (points) => (points === 1 ? 'That is 1 point too many.' : `That is ${points} points too many.`),
    spendAll: (left) =>
      left === 1
        ? 'One point is left. Please give all points.'
        : `${left} points are left. Please give all points.`,
    nothing: 'Please give at least one point.',
    field: (topic) => `Points for “${topic}”`,
    add: (topic) => `More points for “${topic}”`,
    take: (topic) => `Fewer points for “${topic}”`,
    given: (points) => (points === 1 ? '1 point' : `${points} points`),
    reviewTitle: 'Your points',
    reviewAll: 'All points are given.',
    reviewLeft: (left) =>
      left === 1 ? 'There is one point you did not give.' : `There are ${left} points you did not give.`,
  },
  ranking: {
    rule: (places) =>
      places === 1
        ? 'Choose the most important topic.'
        : `Put the ${places} most important topics in order. Place 1 is the most important.`,
    hint: 'Tap the most important one first, then the next one.',
    chosen: 'Your order',
    all: 'All topics',
    full: 'All places are taken. Take one out to choose another.',
    place: (place) => `Place ${place}`,
    counter: (done, all) => `${done} of ${all} ${all === 1 ? 'place' : 'places'} taken`,
    up: (topic) => `Move “${topic}” up one place`,
    down: (topic) => `Move “${topic}” down one place`,
    remove: (topic) => `Take “${topic}” out of the order`,
    moved: (topic, place) => `“${topic}” is in place ${place}.`,
    removed: (topic) => `“${topic}” no longer has a place.`,
    nothing: 'Please choose at least one topic.',
    askTitle: (open) => (open === 1 ? 'One place is still free.' : `${open} places are still free.`),
    askText: 'You may leave places free. Topics without a place get no points from you.',
    goOn: 'Keep choosing',
  },
  matrix: {
    rule: (max) => `Rate each topic twice, from 1 (low) to ${max} (high).`,
    x: 'Relevance',
    y: 'Feasibility',
    least: 'low',
    most: 'high',
    unknown: 'don’t know',
    nothing: 'Please rate at least one topic by both criteria.',
  },
  sort: {
    rule: 'Put cards that belong together on one pile. How many piles there are is up to you.',
    ruleNames: 'You may name the piles, but you need not.',
    hand: 'Card in your hand',
    position: (card, all) => `Card ${card} of ${all}`,
    from: (pile) => `On “${pile}”`,
    newPile: 'New pile',
    takeOff: 'Take off the pile',
    later: 'Later',
    undo: 'Undo the last step',
    undone: 'The last step has been undone.',
    piles: 'Your piles',
    pile: (pile) => `Pile ${pile}`,
    cards: (cards) => (cards === 1 ? '1 card' : `${cards} cards`),
    put: (topic) => `put “${topic}” here`,
    move: 'move',
    name: (pile) => `Enter a name for “${pile}”`,
    nameField: 'Name of the pile (optional)',
    lies: (topic, pile) => `“${topic}” is on “${pile}”.`,
    off: (topic) => `“${topic}” is no longer on a pile.`,
    taken: (topic) => `“${topic}” is in your hand. Choose a pile.`,
    next: (topic) => `Next card: “${topic}”.`,
    allDone: 'All cards are sorted',
    again: 'Would you like to move a card? Tap it.',
    counter: (done, all) => `${done} of ${all} sorted`,
    nothing: 'Please put at least one card on a pile.',
    askTitle: (open) =>
      open === 1 ? 'There is one card you have not sorted.' : `There are ${open} cards you have not sorted.`,
    askText: 'You may leave cards out. They then count as cards that belong to no other.',
    goOn: 'Keep sorting',
  },
  group: {
    title: 'Which group do you belong to?',
    text: 'You do not have to say. Groups with only a few people are not shown separately.',
    none: 'prefer not to say',
  },
  card: {
    title: 'Your code card',
    text: 'This round needs your code card. Scan the QR code on the card, or enter the code below it.',
    label: 'Code on the card',
    check: 'Check code',
    length: 'A code has 10 characters. Please compare it with your card.',
    unknown: 'There is no such code. Please compare it with your card.',
    throttled:
      'Too many wrong codes have been entered just now. Please wait a moment. Your code will then be checked again by itself.',
    usedTitle: 'This card has already counted',
    usedText:
      'This card has already been used in another way: on a phone, at the laptop or on paper. Each card counts once.',
    taken: 'Your code card is on this device.',
    other: 'Use another card',
  },
  readAloud: {
    topic: (topic) => `Read “${topic}” aloud`,
    question: 'Read question and rules aloud',
    stop: 'Stop reading aloud',
  },
  form: {
    once: 'Each browser counts once.',
    send: 'Send',
    sendChange: 'Send change',
    changeable: 'you can change it until the round closes',
    nothing: 'Please rate at least one topic.',
    nothingDots: 'Please place at least one dot.',
    keepSent: 'Do not change',
    askTitle: (open) =>
      open === 1 ? 'There is one topic you have not rated.' : `There are ${open} topics you have not rated.`,
    askText: 'You may leave topics out. Your voice will not count there.',
    sendAnyway: 'Send anyway',
    goOn: 'Keep rating',
  },
  notice: {
    invalid:
      'This does not fit the rules of the round and was not counted. Please check it and send it again.',
    newer:
      'In the meantime a different answer arrived from another window on this device; that one counts. What you entered here is kept: “Send change” will replace the other one.',
    earlierArrived: 'Your previous answer has been received. This change has not been sent yet.',
    newerCard:
      'In the meantime a different answer arrived with your card from another device or window; that one counts. What you entered here is kept: “Send change” will replace the other one.',
    addressChanged:
      'The address of this page has changed. Did you send your answer before? Then it already counts – please do not send it again.',
  },
  sending: {
    title: 'Sending …',
    lateTitle: 'Not sent yet',
    lateText:
      'What you entered is saved on this device and will be sent by itself as soon as the connection is back. Please keep this page open.',
    refusedText:
      'The laptop could not save your answer just now. It is still on this device and will be sent again by itself. Please tell the facilitators.',
    change: 'Change it again',
    pausedText:
      'The round is paused. What you entered is saved on this device and will be sent by itself as soon as we go on. Please keep this page open.',
  },
  receipt: {
    title: 'Received',
    safe: 'Your answer is safe on the laptop.',
    changeable: 'You can still change it until the round closes.',
    code: 'Your receipt',
    codeText: 'Your receipt. After the end you can check that your answer was counted.',
    change: 'Change it again',
    practice: 'This is practice: your answer does not count.',
  },
  closed: {
    title: 'Round closed',
    counted: 'Thank you. Your answer was counted.',
    countedEarlier:
      'Your answer was counted. The last change arrived after the end of the round and does not count.',
    countedUnsure:
      'Your answer was counted. Whether the last change arrived in time can no longer be determined.',
    missed: 'Your answer arrived after the end of the round and unfortunately does not count.',
    unsure:
      'The connection broke while sending. Whether your answer arrived in time can no longer be determined.',
    none: 'No answer came from this device.',
    next: 'When we go on, the next round will appear here by itself.',
    practice: 'The practice is over. None of it counts.',
    ranking: 'Topics in order',
  },
  wish: {
    title: 'Which working group would you like to join?',
    rule: 'Tap your first choice, then your second and your third. Tap again to take a choice back.',
    groups: 'Working groups',
    place: (place) => `Choice ${place}`,
    chosen: (group, place) => `“${group}” is your choice number ${place}.`,
    removed: (group) => `“${group}” is no longer a choice.`,
    full: 'You have made all your choices. Take one back to choose another group.',
    counter: (done, all) => `${done} of ${all} choices`,
    you: 'About you',
    named: 'Unlike your votes, this is by name.',
    name: 'Name',
    organisation: 'Organisation (optional)',
    consent:
      'I agree that my name, my organisation and my choices are stored and used to form the working groups.',
    seen: 'The steering group sees what you enter. The list of who is in which group is shown on the projector and goes into the minutes.',
    here: 'While the choice is open, you can change or delete what you entered here.',
    later: 'If you would like to change or delete it later, please tell the facilitators.',
    apart: 'Your votes stay anonymous and are not linked to this.',
    noName: 'Please enter your name.',
    noConsent: 'Nothing is stored without your consent. Please tick the box.',
    askTitle: 'You have not made a choice.',
    askText: 'You will then join a group that has room.',
    goOn: 'Make a choice',
    invalid:
      'What you entered was not stored: the working groups have changed. Please check your choices and send again.',
    deleted: 'What you entered has been deleted.',
    changeable: 'you can change it until the choice ends',
    stored: 'Your name and your choices are on the laptop.',
    anywhere: 'No choice: a group that has room',
    delete: 'Delete what I entered',
    deleteTitle: 'Delete what you entered?',
    deleteText: 'Your name and your choices will be deleted from the laptop.',
    deleteYes: 'Yes, delete',
    deleteNo: 'Do not delete',
    closed: 'The choice has ended',
    late: 'What you sent last arrived after the end of the choice and was not stored. Please tell the facilitators.',
    none: 'No choices came from this device.',
    soon: 'As soon as it is settled who is in which group, yours will appear here.',
    yours: 'Your working group',
    toRound: 'To the last round',
    toWishes: 'To the choice of working groups',
  },
  privacy: {
    title: 'What happens to my answer?',
    anonymous:
      'Your answer is anonymous. The laptop stores neither your name nor the address of your device nor a time.',
    until:
      'While the round is open, it is tied to a random number in this browser so that you can change it. This link is deleted when the round closes.',
    device:
      'This page sets no cookies and loads nothing from the internet; only your draft until the end of the round, your receipt and the language of the page stay on your device.',
    card: 'In rounds with code cards the code of your card stays on this device, so that it is valid for the next round too. Once the round is closed, nothing leads from the card to your answer any more.',
  },
}
