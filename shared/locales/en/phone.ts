import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

export const phone: Translation<typeof german> = {
  figure: createCounting('en').figure,
  pageTitle: 'Klebepunkt: have your say',
  language: 'Language',
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
  form: {
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
  },
  sending: {
    title: 'Sending …',
    lateTitle: 'Not sent yet',
    lateText:
      'What you entered is saved on this device and will be sent by itself as soon as the connection is back. Please keep this page open.',
    refusedText:
      'The laptop could not save your answer just now. It is still on this device and will be sent again by itself. Please tell the facilitators.',
    change: 'Change it again',
  },
  receipt: {
    title: 'Received',
    safe: 'Your answer is safe on the laptop.',
    changeable: 'You can still change it until the round closes.',
    code: 'Your receipt',
    codeText: 'Your receipt. After the end you can check that your answer was counted.',
    change: 'Change it again',
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
  },
  privacy: {
    title: 'What happens to my answer?',
    anonymous:
      'Your answer is anonymous. The laptop stores neither your name nor the address of your device nor a time.',
    until:
      'While the round is open, it is tied to a random number in this browser so that you can change it. This link is deleted when the round closes.',
    device:
      'Each browser counts once. This page sets no cookies and loads nothing from the internet; only your draft until the end of the round, your receipt and the language of the page stay on your device.',
  },
}
