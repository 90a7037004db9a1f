import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Fault, sleep, until } from './fault.js'
import { assertSound, startServer, stop } from './server.js'
import { acknowledgedBy, ask, startWriters, verifyAll } from './writer.js'

/** How long another process locks the database, and the contract's maximum wait of a write. */
const [lockedMs, busyTimeoutMs] = [10_000, 5000]

const locker = `
import { openSqlite } from './dist/src/store/sqlite/driver.js'
const database = openSqlite(process.argv[1])
database.exec('BEGIN EXCLUSIVE')
console.log('locked')
setTimeout(() => { database.exec('ROLLBACK'); console.log('released') }, ${lockedMs})`

/** Another process locks the database while 16 clients write. */
export const locked: Fault = {
  name: 'database locked for 10 s by another process',
  promise: 'a write waits 5 s, then gets 503 with Retry-After; reads continue; nothing is lost; it recovers by itself',
  async run(context) {
    const server = await startServer(context, temporaryFolder(context), { LOG_LEVEL: 'silent' })
    const writers = await startWriters(server.url)
    const writing = writers.map((writer) => writer.write())
    await sleep(300)
    const other = spawn(process.execPath, ['--input-type=module', '-e', locker, server.file])
    context.teardown(() => other.kill('SIGKILL'))
    await once(other.stdout, 'data')
    const body = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }
    const start = performance.now()
    const refused = await ask(server.url, 'POST', '/auth/signup', undefined, body)
    const waitedMs = performance.now() - start
    assert(refused?.status === 503, `a write on a locked database: ${refused?.status}`)
    assert(Number(refused.headers['retry-after']) >= 1, 'no Retry-After')
    assert(waitedMs >= busyTimeoutMs && waitedMs < lockedMs, `it waited ${Math.round(waitedMs)} ms`)
    assert((await ask(server.url, 'GET', '/readyz'))?.status === 200, 'reads fail')
    await once(other.stdout, 'data')
    const before = acknowledgedBy(writers)
    await until(() => acknowledgedBy(writers) > before + 100, 'writes do not work again')
    for (const writer of writers) writer.stopped = true
    assert((await Promise.all(writing)).every(Boolean), 'a request got no response')
    await verifyAll(writers, server.url)
    assertSound(server.file)
    await stop(server)
    const busy = writers.reduce((sum, writer) => sum + (writer.refused.get(503) ?? 0), 1)
    const acknowledged = acknowledgedBy(writers)
    return {
      seen:
        `${busy} writes refused with 503, one after ${(waitedMs / 1000).toFixed(1)} s; ` +
        `${acknowledged} acknowledged writes, 0 lost`,
      acknowledged,
    }
  },
}
