import { statSync } from 'node:fs'
import { temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'
import { assert, type Context, type Fault, sleep, until } from './fault.js'
import { addLogs } from './many-logs.js'
import { startOthers, tell, type Waits } from './others.js'
import { assertSound, kill, memoryOf, type Server, startServer, stop } from './server.js'
import { ask } from './writer.js'

/** The maximum p99 of other requests, in milliseconds, on a machine with other load. */
const maxP99Ms = 1000
/** The maximum growth of memory during the deletion, in MiB. */
const maxMebibytes = 128
/** The maximum size of the write-ahead log, which is checkpointed again and again, in MiB. */
const maxLogMebibytes = 32

/** An account deletes all of its prompts one by one while others read. */
export const promptsDeleted: Fault = {
  name: 'thousands of prompts deleted one by one',
  promise: 'others are served; memory and file stay bounded; the search finds the remaining prompts',
  async run(context) {
    const count = context.long ? 10_000 : 200
    const server = await startServer(context, temporaryFolder(context))
    const owner = await signUp(server, 'owner')
    const other = await signUp(server, 'other')
    const ids = await fill(server, owner, count)
    await fill(server, other, 50)
    const [before, bytes] = [memoryOf(server.pid), sizeOf(server)]
    const stopOthers = startOthers(server.url, other)
    const start = performance.now()
    let [peak, peakLog] = [before, 0]
    for (const [index, id] of ids.entries()) {
      const response = await ask(server.url, 'DELETE', `/prompts/${id}`, owner)
      assert(response?.status === 204, `a deletion got ${response?.status}`)
      if (index % 100 === 0) peak = Math.max(peak, memoryOf(server.pid))
      if (index % 100 === 0) peakLog = Math.max(peakLog, statSync(`${server.file}-wal`).size / 2 ** 20)
      if (index === count / 2) await assertLeft(server, owner, ids.slice(index + 1))
    }
    const seconds = (performance.now() - start) / 1000
    const waits = await stopOthers()
    assertResponseTimes(waits)
    assert(peak < before + maxMebibytes, `memory grew from ${before} to ${peak} MiB`)
    assert(peakLog < maxLogMebibytes, `the write-ahead log grew to ${peakLog} MiB`)
    await assertLeft(server, owner, [])
    // The space is reused for new prompts.
    await fill(server, owner, count)
    assert(sizeOf(server) < bytes * 1.2, `the file grew from ${bytes} to ${sizeOf(server)} bytes`)
    await stop(server)
    assertSound(server.file)
    return {
      seen:
        `${count} prompts in ${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(1)} ms each; ` +
        `${Math.round(before)} MiB before, ${Math.round(peak)} at most; ` +
        `the log ${peakLog.toFixed(1)} MiB at most; as many again in the same file; ${tell(waits)}`,
      acknowledged: 3 * count,
    }
  },
}

/** Deletes a prompt with very many logs while others read, and kills the service before all of them are removed. */
export const longPromptDeleted: Fault = {
  name: 'a prompt with very many logs deleted',
  promise: 'it and its logs disappear at once; others are served; after a kill the removal continues',
  async run(context) {
    const count = context.long ? 100_000 : 10_000
    const dataDir = temporaryFolder(context)
    let server = await startServer(context, dataDir)
    const owner = await signUp(server, 'owner')
    const [id = '', kept = ''] = await fill(server, owner, 2)
    addLogs(server, id, count)
    const left = countLogs(context, server, id)
    const stopOthers = startOthers(server.url, owner)
    await sleep(200)
    const start = performance.now()
    const response = await ask(server.url, 'DELETE', `/prompts/${id}`, owner)
    const ms = Math.round(performance.now() - start)
    assert(response?.status === 204, `the deletion got ${response?.status}`)
    await assertOutOfReach()
    const rowsAfterResponse = left()
    await until(() => left() < count * 0.7, 'its logs are not removed')
    const waits = await stopOthers()
    await kill(server)
    const leftAfterKill = left()
    server = await startServer(context, dataDir)
    await assertOutOfReach()
    await until(() => left() === 0, 'what was left is not removed')
    await assertOutOfReach()
    await stop(server)
    assertSound(server.file)
    assertResponseTimes(waits)
    return {
      seen:
        `${count} logs; responded after ${ms} ms, with ${rowsAfterResponse} rows left, ` +
        `and ${leftAfterKill} at a kill; none to be seen, all removed after the restart; ${tell(waits)}`,
      acknowledged: 1,
      kills: 1,
    }

    async function assertOutOfReach(): Promise<void> {
      const get = async (path: string) => {
        const got = await ask(server.url, 'GET', path, owner)
        return got?.status === 200
          ? got.json.map((item: { _id: string; promptId?: string }) => item.promptId ?? item._id)
          : got?.status
      }
      const seen = [
        await get(`/logs?promptId=${id}`),
        await get('/prompts'),
        await get('/search?q=sea'),
        await get('/logs'),
      ]
      const wanted = [404, [kept], [kept], []]
      assert(
        JSON.stringify(seen) === JSON.stringify(wanted),
        `it can be reached: ${JSON.stringify(seen).slice(0, 500)}`,
      )
    }
  },
}

function assertResponseTimes({ count, p99Ms }: Waits): void {
  assert(count > 0 && p99Ms < maxP99Ms, `p99 of other requests: ${p99Ms} ms`)
}

async function signUp({ url }: Server, name: string): Promise<string> {
  const person = { name, email: `${name}@example.com`, password: 'correct horse battery' }
  return (await ask(url, 'POST', '/auth/signup', undefined, person))?.json.token
}

/** @returns the IDs of new prompts; every tenth has logs */
async function fill({ url }: Server, token: string, count: number): Promise<string[]> {
  const ids: string[] = []
  const save = async (number: number) => {
    const prompt = { title: `Sea ${number}`, content: 'Write a haiku about the sea. '.repeat(30), model: 'GPT-4o' }
    const saved = await ask(url, 'POST', '/prompts', token, prompt)
    assert(saved?.status === 201, `a prompt got ${saved?.status}`)
    ids.push(saved.json._id)
    for (let logs = count > 2 && number % 10 === 0 ? 5 : 0; logs > 0; logs--) {
      const body = { promptId: saved.json._id, output: 'Foam', modelUsed: 'GPT-4o' }
      assert((await ask(url, 'POST', '/logs', token, body))?.status === 201, 'no log')
    }
  }
  for (let done = 0; done < count; done += 100) {
    await Promise.all(Array.from({ length: Math.min(100, count - done) }, (_, index) => save(done + index)))
  }
  return ids
}

/** Asserts that an account has exactly these prompts, in its list and in the search. */
async function assertLeft({ url }: Server, token: string, ids: readonly string[]): Promise<void> {
  for (const path of ['/prompts', '/search?q=haiku']) {
    const response = await ask(url, 'GET', path, token)
    const found: string[] = response?.json.map(({ _id }: { _id: string }) => _id)
    assert(
      JSON.stringify(found.sort()) === JSON.stringify([...ids].sort()),
      `${path} has ${found.length} of ${ids.length}`,
    )
  }
  const prompts = new Set(ids)
  const logs = (await ask(url, 'GET', '/logs', token))?.json as { promptId: string }[]
  assert(
    logs.every(({ promptId }) => prompts.has(promptId)),
    'a log remains of a deleted prompt',
  )
}

function countLogs(context: Context, { file }: Server, promptId: string): () => number {
  const database = openSqlite(file, { timeout: 5000 })
  context.teardown(() => database.close())
  const key = database.prepare('SELECT key FROM prompts WHERE id = ?').pluck().get(promptId)
  const count = database.prepare('SELECT count(*) FROM logs WHERE prompt_key = ?').pluck()
  return () => count.get(key) as number
}

/** The size of the database with its write-ahead log, in bytes. */
function sizeOf({ file }: Server): number {
  const database = openSqlite(file, { readonly: true })
  const [pages, bytes] = [
    database.pragma('page_count', { simple: true }),
    database.pragma('page_size', { simple: true }),
  ]
  database.close()
  return Number(pages) * Number(bytes)
}
