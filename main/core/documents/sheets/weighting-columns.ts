import type { MinutesRankedRow, MinutesRound, MinutesTopic } from '../../../../shared/domain/minutes-model.ts'
import { germanRank } from '../german-text.ts'
import { COLOR, FORMAT, type CellStyle } from '../sheet-style.ts'
import { isUsed, type TableColumn } from '../table-layout.ts'

type RankColumn = TableColumn<MinutesRankedRow> & {
  /** The figure by which the method orders, and which the chart shows. */
  main?: boolean
  /** Column of one rating step, 0-based. */
  step?: number
}

const RIGHT: Partial<CellStyle> = { align: 'right', color: COLOR.ink2 }
const MAIN: Partial<CellStyle> = { align: 'right', bold: true }

/** Columns of the ranking: those of the method, without those that say nothing in any row. */
export function rankingColumns(round: MinutesRound, topics: Map<number, MinutesTopic>): RankColumn[] {
  const columns: RankColumn[] = [
    {
      header: 'Platz',
      widthPx: 64,
      grow: 0,
      // A number that shows as "3.–4.", so that Excel sorts places as numbers.
      value: (row) => row.rankFrom,
      style: { align: 'right', bold: true },
      cellStyle: (row) => ({
        format: row.rankFrom === row.rankTo ? '0"."' : `0".–${row.rankTo}."`,
      }),
      shown: (row) => germanRank(row.rankFrom, row.rankTo),
    },
    {
      header: 'Nr.',
      widthPx: 48,
      grow: 0,
      value: (row) => row.topicNumber,
      style: { ...RIGHT, format: FORMAT.integer },
    },
    {
      header: 'Handlungsfeld',
      widthPx: 200,
      grow: 1,
      value: (row) => topics.get(row.topicNumber)?.title ?? `Handlungsfeld ${row.topicNumber}`,
      style: { bold: true },
    },
    ...methodColumns(round),
    {
      header: agreementHeader(round),
      widthPx: 82,
      grow: 0,
      value: (row) => row.agreement?.value ?? null,
      style: { ...RIGHT, format: FORMAT.figure },
      dash: true,
    },
    { header: 'In Worten', widthPx: 112, grow: 0, value: (row) => row.agreement?.word ?? null, dash: true },
    {
      header: 'Platz zwischen',
      widthPx: 84,
      grow: 0,
      value: (row) =>
        row.rankRange === null
          ? null
          : row.rankRange.from === row.rankRange.to
            ? String(row.rankRange.from)
            : `${row.rankRange.from}–${row.rankRange.to}`,
      style: { align: 'center', color: COLOR.ink2 },
      dash: true,
    },
    {
      header: 'Sicher dabei',
      widthPx: 70,
      grow: 0,
      value: (row) => row.rankRange?.cutShare ?? null,
      style: { ...RIGHT, format: FORMAT.percentOfShare },
      dash: true,
    },
  ]
  return columns.filter((column, index) => index < 3 || column.main || isUsed(column, round.rows))
}

function agreementHeader(round: MinutesRound): string {
  const measures = new Set(round.rows.flatMap((row) => (row.agreement ? [row.agreement.measure] : [])))
  const only = [...measures][0]
  return measures.size === 1 && only !== undefined && only.length <= 12 ? `Einigkeit ${only}` : 'Einigkeit'
}

function figure(
  header: string,
  widthPx: number,
  value: (row: MinutesRankedRow) => number | null,
  style: Partial<CellStyle>,
): RankColumn {
  return { header, widthPx, grow: 0, value, style, dash: true }
}

function methodColumns(round: MinutesRound): RankColumn[] {
  const integer = { ...RIGHT, format: FORMAT.integer }
  const people = figure('Personen', 96, (row) => row.figures.people, integer)
  const share = figure('Anteil', 84, (row) => row.figures.share, { ...RIGHT, format: FORMAT.percent1OfShare })
  switch (round.method) {
    case 'scale':
      return [
        {
          ...figure('Mittel', 66, (row) => row.figures.mean, { ...MAIN, format: FORMAT.figure }),
          main: true,
        },
        figure('Median', 74, (row) => row.figures.median, { ...RIGHT, format: FORMAT.figure1 }),
        ...round.scaleLabels.map((_label, step): RankColumn => ({
          ...figure(String(step + 1), 32, (row) => row.figures.distribution?.[step] ?? null, {
            ...integer,
            align: 'center',
          }),
          step,
        })),
        figure('weiß nicht', 54, (row) => row.figures.dontKnow, { ...integer, align: 'center' }),
        figure(topTwoHeader(round), 68, (row) => row.figures.topTwoShare, {
          ...RIGHT,
          format: FORMAT.percentOfShare,
        }),
      ]
    case 'dots':
      return [
        {
          ...figure('Punkte', 84, (row) => row.figures.sum, { ...MAIN, format: FORMAT.integer }),
          main: true,
        },
        share,
        people,
      ]
    case 'budget':
      return [
        {
          ...figure('Punkte', 84, (row) => row.figures.sum, { ...MAIN, format: FORMAT.integer }),
          main: true,
        },
        figure('Mittel je Zettel', 92, (row) => row.figures.mean, { ...RIGHT, format: FORMAT.figure1 }),
        share,
        people,
      ]
    case 'ranking':
      return [
        {
          ...figure('Borda-Punkte', 92, (row) => row.figures.sum, { ...MAIN, format: FORMAT.integer }),
          main: true,
        },
        figure('Erste Plätze', 80, (row) => row.figures.firstPlaces, integer),
        people,
      ]
    case 'matrix':
      return [
        {
          ...figure('Mitte beider', 84, (row) => row.figures.bothMean, { ...MAIN, format: FORMAT.figure }),
          main: true,
        },
        figure(axisHeader(round, 'x'), 100, (row) => row.figures.mean, { ...RIGHT, format: FORMAT.figure }),
        figure(axisHeader(round, 'y'), 100, (row) => row.figures.secondMean, {
          ...RIGHT,
          format: FORMAT.figure,
        }),
        people,
        figure('weiß nicht', 54, (row) => row.figures.dontKnow, { ...integer, align: 'center' }),
      ]
  }
}

/** Heads of a table must differ: two criteria of one name are told apart by their number. */
function axisHeader({ axes }: MinutesRound, axis: 'x' | 'y'): string {
  if (!axes) return axis === 'x' ? 'Kriterium 1' : 'Kriterium 2'
  const name = axes[axis]
  return axes.x.toLowerCase() === axes.y.toLowerCase() ? `${name} ${axis === 'x' ? 1 : 2}` : name
}

/** "Anteil 4–5": the two highest of the steps. */
function topTwoHeader(round: MinutesRound): string {
  const steps = round.scaleLabels.length
  return `Anteil ${Math.max(1, steps - 1)}–${steps}`
}
