/** What one WebSocket may send. */
export interface SocketLimits {
  maxFrameBytes: number
  /** Bytes waiting for one slow phone; above it the connection is cut, and the phone fetches again. */
  maxBufferedBytes: number
  /** Requests per second and socket in the long run … */
  requestsPerSecond: number
  /** … and at once. */
  requestBurst: number
  /** Bytes of any kind per second and WebSocket in the long run … */
  bytesPerSecond: number
  /** … and at once. A ballot of 300 topics is one frame, and a phone that is back sends it once. */
  byteBurst: number
  /** Requests of one socket that are not answered yet. */
  maxInFlight: number
}

/** What one phone, or a room full of hostile ones, may take from the server. All of it can be tightened per server. */
export interface LanLimits extends SocketLimits {
  /** Open TCP connections of any kind; above it the oldest one without a phone behind it has to go. */
  maxConnections: number
  /**
   * The same for one address, so that one device cannot take the room's places. It is generous, because behind some
   * routers a whole room has one address.
   */
  maxPerAddress: number
  /** Connections and requests of one address per second in the long run, well below what a laptop can answer … */
  addressPerSecond: number
  /** … and at once: a room behind one address that comes back all together. */
  addressBurst: number
  /** From connecting to the end of the request's head. */
  headersTimeoutMs: number
  /** From connecting to the end of the whole request. */
  requestTimeoutMs: number
  /** A page that is fetched too slowly, or a connection without traffic before it became a WebSocket. */
  idleTimeoutMs: number
  /** How often expired connections are looked for. */
  sweepEveryMs: number
  /** A WebSocket that has not said anything valid by then is dropped. */
  firstMessageMs: number
  /** A phone that answers no ping for this long is gone. */
  pingEveryMs: number
  /** A browser on the group page that has not signed in by then is dropped; it comes again with a code. */
  signInMs: number
  /** What a lead may send once the code was right. */
  lead: SocketLimits
}

export const LAN_LIMITS: Readonly<LanLimits> = {
  maxConnections: 2000,
  maxPerAddress: 1500,
  addressPerSecond: 4000,
  addressBurst: 10_000,
  headersTimeoutMs: 5000,
  requestTimeoutMs: 10_000,
  idleTimeoutMs: 15_000,
  sweepEveryMs: 1000,
  firstMessageMs: 10_000,
  pingEveryMs: 20_000,
  maxFrameBytes: 16 * 1024,
  maxBufferedBytes: 1024 * 1024,
  requestsPerSecond: 5,
  requestBurst: 40,
  bytesPerSecond: 16 * 1024,
  byteBurst: 128 * 1024,
  maxInFlight: 16,
  signInMs: 5 * 60_000,
  // Long texts, and what was typed while there was no connection, all at once.
  lead: {
    maxFrameBytes: 256 * 1024,
    maxBufferedBytes: 8 * 1024 * 1024,
    requestsPerSecond: 20,
    requestBurst: 200,
    bytesPerSecond: 128 * 1024,
    byteBurst: 2 * 1024 * 1024,
    maxInFlight: 32,
  },
}
