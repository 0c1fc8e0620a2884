/** The look of the workbook: tokens of the light theme, in a font every office computer has. */

export const COLOR = {
  ink: '1C2230',
  ink2: '4F5768',
  dot: 'C4122F',
  dotSoft: 'FBE6E8',
  kraft: 'EFE7DA',
  line: 'E0D8CA',
  lineStrong: 'B9AD9A',
  ok: '1E7B4A',
  okSoft: 'DDEEE4',
  warn: '8A5A00',
  warnSoft: 'F6E8C9',
  white: 'FFFFFF',
  bar: '3F7DC6',
  barRest: 'B9AD9A',
} as const

/** Rating steps from low to high, for up to five steps; further steps repeat the last. */
export const SCALE_COLORS: readonly string[] = ['DBE7F6', 'AECBEE', '76A8DF', '3F7DC6', '1B4F91']

/** The palette of working groups, as on the screens. */
const GROUP_COLORS: readonly string[] = [
  '1F5FBF',
  'BD540B',
  '1E7B4A',
  '7A3FB0',
  '0F7C86',
  'B0256F',
  '7D6000',
  '4A5568',
]

/** Colour of a working group by its place in the palette; without one a neutral colour. */
export function groupColor(place: number | undefined): string {
  return (place === undefined ? undefined : GROUP_COLORS[place]) ?? COLOR.ink2
}

export const FONT_NAME = 'Calibri'

export type BorderLine = { style: 'thin' | 'medium' | 'hair' | 'mediumDashed'; color: string }

export type CellStyle = {
  sizePt: number
  bold: boolean
  italic: boolean
  underline: boolean
  color: string
  fill: string | null
  align: 'left' | 'center' | 'right'
  valign: 'top' | 'center' | 'bottom'
  wrap: boolean
  /** Inner margin on the side of the alignment, in steps of about 10 px. */
  indent: number
  /** Excel number format code in its English spelling, or `null` for text and general numbers. */
  format: string | null
  top: BorderLine | null
  bottom: BorderLine | null
}

const BODY: CellStyle = {
  sizePt: 10,
  bold: false,
  italic: false,
  underline: false,
  color: COLOR.ink,
  fill: null,
  align: 'left',
  valign: 'top',
  wrap: true,
  indent: 0,
  format: null,
  top: null,
  bottom: null,
}

const HAIRLINE: BorderLine = { style: 'thin', color: COLOR.line }

/** Body text with some of its properties changed. */
export function style(change: Partial<CellStyle> = {}): CellStyle {
  return { ...BODY, ...change }
}

export const STYLE = {
  body: BODY,
  eyebrow: style({ sizePt: 13, bold: true, wrap: false, valign: 'center' }),
  coverTitle: style({ sizePt: 28, bold: true, valign: 'center' }),
  coverOccasion: style({ sizePt: 15, color: COLOR.ink2, valign: 'center' }),
  title: style({ sizePt: 20, bold: true, valign: 'center' }),
  subline: style({ sizePt: 11, color: COLOR.ink2, valign: 'top' }),
  heading: style({ sizePt: 13, bold: true, valign: 'center' }),
  link: style({ color: COLOR.ink2, underline: true, valign: 'center', wrap: false }),
  backLink: style({ color: COLOR.ink2, underline: true, align: 'right', valign: 'center', wrap: false }),
  label: style({ sizePt: 11, color: COLOR.ink2 }),
  value: style({ sizePt: 11 }),
  spanHeader: style({ sizePt: 9, color: COLOR.ink2, align: 'center', valign: 'bottom' }),
  header: style({
    bold: true,
    fill: COLOR.kraft,
    valign: 'center',
    indent: 1,
    bottom: { style: 'medium', color: COLOR.ink },
  }),
  cell: style({ bottom: HAIRLINE, valign: 'center', indent: 1 }),
  small: style({ sizePt: 9, color: COLOR.ink2 }),
} as const

/** Number formats; `[$-407]` asks for German separators and month names where the reader honours it. */
export const FORMAT = {
  integer: '[$-407]#,##0',
  figure: '[$-407]0.00',
  figure1: '[$-407]0.0',
  percentOfShare: '[$-407]0" "%',
  percent1OfShare: '[$-407]0.0" "%',
  euro: '[$-407]#,##0" €"',
  date: '[$-407]dd\\.mm\\.yyyy',
} as const
