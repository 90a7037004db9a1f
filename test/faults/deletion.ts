import { statSync } from 'node:fs'
import { temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'
import { type Context, demand, type Fault, sleep, until } from './fault.js'
import { startOthers, tell, type Waits } from './others.js'
import { assertSound, kill, memoryOf, type Server, startServer, stop } from './server.js'
import { ask } from './writer.js'

/** The maximum p99 of other requests, in milliseconds, on a machine with other load. */
const patienceMs = 1000
/** The maximum growth of memory during the deletion, in MiB. */
const mostMebibytes = 128
/** The maximum size of the write-ahead log, which is checkpointed again and again, in MiB. */
const mostLogMebibytes = 32

/** An account deletes all of its prompts one by one while others read. */
export const promptsDeleted: Fault = {
  name: 'thousands of prompts deleted one by one',
  promise: 'others are served, memory and file stay bounded, search agrees with what is left',
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
    let [most, mostLog] = [before, 0]
    for (const [index, id] of ids.entries()) {
      const response = await ask(server.url, 'DELETE', `/prompts/${id}`, owner)
      demand(response?.status === 204, `a deletion got ${response?.status}`)
      if (index % 100 === 0) most = Math.max(most, memoryOf(server.pid))
      if (index % 100 === 0) mostLog = Math.max(mostLog, statSync(`${server.file}-wal`).size / 2 ** 20)
      if (index === count / 2) await assertLeft(server, owner, ids.slice(index + 1))
    }
    const seconds = (performance.now() - start) / 1000
    const waits = await stopOthers()
    assertPatience(waits)
    demand(most < before + mostMebibytes, `memory grew from ${before} to ${most} MiB`)
    demand(mostLog < mostLogMebibytes, `the write-ahead log grew to ${mostLog} MiB`)
    await assertLeft(server, owner, [])
    // The space is reused for new prompts.
    await fill(server, owner, count)
    demand(sizeOf(server) < bytes * 1.2, `the file grew from ${bytes} to ${sizeOf(server)} bytes`)
    await stop(server)
    assertSound(server.file)
    return {
      seen:
        `${count} prompts in ${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(1)} ms each; ` +
        `${Math.round(before)} MiB before, ${Math.round(most)} at most; ` +
        `the log ${mostLog.toFixed(1)} MiB at most; as many again in the same file; ${tell(waits)}`,
      acknowledged: 3 * count,
    }
  },
}

/** Deletes a prompt with very many logs while others read, and kills the service before all of them are removed. */
export const longPromptDeleted: Fault = {
  name: 'a prompt with very many logs deleted',
  promise: 'it and its logs are out of reach at once, others are served, what is left over a kill is removed after it',
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
    demand(response?.status === 204, `the deletion got ${response?.status}`)
    await assertOutOfReach()
    const leftAfterAnswer = left()
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
    assertPatience(waits)
    return {
      seen:
        `${count} logs; answered after ${ms} ms, with ${leftAfterAnswer} rows left, ` +
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
      demand(
        JSON.stringify(seen) === JSON.stringify(wanted),
        `it can be reached: ${JSON.stringify(seen).slice(0, 500)}`,
      )
    }
  },
}

function assertPatience({ count, p99Ms }: Waits): void {
  demand(count > 0 && p99Ms < patienceMs, `one in a hundred of the others waited ${p99Ms} ms or more`)
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
    demand(saved?.status === 201, `a prompt got ${saved?.status}`)
    ids.push(saved.json._id)
    for (let logs = count > 2 && number % 10 === 0 ? 5 : 0; logs > 0; logs--) {
      const body = { promptId: saved.json._id, output: 'Foam', modelUsed: 'GPT-4o' }
      demand((await ask(url, 'POST', '/logs', token, body))?.status === 201, 'no log')
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
    demand(
      JSON.stringify(found.sort()) === JSON.stringify([...ids].sort()),
      `${path} has ${found.length} of ${ids.length}`,
    )
  }
  const prompts = new Set(ids)
  const logs = (await ask(url, 'GET', '/logs', token))?.json as { promptId: string }[]
  demand(
    logs.every(({ promptId }) => prompts.has(promptId)),
    'a log is left of a prompt that is gone',
  )
}

/** Writes logs to the file directly; through the service this would take minutes. */
function addLogs({ file }: Server, promptId: string, count: number): void {
  const database = openSqlite(file, { timeout: 5000 })
  database
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count)
      INSERT INTO logs (id, owner_key, prompt_key, time, model_used, json)
      SELECT 'log' || printf('%032x', i), owner_key, key, 1767225600000, 'm',
        json_object('_id', 'log' || printf('%032x', i), 'promptId', id, 'output', printf('%.*c', 400, 'x'),
          'modelUsed', 'm', 'createdAt', '2026-01-01T00:00:00.000Z')
      FROM n, prompts WHERE id = @promptId`,
    )
    .run({ count, promptId })
  database.close()
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
