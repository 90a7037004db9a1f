import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'tap'
import { inProcess, savePrompt, signUp, startService } from '../helpers/service.js'

test('searches that arrive together do not keep another client waiting for all of them', async (t) => {
  const service = await startService(t, {}, inProcess)
  const token = await signUp(service)
  await savePrompt(service, token)
  const { hostname, port } = new URL(service.url)
  const open = async () => {
    const socket = connect({ host: hostname, port: Number(port) })
    t.teardown(() => socket.destroy())
    // A response shows that the service has accepted the connection.
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(socket, 'data')
    return socket
  }
  const searches = 50
  const sockets = await Promise.all(Array.from({ length: searches }, open))
  let done = 0
  const responses = sockets.map(async (socket) => {
    socket.write(`GET /search?q=title HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`)
    const [data] = await once(socket, 'data')
    t.match(String(data), /^HTTP\/1\.1 200 /)
    done++
  })
  await open()
  t.ok(done < searches / 2, `${done} of ${searches} searches came first`)
  await Promise.all(responses)
})
