import type { CardState } from '../../shared/contract/ballots.ts'
import type { SessionView } from './phone-session.ts'
import type { Voter } from './voter.ts'

interface CardDeskParts {
  view: SessionView
  voter: Voter
  /** Begins the round with nothing, for another card. */
  restart(): void
  /** Makes a ballot that cannot be sent a draft again. */
  giveBack(): void
  refresh(): void
}

export interface CardDesk {
  use(card: string): void
  other(): void
  /** Takes over a card that had to wait for the ballot of the one before. */
  takeNext(): void
  /** What the laptop says about the card. */
  judge(state: CardState): void
}

/** A code refused because too many were wrong is tried again after this long. */
const TRY_AGAIN_MS = 10_000

/** Which code card stands behind the page's ballots. A ballot on its way keeps the card it was handed in with. */
export function createCardDesk({ view, voter, restart, giveBack, refresh }: CardDeskParts): CardDesk {
  let again: ReturnType<typeof setTimeout> | undefined

  const mayChange = (): boolean => !view.record?.pending || view.round?.state === 'closed'

  function change(card: string): void {
    // A card that was refused belongs to the same person, who then gives the right one: the draft stays.
    if (view.card === 'accepted' || view.card === 'usedElsewhere') restart()
    voter.take(card)
    view.hasCard = true
    // What was said about the card before does not hold for this one.
    if (view.card === 'unknown' || view.card === 'throttled') view.card = 'needed'
    refresh()
  }

  return {
    use(card) {
      // Whether a ballot is on its way is known only once there has been an answer.
      if (voter.card !== null && voter.card !== card && view.line === 'connecting') voter.wait(card)
      else if (voter.card === card) refresh()
      else if (mayChange()) change(card)
      else voter.wait(card)
    },
    other() {
      if (!mayChange()) return
      if (view.card === 'accepted' || view.card === 'usedElsewhere') restart()
      voter.forgetCard()
      view.hasCard = false
      if (view.round?.access === 'codes' && view.round.state !== 'closed') view.card = 'needed'
      refresh()
    },
    takeNext() {
      const { nextCard } = voter
      if (nextCard === null || !mayChange()) return
      if (nextCard === voter.card) voter.take(nextCard)
      else change(nextCard)
    },
    judge(state) {
      clearTimeout(again)
      view.card = state
      view.hasCard = voter.card !== null
      if (state === 'accepted') voter.keepCard()
      if (state === 'unknown') voter.doubtCard()
      if (state === 'throttled') again = setTimeout(refresh, TRY_AGAIN_MS)
      if (state === 'unknown' || state === 'needed' || state === 'usedElsewhere') giveBack()
    },
  }
}
