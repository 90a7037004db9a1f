import { existsSync } from 'node:fs'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Context, type Fault, type Figures, sleep } from './fault.js'
import { assertSound, startServer, stop } from './server.js'
import { acknowledgedBy, brokenOff, startWriters, verifyAll } from './writer.js'

/** Stops the service while 16 clients write. */
export const terminated = stopping('SIGTERM while 16 clients write', { WORKERS: '1' }, { long: 10, short: 2 })
export const workersTerminated = stopping('SIGTERM to two workers', { WORKERS: '2' }, { long: 10, short: 1 })

function stopping(name: string, environment: { WORKERS: string }, rounds: { long: number; short: number }): Fault {
  const promise =
    'requests in flight are completed, new ones rejected; exit 0 in under 5 s; the write-ahead log is checkpointed'
  return { name, promise, run }

  async function run(context: Context): Promise<Figures> {
    const times = context.long ? rounds.long : rounds.short
    const dataDir = temporaryFolder(context)
    let server = await startServer(context, dataDir, environment)
    const writers = await startWriters(server.url)
    let slowestMs = 0
    brokenOff.length = 0
    for (let count = 1; count <= times; count++) {
      const writing = writers.map((writer) => writer.write())
      await sleep(700)
      const start = performance.now()
      await stop(server)
      const ms = performance.now() - start
      slowestMs = Math.max(slowestMs, ms)
      assert(ms < 5000, `the service took ${Math.round(ms)} ms to stop`)
      await Promise.all(writing)
      assert(brokenOff.length === 0, `requests got no response: ${brokenOff.join(', ')}`)
      assert(!existsSync(`${server.file}-wal`), 'the write-ahead log is left')
      server = await startServer(context, dataDir, environment)
      await verifyAll(writers, server.url)
      assertSound(server.file)
      context.progress(`${count} of ${times} stops`)
    }
    await stop(server)
    const acknowledged = acknowledgedBy(writers)
    return {
      seen:
        `${times} stops, the slowest ${Math.round(slowestMs)} ms, exit 0 each; 0 requests aborted; ` +
        `${acknowledged} acknowledged writes, 0 lost`,
      acknowledged,
    }
  }
}
