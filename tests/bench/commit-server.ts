import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { driver, openConnection } from '../../main/core/store/connection.ts'
import type { Input } from '../../shared/contract/index.ts'
import { servePart } from './part.ts'
import { inventedIds } from './server-methods.ts'
import type { Hall, ServerMethods } from './server-methods.ts'
import { usage } from './usage.ts'

// Reference (b): the least a server must do that keeps ballots – read the frame, one insert, group commit per
// turn of the event loop, answer after the commit. Same pragmas as ours; no checks, no rules, no secrecy.

interface Waiting {
  socket: WebSocket
  request: { id: number; input: Input<'ballots.cast'> }
}

let hall: Hall | null = null
let empty = (): void => undefined

servePart<ServerMethods>({
  async open(folder) {
    const connection = openConnection(join(folder, 'reference.sqlite'), { mustExist: false })
    const db = driver(connection)
    db.exec('CREATE TABLE ballot (token TEXT PRIMARY KEY, answers TEXT NOT NULL) STRICT, WITHOUT ROWID')
    const begin = db.prepare('BEGIN IMMEDIATE')
    const insert = db.prepare('INSERT INTO ballot (token, answers) VALUES (?, ?)')
    const commit = db.prepare('COMMIT')
    let waiting: Waiting[] = []

    const flush = (): void => {
      const batch = waiting
      waiting = []
      begin.run()
      for (const { request } of batch) insert.run(request.input.token, JSON.stringify(request.input.answers))
      commit.run()
      for (const { socket, request } of batch) {
        const result = { receipt: 'K7M-2QX', seq: request.input.seq }
        socket.send(JSON.stringify({ id: request.id, result }))
      }
    }

    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ socket, request: JSON.parse(String(data)) as Waiting['request'] })
      })
      socket.on('error', () => socket.terminate())
    })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const origin = `http://127.0.0.1:${port}`
    empty = () => db.exec('DELETE FROM ballot; PRAGMA wal_checkpoint(TRUNCATE)')
    hall = { socketUrl: `ws://127.0.0.1:${port}/`, origin, ...inventedIds() }
    return hall
  },
  reset() {
    if (!hall) throw new Error('Not open yet.')
    empty()
    return hall
  },
  usage,
})
