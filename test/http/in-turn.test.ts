import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { handleInTurn } from '../../src/http/in-turn.js'

/** A server that tells which requests it has started, and a connection to it. */
async function start(t: Test) {
  const started: string[] = []
  const responses: ServerResponse[] = []
  const server = createServer((request, response) => {
    started.push(request.url ?? '')
    responses.push(response)
  })
  handleInTurn(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  t.teardown(() => socket.destroy())
  const send = (count: number) =>
    socket.write(Array.from({ length: count }, (_, index) => `GET /${index} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
  return { started, responses, socket, send }
}

test('a request is started when the response before it has been sent', async (t) => {
  const { started, responses, socket, send } = await start(t)
  let received = ''
  socket.on('data', (data) => {
    received += data
  })
  send(3)
  for (const wanted of [['/0'], ['/0', '/1'], ['/0', '/1', '/2']]) {
    while (started.length < wanted.length) await sleep(5)
    await sleep(20)
    t.strictSame(started, wanted)
    responses.at(-1)?.end(`response to ${started.at(-1)};`)
  }
  while (!received.includes('response to /2')) await sleep(5)
  t.equal(received.match(/HTTP\/1\.1 200/g)?.length, 3)
  socket.write('GET /again HTTP/1.1\r\nHost: x\r\n\r\n')
  while (started.length < 4) await sleep(5)
  t.equal(started.at(-1), '/again')
})

test('requests of a client that has gone are not started', async (t) => {
  const { started, responses, socket, send } = await start(t)
  send(3)
  while (started.length === 0) await sleep(5)
  const closed = once(responses[0] as ServerResponse, 'close')
  socket.destroy()
  await closed
  await sleep(20)
  t.strictSame(started, ['/0'])
})

test('a connection with too many waiting requests is closed', async (t) => {
  const { started, socket, send } = await start(t)
  socket.resume()
  send(101)
  await sleep(50)
  t.equal(socket.readyState, 'open', 'one in work and 100 that wait')
  const closed = once(socket, 'close')
  send(1)
  await closed
  t.strictSame(started, ['/0'])
})
