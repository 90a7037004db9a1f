import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Connections that had their last answer, and are read for a moment more. */
const lingering = new WeakSet<Socket>()

/**
 * Keeps an answer from getting lost that comes before its request was read to the end: closing a connection on which
 * bytes wait or still arrive resets it, and the client may throw away what it has not read yet (RFC 9112, section 9.6).
 * Instead the client is told that nothing follows, and what it still sends is thrown away.
 * @param mostMs for how long, in milliseconds, when the client does not come to an end
 */
export function lingerBeforeClose(server: Server, mostMs: number): void {
  const requests = new WeakMap<Socket, IncomingMessage>()
  server.on('request', (request) => requests.set(request.socket, request))
  server.on('connection', (socket) => {
    // What Node calls after the last answer of a connection.
    const closeSoon = socket.destroySoon.bind(socket)
    socket.destroySoon = () => {
      const request = requests.get(socket)
      if (!request || request.complete) return closeSoon()
      request.once('end', closeSoon).resume()
      linger(socket, mostMs)
    }
  })
}

/**
 * Ends a connection after what is being written to it, and reads on without heeding what comes, until the client ends
 * it too.
 */
export function linger(socket: Socket, mostMs: number): void {
  if (lingering.has(socket)) return
  lingering.add(socket)
  socket.end()
  const timer = setTimeout(() => socket.destroy(), mostMs)
  socket.once('close', () => clearTimeout(timer))
}

export const isLingering = (socket: Socket) => lingering.has(socket)
