import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { saveLog, savePrompt, signUp, startService, type TestService } from '../helpers/service.js'

const mebibyte = 1024 * 1024

/** A service that may hold 1 MiB, and an account with a list of 16 MiB and a log of 400 KiB. */
async function start(t: Test) {
  const service = await startService(t, { maxBytesInFlight: mebibyte })
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const logId = await saveLog(service, token, promptId, { output: 'x'.repeat(400_000) })
  for (let count = 0; count < 40; count++) await saveLog(service, token, promptId, { output: 'x'.repeat(400_000) })
  return { service, token, promptId, logId }
}

/** Sends bytes, and reads nothing. */
function sendUnread(t: Test, { url }: TestService, bytes: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes))
  socket.on('error', () => {}).pause()
  t.teardown(() => socket.destroy())
  return socket
}

/** Sends a request until it has a status. */
async function until(status: number, request: () => Promise<{ status: number }>): Promise<void> {
  while ((await request()).status !== status) await sleep(20)
}

test('lists that are not read use the budget up; then long responses get 503, and short ones are served', async (t) => {
  const { service, token, promptId, logId } = await start(t)
  const head = `HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`
  const unread = Array.from({ length: 4 }, () => sendUnread(t, service, `GET /logs ${head}`))
  const long = () => service.send({ path: `/logs/${logId}`, token })
  await until(503, long)
  t.match(await long(), { status: 503, json: { error: 'The service is overloaded. Try again later.' } })
  t.equal((await long()).headers['retry-after'], '1')
  t.equal((await service.send({ path: '/logs', token })).status, 503)
  t.equal((await service.send({ path: `/prompts/${promptId}`, token })).status, 200)
  const body = { promptId, output: 'x'.repeat(60_000), modelUsed: 'GPT-4o' }
  t.equal((await service.send({ method: 'POST', path: '/logs', token, body })).status, 201)
  for (const socket of unread) socket.destroy()
  await until(200, long)
  t.equal((await service.send({ path: '/logs', token })).json.length, 42, 'when they are gone, lists are read')
})

test('a connection that reads nothing has one response in preparation', async (t) => {
  const { service, token } = await start(t)
  const request = `GET /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`
  let started = 0
  service.app.server.on('request', () => started++)
  const lists = { count: 0 }
  const { list } = service.store.logs
  service.store.logs.list = (...args) => {
    lists.count++
    return list.apply(service.store.logs, args)
  }
  sendUnread(t, service, request.repeat(50))
  while (started < 50) await sleep(10)
  await sleep(100)
  t.equal(lists.count, 1, 'of 50 that have arrived')
  t.equal((await service.send({ path: '/logs?limit=1', token })).status, 503, 'a log of 400 KiB, beside two in flight')
})

test('bodies that do not end use the budget up, and are let go with their connection', async (t) => {
  const { service, token, promptId, logId } = await start(t)
  const head =
    `POST /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
    'Content-Type: application/json\r\nContent-Length: 20000000\r\n\r\n'
  const unfinished = [1, 2].map(() => sendUnread(t, service, `${head}{"output":"${'x'.repeat(500_000)}`))
  const body = { promptId, output: 'x'.repeat(500_000), modelUsed: 'GPT-4o' }
  const post = () => service.send({ method: 'POST', path: '/logs', token, body })
  await until(503, () => service.send({ path: `/logs/${logId}`, token }))
  t.equal((await post()).status, 503)
  for (const socket of unfinished) socket.destroy()
  await until(201, post)
  t.pass('then others may send')
})
