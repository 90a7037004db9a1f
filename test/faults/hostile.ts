import { connect, type Socket } from 'node:net'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Fault, sleep, until } from './fault.js'
import { startOthers, tell } from './others.js'
import { memoryOf, type Server, startServer, stop, withoutGarbage } from './server.js'
import { ask } from './writer.js'

const person = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }

/** How long memory must not grow to count as steady. */
const steadyMs = 2000

const prompt = { title: 'Sea', content: 'sea', model: 'GPT-4o' }

interface Unread {
  readonly sockets: readonly Socket[]
  /** Resolves when all is sent, or each connection has the beginning of a response. */
  readonly sent: Promise<unknown>
}

/** Opens connections that send text, and read no more than the beginning of a response. */
export function openUnread(
  { url }: Pick<Server, 'url'>,
  count: number,
  text: string,
  { hasResponse = false } = {},
): Unread {
  const bytes = Buffer.from(text)
  const sockets = Array.from({ length: count }, () => connect(Number(new URL(url).port), '127.0.0.1'))
  const sendAll = sockets.map((socket) => {
    socket.on('error', () => {})
    return new Promise<void>((resolve) => {
      socket.once('close', () => resolve())
      socket.once('data', () => {
        socket.pause()
        resolve()
      })
      socket.write(bytes, () => hasResponse || resolve())
    })
  })
  return { sockets, sent: Promise.all(sendAll) }
}

/** @returns the growth of the memory, in MiB, until it has grown no more for a while; others are served meanwhile */
async function watch(server: Server, token: string, start: () => Unread) {
  const before = memoryOf(server.pid)
  const stopOthers = startOthers(server.url, token)
  const { sockets, sent } = start()
  let isSent = false
  void sent.then(() => {
    isSent = true
  })
  let peak = before
  for (let end = performance.now() + steadyMs; !isSent || performance.now() < end; ) {
    await sleep(50)
    const memory = memoryOf(server.pid)
    if (!isSent || memory > peak + 1) end = performance.now() + steadyMs
    peak = Math.max(peak, memory)
  }
  const others = tell(await stopOthers())
  for (const socket of sockets) socket.destroy()
  return { grown: Math.round(peak - before), others }
}

async function signUp({ url }: Server): Promise<string> {
  return (await ask(url, 'POST', '/auth/signup', undefined, person))?.json.token
}

/** Clients that ask for lists of ordinary logs, and read nothing. */
export const unreadLists: Fault = {
  name: 'lists that nobody reads',
  promise: 'a connection has one response in preparation; the memory for all is bounded; others are served',
  async run(context) {
    const server = await startServer(context, temporaryFolder(context), withoutGarbage)
    const token = await signUp(server)
    const promptId = (await ask(server.url, 'POST', '/prompts', token, prompt))?.json._id
    // A list of 11 MB: more than the system buffers for a connection.
    const log = { promptId, output: 'Waves fold into foam. '.repeat(90), modelUsed: 'GPT-4o' }
    for (let round = 0; round < 50; round++) {
      await Promise.all(Array.from({ length: 100 }, () => ask(server.url, 'POST', '/logs', token, log)))
    }
    const request = `GET /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`
    const pipelined = await watch(server, token, () =>
      openUnread(server, 10, request.repeat(90), { hasResponse: true }),
    )
    const separate = await watch(server, token, () => openUnread(server, 500, request, { hasResponse: true }))
    assert(pipelined.grown < 150, `900 requests on 10 connections cost ${pipelined.grown} MiB`)
    assert(separate.grown < 600, `500 unread lists cost ${separate.grown} MiB`)
    await stop(server)
    return {
      seen:
        `90 requests on each of 10 connections: ${pipelined.grown} MiB, ${pipelined.others}; ` +
        `500 unread lists: ${separate.grown} MiB, ${separate.others}`,
    }
  },
}

/** Strangers that begin to send large bodies to where no token is needed. */
export const unfinishedBodies: Fault = {
  name: 'bodies that are never finished',
  promise: 'what a stranger may send is small; others are served',
  async run(context) {
    const server = await startServer(context, temporaryFolder(context), withoutGarbage)
    const token = await signUp(server)
    const begun = (declared: number, sent: number) =>
      'POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
      `Content-Length: ${declared}\r\n\r\n{"email":"${'x'.repeat(sent)}`
    const large = await watch(server, token, () => openUnread(server, 300, begun(4_194_304, 4_000_000)))
    const allowed = await watch(server, token, () => openUnread(server, 300, begun(16_384, 16_000)))
    const grown = Math.max(large.grown, allowed.grown)
    assert(grown < 150, `300 unfinished bodies cost ${grown} MiB`)
    await stop(server)
    return {
      seen: `300 of 4 MB: ${large.grown} MiB; 300 of 16 KB: ${allowed.grown} MiB; ${allowed.others}`,
    }
  },
}

/** Many clients log in at once, over and over. */
export const loginFlood: Fault = {
  name: 'a flood of logins',
  promise: 'the queue of passwords is bounded; others log in, and neither lists nor pages wait for it',
  async run(context) {
    // Behind a proxy, each of the clients has an address of its own.
    const server = await startServer(context, temporaryFolder(context), {
      AUTH_RATE_LIMIT: '1000000',
      TRUST_PROXY: 'true',
    })
    const token = await signUp(server)
    const login = async (address: string) => {
      const start = performance.now()
      const response = await fetch(`${server.url}/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ email: person.email, password: person.password }),
      })
      await response.text()
      return { status: response.status, ms: performance.now() - start }
    }
    let isOver = false
    const statuses = new Map<number, number>()
    const flood = async (address: string) => {
      while (!isOver) {
        const { status } = await login(address)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const stopOthers = startOthers(server.url, token)
    const flooding = Array.from({ length: 64 }, () => flood('192.0.2.1'))
    const waits: number[] = []
    const pages: number[] = []
    for (const end = performance.now() + (context.long ? 20_000 : 5000); performance.now() < end; await sleep(50)) {
      const { status, ms } = await login('192.0.2.2')
      assert(status === 200, `someone else's login got ${status}`)
      waits.push(ms)
      const start = performance.now()
      await (await fetch(`${server.url}/docs/`, { headers: { accept: 'text/html' } })).text()
      pages.push(performance.now() - start)
    }
    isOver = true
    await Promise.all(flooding)
    const others = tell(await stopOthers())
    await until(async () => (await login('192.0.2.1')).status === 200, 'the flooding address stays closed')
    await stop(server)
    const worst = (all: number[]) => Math.round(Math.max(...all))
    const counts = [...statuses].map(([status, count]) => `${count} with ${status}`).join(', ')
    return {
      seen:
        `64 clients of one address: ${counts}; someone else's logins took ${worst(waits)} ms at most, ` +
        `pages of the documentation ${worst(pages)} ms; ${others}`,
    }
  },
}
