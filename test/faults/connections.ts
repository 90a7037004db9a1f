import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Fault, until } from './fault.js'
import { startOthers, tell } from './others.js'
import { memoryOf, type Server, startServer, stop } from './server.js'
import { ask } from './writer.js'

/** Connections that are left for other clients. */
const forOthers = 20
/** The maximum memory of the service per open connection, in KiB. */
const maxKibibytesEach = 32
/** From the contract: a request must arrive within a minute, and a connection may be silent for two. */
const silenceSeconds = 120

/** Opens the maximum number of connections, sends half a request on half of them, and leaves them. */
export const connectionsLeft: Fault = {
  name: 'connections opened and left',
  promise: 'bounded memory; others are served; connections over the limit are closed at once, idle ones by timeout',
  async run(context) {
    const count = context.long ? 10_000 : 2000
    const server = await startServer(context, temporaryFolder(context), { MAX_CONNECTIONS: String(count) })
    const person = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }
    const token = (await ask(server.url, 'POST', '/auth/signup', undefined, person))?.json.token
    const before = memoryOf(server.pid)
    const stopOthers = startOthers(server.url, token)

    const left = await openMany(server, count - forOthers)
    context.teardown(() => left.forEach((socket) => void socket.destroy()))
    const closed = () => left.filter(({ closed }) => closed).length
    assert(closed() === 0, `${closed()} of ${left.length} connections were closed, though they are within the limit`)
    const beyond = await openMany(server, 2 * forOthers)
    const refused = () => beyond.filter(({ closed }) => closed).length
    await until(() => refused() >= forOthers, `${refused()} of ${beyond.length} over the limit were closed`, 10)
    const peak = memoryOf(server.pid)
    const bound = before + (count * maxKibibytesEach) / 1024
    assert(peak < bound, `memory grew from ${before} to ${peak} MiB`)
    context.progress(
      `${left.length + beyond.length} opened, ${refused()} over the limit closed, ${Math.round(peak)} MiB`,
    )
    const over = refused()
    for (const socket of beyond) socket.destroy()

    const start = performance.now()
    // The short form doesn't wait for timeouts: its clients disconnect.
    if (!context.long) for (const socket of left) socket.destroy()
    await until(() => closed() === left.length, `${closed()} of ${left.length} were closed`, silenceSeconds)
    const seconds = Math.round((performance.now() - start) / 1000)
    const waits = await stopOthers()
    const again = await openMany(server, count / 2)
    assert(
      again.every((socket) => !socket.closed),
      'new connections are not accepted',
    )
    for (const socket of again) socket.destroy()
    const after = memoryOf(server.pid)
    assert(after < bound, `memory grew from ${before} to ${after} MiB after they were closed`)
    await stop(server)
    return {
      seen:
        `${left.length} left open, ${over} over the limit closed at once; ${Math.round(before)} MiB before, ` +
        `${Math.round(peak)} with all, ${Math.round(after)} after; ` +
        `${context.long ? `closed by the service after ${seconds} s` : 'closed by their clients'}; ` +
        `${tell(waits)}`,
    }
  },
}

async function openMany({ url }: Server, count: number): Promise<Socket[]> {
  const { hostname, port } = new URL(url)
  const sockets: Socket[] = []
  while (sockets.length < count) {
    // No more at once than fit in the listen backlog of a busy service.
    const some = Array.from({ length: Math.min(200, count - sockets.length) }, (_, index) => {
      const socket = connect({ host: hostname, port: Number(port) })
      socket.on('error', () => {}).resume()
      socket.on('connect', () => index % 2 === 0 && socket.write('GET /healthz HTTP/1.1\r\nHost:'))
      return socket
    })
    await Promise.all(some.map((socket) => Promise.race([once(socket, 'connect'), once(socket, 'close')])))
    sockets.push(...some)
  }
  // By now the connections over the limit are closed.
  await new Promise((resolve) => setTimeout(resolve, 200))
  return sockets
}
