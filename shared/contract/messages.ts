/** What goes over a MessagePort, a WebSocket or a line of JSON: the same everywhere. */
export interface Request {
  id: number
  command: string
  input: unknown
}

export interface ErrorBody {
  code: string
  /** In the user's words. */
  message: string
  /** Machine-readable details, e.g. the current state of a ballot that is out of date. */
  details?: unknown
}

export type Response = { id: number; result: unknown } | { id: number; error: ErrorBody }

/** Areas a client may cache; a push names what it must fetch again. */
export type Area =
  | 'project'
  | 'topics'
  | 'sessions'
  | 'rounds'
  | 'participant'
  | 'lan'
  | 'groupings'
  /** What working groups write: sub-areas, visions, goals, recommendations, measures, districts. */
  | 'documents'
  /** Who is writing where. */
  | 'presence'
  /** Personal codes of working-group leads. */
  | 'leads'
  /** Overlaps and lists of other processes. */
  | 'steering'
  | 'beamer'
  | 'changes'
  | 'texts'
  | 'practice'
  | 'kiosk'
  | 'timer'
  | 'sortings'
  | 'people'

export type Push =
  | {
      event: 'changed'
      what: Area[]
      revision: number
      /** Working groups whose documents or presence changed; left out: any of them may have. */
      groups?: readonly string[]
    }
  | { event: 'roundProgress'; roundId: string; ballots: number; connected: number }
