import { formatNumber } from '../../domain/german-format.ts'

/** What stands on the printed list of receipts, beside titles and receipts. */
export const receiptList = {
  title: (round: number) => `Belege der Runde ${round}`,
  count: (count: number) =>
    count === 1 ? '1 gezählter Stimmzettel' : `${formatNumber(count)} gezählte Stimmzettel`,
  note: 'Wer seinen Beleg hier findet, dessen Stimmzettel wurde gezählt. Die Belege stehen nach dem Alphabet; wer wann und was abgegeben hat, bleibt geheim.',
  page: (page: number, of: number) => `Seite ${page} von ${of}`,
} as const
