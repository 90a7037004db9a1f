import { randomInt } from 'node:crypto'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Context, type Fault, type Figures, until } from './fault.js'
import { assertSound, kill, startServer, stop } from './server.js'
import { acknowledgedBy, startWriters, verifyAll } from './writer.js'

/** Kills the service again and again while 16 clients write to the same database. */
export const killed = killing('kill -9 while 16 clients write', { WORKERS: '1' }, { long: 50, short: 5 })
export const workersKilled = killing('kill -9 of two workers', { WORKERS: '2' }, { long: 10, short: 1 })

function killing(name: string, environment: { WORKERS: string }, times: { long: number; short: number }): Fault {
  const promise = 'every acknowledged write survives; database, references and search are sound'
  return { name, promise, run }

  async function run(context: Context): Promise<Figures> {
    const kills = context.long ? times.long : times.short
    const dataDir = temporaryFolder(context)
    let server = await startServer(context, dataDir, environment)
    const writers = await startWriters(server.url)
    let checked = 0
    for (let count = 1; count <= kills; count++) {
      const writing = writers.map((writer) => writer.write())
      const [before, some] = [acknowledgedBy(writers), randomInt(400)]
      await until(() => acknowledgedBy(writers) - before >= some, 'no writes are acknowledged')
      await kill(server)
      assert(
        (await Promise.all(writing)).every((isStopped) => !isStopped),
        'a killed service accepted a write',
      )
      server = await startServer(context, dataDir, environment)
      checked += await verifyAll(writers, server.url)
      assertSound(server.file)
      context.progress(`${count} of ${kills} kills, ${acknowledgedBy(writers)} acknowledged writes, all there`)
    }
    await stop(server)
    const acknowledged = acknowledgedBy(writers)
    return {
      seen: `${kills} kills; ${acknowledged} acknowledged writes, ${checked} comparisons, 0 lost; sound ${kills} times`,
      kills,
      acknowledged,
    }
  }
}
