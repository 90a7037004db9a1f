import { spawn } from 'node:child_process'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import type { Credentials } from '../../src/domain/account.js'
import type { List } from '../../src/domain/list.js'
import type { Prompt } from '../../src/domain/prompt.js'
import { missingPrograms } from '../clients/driver.js'
import { collectGarbage } from '../helpers/garbage.js'
import { inProcess, savePrompt, signUp, startService, type TestService } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'

test('a search and a list of prompts stop when the client leaves', async (t) => {
  const service = await startService(t, {}, inProcess)
  const { prompts, search } = service.store
  const token = await signUp(service)
  const signals: (AbortSignal | undefined)[] = []
  // Takes as long as the client waits.
  const listFor = (signal?: AbortSignal): List<Prompt> => {
    signals.push(signal)
    const never = () => new Promise<never>(() => {})
    return { read: never, end: never, isPosition: () => true }
  }
  search.list = (_owner, _query, signal) => listFor(signal)
  prompts.list = (_owner, _selection, signal) => listFor(signal)
  for (const path of ['/search?q=sea', '/prompts?tag=sea']) {
    signals.length = 0
    const request = get(service.url + path, { headers: { authorization: `Bearer ${token}` }, agent: false })
    request.on('error', () => {})
    while (signals.length === 0) await sleep(5)
    t.equal(signals[0]?.aborted, false, path)
    request.destroy()
    for (let waits = 0; waits < 400 && !signals[0]?.aborted; waits++) await sleep(5)
    t.equal(signals[0]?.aborted, true, path)
  }
})

/** A service in this process with logs of one account. */
async function withLogs(t: Test, count: number, output: string) {
  const service = await startService(t, {}, inProcess)
  const { logs, accounts } = service.store
  const token = await signUp(service, 'reader@example.com')
  const promptId = await savePrompt(service, token)
  const { account } = (await accounts.findByEmail('reader@example.com')) as Credentials
  const batch = Array(20).fill({ promptId, output, modelUsed: 'm' })
  for (let made = 0; made < count; made += batch.length) {
    await Promise.all(batch.map((fields) => logs.create(account, fields)))
  }
  return { service, token }
}

/** Calls a function before each piece of a list of logs is read. */
function beforeReads({ store: { logs } }: TestService, before: () => void): void {
  const listLogs = logs.list.bind(logs)
  logs.list = async (...filter) => {
    const { read, end } = await listLogs(...filter)
    const reading: typeof read = async (range) => {
      before()
      return read(range)
    }
    return { end, read: reading }
  }
}

const formats = ['application/json', 'application/x-ndjson', 'text/csv']

test('a streamed list goes no faster than its reader, holds up nobody, and stops when the reader goes', async (t) => {
  const pieces = 200
  const { service, token } = await withLogs(t, pieces, 'x'.repeat(250_000))
  let reads = 0
  beforeReads(service, () => reads++)
  for (const accept of formats) {
    await t.test(accept, async (t) => {
      const headers = { authorization: `Bearer ${token}`, accept }
      reads = 0
      t.equal((await service.send({ method: 'HEAD', path: '/logs', headers })).status, 200)
      await sleep(500)
      t.ok(reads <= 2, `for its headers alone a list is not read: ${reads} pieces`)

      reads = 0
      const request = get(`${service.url}/logs`, { headers, agent: false })
      request.on('error', () => {})
      const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve))
      await new Promise((resolve) => response.once('readable', resolve))
      // What fills the buffers of the system is read, and no more.
      let before = -1
      while (reads !== before) {
        before = reads
        await sleep(500)
      }
      t.ok(reads < pieces / 2, `${reads} of ${pieces} pieces are read for a reader that waits`)
      const other = openSqlite(service.file)
      const [checkpoint] = other.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      other.close()
      t.equal(checkpoint?.busy, 0, 'no transaction is held: the write-ahead log can be emptied')
      t.equal((await service.send({ path: '/logs?limit=1', token })).status, 200, 'others are served')

      const whenItWent = reads
      response.destroy()
      await sleep(1000)
      t.ok(reads <= whenItWent + 2, 'nothing more is read')
    })
  }
})

/** @returns what this process uses of its heap and of buffers outside of it, without garbage, in bytes */
function usedMemory(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** @returns the size of the list of all logs in bytes, and by how many megabytes this process grew meanwhile */
async function readToEnd({ url }: TestService, headers: Record<string, string>) {
  const before = usedMemory()
  const { body } = await fetch(`${url}/logs`, { headers })
  let [bytes, peak, next] = [0, before, 0]
  for await (const piece of body as ReadableStream<Uint8Array>) {
    bytes += piece.length
    if (bytes < next) continue
    peak = Math.max(peak, usedMemory())
    next = bytes + 4e6
  }
  return { bytes, growth: (peak - before) / 1e6 }
}

test('20,000 logs are streamed in bounded memory in each format', async (t) => {
  const [count, output] = [20_000, 'x'.repeat(4000)]
  const { service, token } = await withLogs(t, count, output)
  for (const accept of formats) {
    const { bytes, growth } = await readToEnd(service, { authorization: `Bearer ${token}`, accept })
    t.ok(bytes > count * output.length, `${accept}: ${bytes} bytes`)
    t.ok(growth < 60, `${accept}: ${growth.toFixed(0)} MB more memory`)
  }
})

test('an error in the middle of a list breaks the connection, so that no client takes it for whole', async (t) => {
  const { service, token } = await withLogs(t, 20, 'x'.repeat(200_000))
  let reads = 0
  beforeReads(service, () => {
    if (++reads % 5 === 0) throw new Error('The disk is on fire.')
  })
  const skip = missingPrograms({ needs: ['curl'] }).length > 0
  for (const accept of formats) {
    const headers = { authorization: `Bearer ${token}`, accept }
    const response = await fetch(`${service.url}/logs`, { headers })
    t.equal(response.status, 200)
    await t.rejects(response.text(), { name: 'TypeError', message: 'terminated' }, accept)
    if (skip) continue
    const options = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
    const code = await new Promise((resolve) => {
      spawn('curl', ['-s', ...options, `${service.url}/logs`], { stdio: 'ignore' }).on('close', resolve)
    })
    t.equal(code, 18, `${accept}: curl says that the transfer is partial`)
  }
  t.equal((await service.send({ path: '/logs?limit=1', token })).status, 200, 'the service goes on')
})
