import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { password } from '../helpers/service.js'
import { sleep } from './fault.js'
import { exchange, fillPool } from './fuzz.js'
import { openUnread } from './hostile.js'
import { chinese } from './largest.js'
import { oddRequests } from './requests.js'
import { createAccount } from './soak-account.js'
import { ask, closeConnections } from './writer.js'

// A thread of clients that each do one hostile thing over and over, from the message `start` until the message `stop`,
// to which it responds with how many requests and connections there were. Honest clients are in another thread, so that
// only the service can make them wait.

/** How long unread responses and unfinished bodies are left open, in milliseconds. */
const openMs = 5000

const port = parentPort as NonNullable<typeof parentPort>
const { url } = workerData as { url: string }
const pool = await fillPool(url)
const { token, prompt } = await createAccount(url, 'eve@example.com')
const longest = { ...prompt, content: chinese(200_000) }
const list = `GET /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`
const unfinished =
  'POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
  `Content-Length: 16384\r\n\r\n{"email":"${'x'.repeat(16_000)}`

/** Each does something hostile, and says how many requests or connections that were. */
const clients: readonly (() => Promise<number>)[] = [
  () => leaveOpen(20, list.repeat(20), true),
  () => leaveOpen(100, unfinished, false),
  async () => {
    await ask(url, 'POST', '/auth/login', undefined, { email: 'ada@example.com', password: `${password}!` })
    return 1
  },
  async () => {
    const saved = await ask(url, 'POST', '/prompts', token, longest)
    await ask(url, 'DELETE', `/prompts/${saved?.json._id}`, token)
    return 2
  },
  async () => {
    const requests = fc.sample(oddRequests(pool), 20)
    for (const request of requests) await exchange(url, request)
    return requests.length
  },
]

async function leaveOpen(count: number, text: string, hasResponse: boolean): Promise<number> {
  const { sockets } = openUnread({ url }, count, text, { hasResponse })
  await sleep(openMs)
  for (const socket of sockets) socket.destroy()
  return count
}

closeConnections()
port.postMessage('ready')
for (;;) {
  await once(port, 'message')
  const stopped = once(port, 'message')
  let isOver = false
  void stopped.then(() => {
    isOver = true
  })
  const counts = clients.map(async (act) => {
    let sent = 0
    while (!isOver) sent += await act()
    return sent
  })
  const sent = (await Promise.all(counts)).reduce((sum, count) => sum + count)
  closeConnections()
  port.postMessage(sent)
}
