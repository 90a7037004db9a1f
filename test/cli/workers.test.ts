import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { send } from '../helpers/http.js'
import { addressOf, runMain, workersOf } from '../helpers/process.js'
import { password, promptFields, temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'
import { until } from '../helpers/until.js'

async function startWorkers(t: Test, environment: Record<string, string> = {}) {
  const dataDir = temporaryFolder(t)
  const service = runMain(t, [], { WORKERS: '2', PORT: '0', DATA_DIR: dataDir, ...environment })
  const url = await addressOf(service)
  const account = { name: 'Ada', email: 'ada@example.com', password }
  const { token } = (await send(url, { method: 'POST', path: '/auth/signup', body: account })).json
  return { ...service, url, token, file: join(dataDir, 'promptcrafter.db') }
}

test('workers share address and database: no acknowledged write is lost, and IDs are in commit order', async (t) => {
  const { url, token, file, child, ended, output } = await startWorkers(t)
  const prompt = await send(url, { method: 'POST', path: '/prompts', token, body: promptFields })
  t.equal(prompt.status, 201)
  const saved: string[] = []
  const refused: number[] = []
  const write = async (client: number) => {
    for (let count = 0; count < 40; count++) {
      const body = { promptId: prompt.json._id, output: `${client}.${count}`, modelUsed: 'GPT-4o' }
      const { status, json } = await send(url, { method: 'POST', path: '/logs', token, body })
      if (status === 201) saved.push(json._id)
      else refused.push(status)
    }
  }
  await Promise.all([1, 2, 3, 4, 5, 6].map(write))
  t.strictSame(refused, [], 'no write was rejected')
  child.kill('SIGTERM')
  t.equal(await ended, 0)
  const database = openSqlite(file, { readonly: true })
  const written = database.prepare('SELECT id FROM logs ORDER BY rowid').pluck().all() as string[]
  database.close()
  t.strictSame(written.toSorted(), saved.toSorted(), 'all acknowledged writes are there')
  t.strictSame(written, written.toSorted(), 'in commit order')
  t.equal(output().stdout.match(/listens on/g)?.length, 1, 'the address is printed once')
  const writers = new Set([...output().stderr.matchAll(/"pid":(\d+).*"method":"POST"/g)].map(([, pid]) => pid))
  t.equal(writers.size, 2, 'both workers wrote')
})

test('workers share their counts of failed logins', async (t) => {
  const { url } = await startWorkers(t, { AUTH_RATE_LIMIT: '4' })
  const body = { email: 'ada@example.com', password: 'something else' }
  const statuses: number[] = []
  for (let count = 0; count < 8; count++) {
    statuses.push((await send(url, { method: 'POST', path: '/auth/login', body })).status)
  }
  t.equal(statuses.filter((status) => status === 401).length, 4, `${statuses}`)
})

const skip = process.platform !== 'linux' && 'no /proc'

test('a worker that exits is replaced, and it is logged', { skip }, async (t) => {
  const { url, token, child, ended, output } = await startWorkers(t)
  const before = workersOf(child.pid)
  t.equal(before.length, 2)
  process.kill(before[0] as number, 'SIGKILL')
  await until(() => workersOf(child.pid).some((pid) => !before.includes(pid)))
  await until(() => /"signal":"SIGKILL","msg":"a worker exited/.test(output().stderr))
  t.equal((await send(url, { path: '/prompts', token })).status, 200)
  child.kill('SIGINT')
  t.equal(await ended, 0)
})

test('workers share the maximum number of connections', async (t) => {
  const { url } = await startWorkers(t, { MAX_CONNECTIONS: '2' })
  let closed = 0
  const sockets = []
  for (let count = 0; count < 6; count++) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('error', () => {}).on('close', () => closed++)
    socket.resume()
    await once(socket, 'connect')
    sockets.push(socket)
  }
  await until(() => closed >= 4)
  t.ok(closed < 6, 'other connections stay open')
  for (const socket of sockets) socket.destroy()
  await until(() => closed === 6)
})

test('workers that are stopped during their start print nothing', { skip }, async (t) => {
  const { child, ended, output } = runMain(t, [], { WORKERS: '2', PORT: '0', DATA_DIR: temporaryFolder(t) })
  await until(() => workersOf(child.pid).length > 0)
  // All processes at once, as Ctrl+C in a terminal does.
  for (const pid of [child.pid as number, ...workersOf(child.pid)]) process.kill(pid, 'SIGINT')
  t.equal(await ended, 0)
  t.strictSame(output(), { stdout: '', stderr: '' })
})

test('an error that keeps workers from starting is printed once', async (t) => {
  const { url } = await startWorkers(t)
  const other = runMain(t, [], { WORKERS: '2', PORT: new URL(url).port, DATA_DIR: temporaryFolder(t) })
  t.equal(await other.ended, 1)
  t.match(other.output().stderr, /^promptcrafter: Port \d+ on 127\.0\.0\.1 is in use\. [^\n]*\n$/)
})
