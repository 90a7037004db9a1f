import type { RequestListener, Server } from 'node:http'
import type { Socket } from 'node:net'

/** The maximum number of requests that wait on a connection; Node parses all that arrive, 64 KiB at a time. */
const maxWaiting = 100

/**
 * Handles the requests of a connection one after the other: one is started when the response to the one before it has
 * been handed to the system, or its client is gone. Node would start all at once, and keep the responses of a client
 * that sends requests without reading. A connection with too many waiting requests is closed.
 */
export function handleInTurn(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  const waiting = new WeakMap<Socket, (() => void)[]>()
  server.on('request', (request, response) => {
    const { socket } = request
    const start = () => {
      response.once('close', () => startNext(socket))
      for (const listener of listeners) listener.call(server, request, response)
    }
    const before = waiting.get(socket)
    if (!before) {
      waiting.set(socket, [])
      start()
    } else if (before.length < maxWaiting) before.push(start)
    else socket.destroy()
  })

  function startNext(socket: Socket): void {
    const next = socket.destroyed ? undefined : waiting.get(socket)?.shift()
    if (next) next()
    else waiting.delete(socket)
  }
}
