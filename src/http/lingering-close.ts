import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Connections that have sent their last response and wait for the client to finish. */
const lingering = new WeakSet<Socket>()

/**
 * Adds a lingering close (RFC 9112, section 9.6). Closing a connection while the client still sends its body would
 * reset it, and the client could lose the response. Instead the service ends its side, discards what the client still
 * sends, and closes when the client has finished.
 *
 * Node has no hook between the last response and the close, so `destroySoon` is replaced. Test: "a client gets its
 * response even if its long body is not read" in test/http.test.ts.
 * @param timeoutMs the maximum time to wait for the client, in milliseconds
 */
export function lingerBeforeClose(server: Server, timeoutMs: number): void {
  const requests = new WeakMap<Socket, IncomingMessage>()
  server.on('request', (request) => requests.set(request.socket, request))
  server.on('connection', (socket) => {
    // What Node calls after the last response on a connection.
    const closeSoon = socket.destroySoon.bind(socket)
    socket.destroySoon = () => {
      const request = requests.get(socket)
      if (!request || request.complete) return closeSoon()
      request.once('end', closeSoon).resume()
      linger(socket, timeoutMs)
    }
  })
}

/** Ends the service's side of a connection; the client's side may stay open for `timeoutMs` milliseconds. */
export function linger(socket: Socket, timeoutMs: number): void {
  if (lingering.has(socket)) return
  lingering.add(socket)
  socket.end()
  const timer = setTimeout(() => socket.destroy(), timeoutMs)
  socket.once('close', () => clearTimeout(timer))
}

export const isLingering = (socket: Socket) => lingering.has(socket)
