import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Ballot',
  round: (number) => `Round ${number}`,
  practice: 'Practice round',
  criterion: 'Criterion',
  code: 'Code from your card',
  groups: 'I belong to',
  noGroup: 'prefer not to say',
  least: 'not important',
  most: 'very important',
  unknown: 'don’t know',
  points: 'Points',
  place: 'Place',
  sum: 'Total',
  page: (page, pages) => `Page ${page} of ${pages}`,
  axes: { x: 'Relevance', y: 'Feasibility' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `Rate each of the ${topics} topics from 1 (not important) to ${max} (very important).`,
    unknown: '“Don’t know” is allowed and does not count towards the average.',
    dots: (dots) => `Dots for each person: ${dots}.`,
    perTopic: (most) => `Dots on the same topic: ${most} at most.`,
    budget: (points, topics) => `Spread ${points} points over the ${topics} topics.`,
    spendAll: 'All points must be used.',
    spendSome: 'Not all points have to be used.',
    first: 'Choose the most important topic.',
    ranking: (places) => `Put the ${places} most important topics in order.`,
    rankingPoints: (first, places, last) =>
      `Place 1 gives ${first} points, place ${places} still gives ${last}.`,
    matrix: (topics, max, x, y) =>
      `Rate each of the ${topics} topics twice from 1 to ${max}: by “${x}” and by “${y}”.`,
    cut: (cut) => `The first ${cut} will go forward.`,
    secret: 'Your answers are secret. You can change them until the round closes.',
  }),
  mark: {
    boxes: 'Please cross one box for each topic.',
    boxRows: 'Please cross one box in each of the two rows.',
    circles: 'Cross one circle for each dot.',
    points: 'Write the number of points into the fields.',
    places: 'Write the place into the fields: 1, 2, 3 …',
  },
}
