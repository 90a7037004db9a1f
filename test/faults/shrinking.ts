import { statSync } from 'node:fs'
import { join } from 'node:path'
import { runMain } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'
import { makeDatabase, openSqlite } from '../helpers/sqlite.js'
import { assert, type Context, type Fault, sleep, until } from './fault.js'
import { addLogs } from './many-logs.js'
import { startOthers, tell } from './others.js'
import { assertSound, type Server, stop } from './server.js'
import { startWatched, type Watched } from './watched.js'
import { acknowledgedBy, ask, startWriters, verifyAll, type Writer } from './writer.js'

/** What the file must lose at least when nearly all of it was deleted, besides what is written meanwhile. */
const minShrunk = 0.8
/**
 * How long a write may block the event loop meanwhile, in milliseconds: each commit waits for the disk, which has much
 * to do. On a slow or busy machine, it may be as long as it takes to store the largest log in one go.
 */
const maxBlockMs = 150
/** How long the removal and the shrinking may take, in seconds. */
const maxSeconds = 1200

/** Most logs are deleted, and the service makes the file smaller. */
export const fileShrunk: Fault = {
  name: 'most logs deleted while 16 clients write',
  promise: `the file shrinks by ${minShrunk * 100} % at least, but for new data; no write is lost or rejected`,
  async run(context) {
    const server = await startWatched(context, temporaryFolder(context))
    const { before, deleteLogs, countUsed } = await withManyLogs(context, server)
    const load = await startLoad(server)
    const start = performance.now()
    await deleteLogs()
    const isSmall = () => statSync(server.file).size - countUsed() < before * (1 - minShrunk)
    await until(isSmall, 'the file does not shrink', maxSeconds)
    const seconds = (performance.now() - start) / 1000
    await sleep(1000)
    const loaded = await load.end()
    const after = await sizeAtRest(server)
    return {
      seen:
        `${megabytes(before)} before, ${megabytes(after)} ` +
        `${seconds.toFixed(1)} s after the deletion; ${loaded.seen}`,
      acknowledged: loaded.acknowledged,
    }
  },
}

/** A database of an earlier version, which can't shrink, is compacted by the command. */
export const compacted: Fault = {
  name: 'an older database compacted while 16 clients write',
  promise: `it shrinks by ${minShrunk * 100} % at least, a backup is as small before; no write is lost or rejected`,
  async run(context) {
    const dataDir = temporaryFolder(context)
    makeFixed(join(dataDir, 'promptcrafter.db'))
    const server = await startWatched(context, dataDir)
    const { before, deleteLogs } = await withManyLogs(context, server)
    await deleteLogs()
    // The purge goes on for a moment.
    await sleep(3000)
    assert(statSync(server.file).size >= before, 'it shrinks without the command')
    const backup = await sizeOfBackup(context, dataDir)
    assert(backup < before * (1 - minShrunk), `a backup has ${backup} bytes`)
    const load = await startLoad(server)
    await sleep(500)
    const start = performance.now()
    const compact = runMain(context, ['compact'], { DATA_DIR: dataDir })
    const code = await compact.ended
    const seconds = (performance.now() - start) / 1000
    assert(code === 0, `compact ended with ${code}: ${compact.output().stderr}`)
    await sleep(1000)
    const loaded = await load.end()
    const after = await sizeAtRest(server)
    assert(after < before * (1 - minShrunk), `${before} bytes before, ${after} after`)
    return {
      seen:
        `${megabytes(before)} before, a backup ${megabytes(backup)}, ${megabytes(after)} after ` +
        `${seconds.toFixed(1)} s; ${loaded.seen}`,
      acknowledged: loaded.acknowledged,
    }
  },
}

async function sizeOfBackup(context: Context, dataDir: string): Promise<number> {
  const target = join(temporaryFolder(context), 'backup.db')
  const { ended, output } = runMain(context, ['backup', target], { DATA_DIR: dataDir })
  const code = await ended
  assert(code === 0, `the backup ended with ${code}: ${output().stderr}`)
  return statSync(target).size
}

/** Makes a database as earlier versions did. */
function makeFixed(file: string): void {
  const database = makeDatabase(file)
  database.pragma('auto_vacuum = NONE')
  database.exec('VACUUM')
  database.close()
}

/**
 * Fills a database.
 * @returns its size, the function that deletes nearly all of it, and one that counts the bytes that data takes
 */
async function withManyLogs(context: Context, server: Server) {
  const person = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }
  const token = (await ask(server.url, 'POST', '/auth/signup', undefined, person))?.json.token
  const prompt = { title: 'Sea', content: 'Write a haiku.', model: 'GPT-4o' }
  const id = (await ask(server.url, 'POST', '/prompts', token, prompt))?.json._id
  const count = context.long ? 180_000 : 20_000
  addLogs(server, id, count)
  const database = openSqlite(server.file, { timeout: 5000 })
  context.teardown(() => database.close())
  database.pragma('wal_checkpoint(TRUNCATE)')
  const left = database.prepare('SELECT count(*) FROM (SELECT 1 FROM logs WHERE owner_key = 1 LIMIT 1)').pluck()
  const before = statSync(server.file).size
  const deleteLogs = async () => {
    const response = await ask(server.url, 'DELETE', `/prompts/${id}`, token)
    assert(response?.status === 204, `the deletion got ${response?.status}`)
    await until(() => left.get() === 0, 'the logs are not removed', maxSeconds)
    context.progress(`${count} logs deleted`)
  }
  const pragma = (name: string) => database.pragma(name, { simple: true }) as number
  const countUsed = () => (pragma('page_count') - pragma('freelist_count')) * pragma('page_size')
  return { before, deleteLogs, countUsed }
}

/** Starts 16 clients. @returns stops them, and checks that nothing was lost, rejected or blocked */
async function startLoad(server: Watched) {
  const writers = await startWriters(server.url)
  const first = await server.readBlock()
  const writing = writers.map((writer) => writer.write())
  const stopOthers = startOthers(server.url, writers[0]?.token ?? '')
  const end = async () => {
    const waits = await stopOthers()
    for (const writer of writers) writer.stopped = true
    assert((await Promise.all(writing)).every(Boolean), 'a request got no response')
    const last = await server.readBlock()
    const { ms, cpuMs } = last.longest
    const maxMs = Math.max(maxBlockMs, first.reference.ms, last.reference.ms)
    const block =
      `the longest block ${Math.round(ms)} ms, of ${Math.round(maxMs)} allowed, ` +
      `with ${Math.round(cpuMs)} ms of computing at most`
    assert(ms < maxMs, block)
    // 404 is right for what another request has just deleted.
    const rejected = countRefused(writers, (status) => status !== 404)
    assert(rejected === 0, `${rejected} writes were rejected`)
    const compared = await verifyAll(writers, server.url)
    const acknowledged = acknowledgedBy(writers)
    const seen =
      `${acknowledged} acknowledged writes, ${compared} items compared, 0 lost, 0 rejected; ` +
      `${block}; ${tell(waits)}`
    return { seen, acknowledged }
  }
  return { end }
}

function countRefused(writers: readonly Writer[], counts: (status: number) => boolean): number {
  const all = writers.flatMap(({ refused }) => [...refused])
  return all.reduce((sum, [status, count]) => sum + (counts(status) ? count : 0), 0)
}

/** Stops the service, and checks the database. @returns its size in bytes */
async function sizeAtRest(server: Server): Promise<number> {
  await stop(server)
  assertSound(server.file)
  return statSync(server.file).size
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
