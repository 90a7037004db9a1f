import { connect, type Socket } from 'node:net'
import { temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'
import { assert, type Fault, sleep, until } from './fault.js'
import { startOthers, tell } from './others.js'
import { connectionsOf, memoryOf, type Server, startServer, stop, withoutGarbage } from './server.js'
import { ask } from './writer.js'

const readers = 20
/** The size of each list, in MiB: much more than the system buffers for a connection. */
const listMebibytes = 24
/** The maximum memory per reader, in MiB: a few chunks of the list. */
const maxMebibytesEach = 8
/** By the contract an idle connection is closed; Node checks every two minutes. */
const letGoSeconds = 250

/** Clients request a long list and read a byte per second. */
export const slowReaders: Fault = {
  name: 'readers that take a byte a second',
  promise: 'bounded memory; others are served; the write-ahead log is checkpointed; they are disconnected in the end',
  async run(context) {
    const server = await startServer(context, temporaryFolder(context), withoutGarbage)
    const token = await fillList(server)
    const before = memoryOf(server.pid)
    const stopOthers = startOthers(server.url, token)

    const slow = Array.from({ length: readers }, () => readSlowly(server, token))
    context.teardown(() => slow.forEach(({ socket }) => void socket.destroy()))
    const start = performance.now()
    await until(() => slow.every(({ taken }) => taken() > 0), 'a reader gets nothing')
    let peak = 0
    for (const end = performance.now() + (context.long ? 30_000 : 3000); performance.now() < end; await sleep(100)) {
      peak = Math.max(peak, memoryOf(server.pid))
    }
    const each = (peak - before) / readers
    assert(each < maxMebibytesEach, `a reader costs ${each.toFixed(1)} MiB`)
    // A client notices only after it has read what the system had buffered, so this looks at the service.
    const isOn = () => connectionsOf(server.pid) >= readers
    assert(isOn(), 'readers were let go too soon')
    const prompt = { title: 'Sea', content: 'sea', model: 'GPT-4o' }
    assert((await ask(server.url, 'POST', '/prompts', token, prompt))?.status === 201, 'nothing can be written')
    const folded = foldIn(server.file)
    assert(folded, 'the write-ahead log cannot be folded in while they read')

    let end = 'the rest not waited for'
    if (context.long) {
      await until(() => !isOn(), 'they were not let go', letGoSeconds)
      end = `let go after ${Math.round((performance.now() - start) / 1000)} s`
    }
    const taken = Math.max(...slow.map(({ taken }) => taken()))
    const waits = await stopOthers()
    for (const { socket } of slow) socket.destroy()
    await stop(server)
    return {
      seen:
        `${readers} readers of ${listMebibytes} MiB, ` +
        `${Math.max(each, 0).toFixed(1)} MiB each (${Math.round(before)} MiB before, ` +
        `${Math.round(peak)} at most), up to ${taken} bytes taken, ${end}; the write-ahead log checkpointed; ` +
        `${tell(waits)}`,
    }
  },
}

/** @returns the token of an account with a long list of logs */
async function fillList({ url }: Server): Promise<string> {
  const person = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }
  const token = (await ask(url, 'POST', '/auth/signup', undefined, person))?.json.token
  const prompt = { title: 'Sea', content: 'sea', model: 'GPT-4o' }
  const promptId = (await ask(url, 'POST', '/prompts', token, prompt))?.json._id
  // Other clients read short logs; the long ones are the oldest.
  const body = { promptId, modelUsed: 'GPT-4o' }
  const save = async (output: string) =>
    assert((await ask(url, 'POST', '/logs', token, { ...body, output }))?.status === 201, 'no log')
  for (let mebibyte = 0; mebibyte < listMebibytes; mebibyte++) {
    await Promise.all(Array.from({ length: 16 }, () => save('x'.repeat(65_536))))
  }
  for (let count = 0; count < 20; count++) await save('Foam')
  return token
}

function readSlowly({ url }: Server, token: string): { socket: Socket; taken: () => number } {
  const { hostname, port } = new URL(url)
  let taken = 0
  const socket = connect({
    host: hostname,
    port: Number(port),
    // Reads single bytes by system call, so that the rest stays with the service.
    onread: {
      buffer: Buffer.alloc(1),
      callback: () => {
        taken++
        setTimeout(() => socket.resume(), 1000)
        return false
      },
    },
  })
  socket.on('error', () => {})
  socket.write(`GET /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`)
  return { socket, taken: () => taken }
}

/**
 * @returns whether all of the write-ahead log got into the database: a reader of an old state would keep it from that
 */
function foldIn(file: string): boolean {
  const database = openSqlite(file, { timeout: 5000 })
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number; log: number; checkpointed: number }[]
  database.close()
  return result?.busy === 0 && result.log === result.checkpointed
}
