/** One line of a `LineChart`. */
export interface ChartLine {
  readonly key: string
  /** Stands at its end; '' for none. */
  readonly label: string
  /** From left to right; null where there is no value. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[]
  /** Name of a colour of the design, e.g. "--group-a". */
  readonly tone: `--${string}`
  /** 'dashed': what is meant to be, not what is; 'quiet': stays behind the others. */
  readonly look: 'line' | 'dashed' | 'quiet'
}
