import { randomInt } from 'node:crypto'
import { temporaryFolder } from '../helpers/service.js'
import { demand, type Fault, until } from './fault.js'
import { demandSound, kill, startServer, stop } from './server.js'
import { acknowledgedBy, startWriters, verifyAll } from './writer.js'

/** The process is killed while 16 clients write, again and again, always over the same database. */
export const killed: Fault = {
  name: 'kill -9 while 16 clients write',
  promise: 'every answered write holds after the restart; database, references and search are sound',
  async run(context) {
    const kills = context.long ? 50 : 5
    const dataDir = temporaryFolder(context)
    let server = await startServer(context, dataDir)
    const writers = await startWriters(server.url)
    let checked = 0
    for (let count = 1; count <= kills; count++) {
      const writing = writers.map((writer) => writer.write())
      const [before, some] = [acknowledgedBy(writers), randomInt(400)]
      await until(() => acknowledgedBy(writers) - before >= some, 'the writes do not get on')
      await kill(server)
      demand(
        (await Promise.all(writing)).every((isStopped) => !isStopped),
        'a client wrote to a service that was killed',
      )
      server = await startServer(context, dataDir)
      checked += await verifyAll(writers, server.url)
      demandSound(server.file)
      context.progress(`${count} of ${kills} kills, ${acknowledgedBy(writers)} writes answered, all there`)
    }
    await stop(server)
    const acknowledged = acknowledgedBy(writers)
    return {
      seen: `${kills} kills; ${acknowledged} answered writes, ${checked} comparisons, 0 lost; sound ${kills} times`,
      kills,
      acknowledged,
    }
  },
}
