import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { servePart } from './part.ts'
import { inventedIds } from './server-methods.ts'
import type { Hall, ServerMethods } from './server-methods.ts'
import { usage } from './usage.ts'

// Reference (a): what `ws` can do at most on this machine. Every frame goes back as it came.

let hall: Hall | null = null

servePart<ServerMethods>({
  async open() {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
    server.on('connection', (socket) => {
      socket.on('message', (data) => socket.send(data, { binary: false }))
      socket.on('error', () => socket.terminate())
    })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const origin = `http://127.0.0.1:${port}`
    hall = { socketUrl: `ws://127.0.0.1:${port}/`, origin, ...inventedIds() }
    return hall
  },
  reset() {
    if (!hall) throw new Error('Not open yet.')
    return hall
  },
  usage,
})
