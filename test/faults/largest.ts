import { existsSync, writeFileSync } from 'node:fs'
import type { operations } from '../../generated/types.js'
import { median } from '../../scripts/bench/measure.js'
import { contract } from '../helpers/contract.js'
import { password, temporaryFolder } from '../helpers/service.js'
import { assert, type Fault } from './fault.js'
import type { Spent } from './loop-monitor.js'
import { peakMemoryOf, type Server, stop } from './server.js'
import { startWatched, type Watched } from './watched.js'
import { ask } from './writer.js'

/**
 * How long a request may block the event loop, in milliseconds, and compute meanwhile; the rest is waiting for the
 * disk. Where processor or disk are slow or busy, both may take as long as storing the largest body in one go.
 */
const maxMs = 50
/** Each request is sent so many times; the shortest of the longest blocks counts, as the disk may be slow at times. */
const rounds = 3

/** What requests refer to. */
interface Data {
  readonly server: Server
  token: string
  /** A prompt with the longest texts. */
  readonly promptId: string
  /** A log with the longest texts. */
  readonly logId: string
  readonly apiKeyId: string
}

type OperationId = keyof operations

/** A request with the largest input that the contract allows, or one that reads the most. */
interface Largest {
  /** What it is, for the table. */
  readonly input: string
  readonly send: (data: Data) => Promise<unknown>
  /** What has to be there before each round. */
  readonly prepare?: (data: Data) => Promise<Data>
}

let numbers = 0
/** Chinese characters at random: no two texts have many n-grams in common. */
export const chinese = (length: number) =>
  Array.from({ length }, () => {
    numbers = (Math.imul(numbers, 1_664_525) + 1_013_904_223) >>> 0
    return String.fromCodePoint(0x4e00 + ((numbers >>> 8) % 20_000))
  }).join('')

const apiKey = () => ({ name: chinese(100), scope: 'read', expiresAt: '2100-01-01T00:00:00Z' })
const person = () => ({ name: 'x'.repeat(100), email: `person${++numbers}@example.com`, password })
const prompt = () => ({
  title: chinese(100),
  content: chinese(200_000),
  model: chinese(200),
  tags: Array.from({ length: 50 }, () => chinese(50)),
  externalId: chinese(200),
})
const log = ({ promptId }: Pick<Data, 'promptId'>) => ({
  promptId,
  modelUsed: chinese(200),
  output: chinese(2_000_000),
  input: chinese(2_000_000),
  notes: chinese(100_000),
  sessionId: chinese(200),
  metadata: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key ${index}`, chinese(1000)])),
})

/** Many logs, together nearly as long as such a body may be. */
const logs = ({ promptId }: Pick<Data, 'promptId'>) => ({
  logs: Array.from({ length: 1000 }, () => ({ promptId, modelUsed: 'm', output: chinese(1200), score: 5 })),
})

async function send(
  { server, token }: Pick<Data, 'server' | 'token'>,
  method: string,
  path: string,
  body?: object,
  // biome-ignore lint/suspicious/noExplicitAny: the caller knows what it is.
): Promise<any> {
  const response = await ask(server.url, method, path, token, body)
  assert(response && response.status < 300, `${method} ${path.slice(0, 80)}: ${response?.status} ${response?.text}`)
  return response.json
}

const get = (path: (data: Data) => string) => (data: Data) => send(data, 'GET', path(data))

async function withAccount(data: Data): Promise<Data> {
  const response = await send(data, 'POST', '/auth/signup', person())
  return { ...data, token: response.token }
}

const withPrompt = async (data: Data) => ({ ...data, promptId: (await send(data, 'POST', '/prompts', prompt()))._id })
const withLog = async (data: Data) => ({ ...data, logId: (await send(data, 'POST', '/logs', log(data)))._id })

const withApiKey = async (data: Data) => {
  const given = await withAccount(data)
  return { ...given, apiKeyId: (await send(given, 'POST', '/auth/keys', apiKey()))._id }
}

/** One-letter words, of which as many as fit are in a query. */
const letters = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(' ')
const allLogs = `/logs?q=${encodeURIComponent('一 丁')}&scored=false`

/** For each operation the input that takes longest. An operation that is missing here doesn't compile, and fails. */
const largest: Record<OperationId, Largest> = {
  signup: { input: 'all fields at their maximum', send: (data) => send(data, 'POST', '/auth/signup', person()) },
  login: {
    input: 'all fields at their maximum',
    send: ({ server }) => ask(server.url, 'POST', '/auth/login', undefined, { ...person(), name: undefined }),
  },
  updateAccount: {
    input: 'a new password',
    prepare: withAccount,
    send: (data) => send(data, 'PATCH', '/auth/account', { currentPassword: password, newPassword: `${password}!` }),
  },
  deleteAccount: {
    input: 'an account with a prompt of 200,000 characters',
    prepare: async (data) => withPrompt(await withAccount(data)),
    send: (data) => send(data, 'DELETE', '/auth/account', { currentPassword: password }),
  },
  getAccount: { input: 'none', send: get(() => '/auth/account') },
  listApiKeys: {
    input: 'all 100 that an account can have',
    prepare: async (data) => {
      const given = await withAccount(data)
      for (let count = 0; count < 100; count++) await send(given, 'POST', '/auth/keys', apiKey())
      return given
    },
    send: get(() => '/auth/keys'),
  },
  createApiKey: {
    input: 'all fields at their maximum',
    prepare: withAccount,
    send: (data) => send(data, 'POST', '/auth/keys', apiKey()),
  },
  deleteApiKey: {
    input: 'one',
    prepare: withApiKey,
    send: (data) => send(data, 'DELETE', `/auth/keys/${data.apiKeyId}`),
  },
  listPrompts: { input: 'all prompts with a tag that none has', send: get(() => '/prompts?tag=none&sort=title') },
  createPrompt: {
    input: '200,000 Chinese characters, 50 tags',
    send: (data) => send(data, 'POST', '/prompts', prompt()),
  },
  getPrompt: { input: 'one of 200,000 characters', send: get(({ promptId }) => `/prompts/${promptId}`) },
  updatePrompt: {
    input: '200,000 other characters',
    prepare: withPrompt,
    send: (data) => send(data, 'PATCH', `/prompts/${data.promptId}`, { content: chinese(200_000) }),
  },
  deletePrompt: {
    input: 'one with 10 logs of 4,100,000 characters',
    prepare: async (data) => {
      const given = await withPrompt(data)
      for (let count = 0; count < 10; count++) await withLog(given)
      return given
    },
    send: (data) => send(data, 'DELETE', `/prompts/${data.promptId}`),
  },
  listPromptVersions: {
    input: 'one of 200,000 characters',
    send: get(({ promptId }) => `/prompts/${promptId}/versions`),
  },
  getPromptVersion: {
    input: 'one of 200,000 characters',
    send: get(({ promptId }) => `/prompts/${promptId}/versions/1`),
  },
  listLogs: { input: 'all logs, searched for two characters', send: get(() => allLogs) },
  createLog: {
    input: '4,100,000 Chinese characters, 50 metadata',
    send: (data) => send(data, 'POST', '/logs', log(data)),
  },
  createLogs: {
    input: '1,000 logs of 1,200 Chinese characters',
    send: (data) => send(data, 'POST', '/logs/bulk', logs(data)),
  },
  getLog: { input: 'one of 4,100,000 characters', send: get(({ logId }) => `/logs/${logId}`) },
  updateLog: {
    input: 'notes of 100,000 characters',
    send: (data) => send(data, 'PATCH', `/logs/${data.logId}`, { notes: chinese(100_000) }),
  },
  deleteLog: {
    input: 'one of 4,100,000 characters',
    prepare: withLog,
    send: (data) => send(data, 'DELETE', `/logs/${data.logId}`),
  },
  getStatistics: {
    input: 'all logs by model and day',
    send: get(() => '/statistics?groupBy=modelUsed,day&timeZone=Asia/Kathmandu'),
  },
  compareLogs: {
    input: 'all logs of two models',
    send: get(() => '/comparisons?modelUsedA=m0&modelUsedB=m1'),
  },
  searchPrompts: { input: '128 words of one letter', send: get(() => `/search?q=${encodeURIComponent(letters)}`) },
  getHealth: { input: 'none', send: get(() => '/healthz') },
  getReadiness: { input: 'none', send: get(() => '/readyz') },
  getContractAsYaml: { input: 'none', send: get(() => '/openapi.yaml') },
  getContractAsJson: { input: 'none', send: get(() => '/openapi.json') },
}

/** Sends the largest requests, one by one, and measures how long each blocks the event loop. */
export const largestRequests: Fault = {
  name: 'the largest request of each operation',
  promise: `none blocks the event loop for more than ${maxMs} ms, or than it takes to store the largest body`,
  async run(context) {
    const missing = [...contract.operations.keys()].filter((id) => !Object.hasOwn(largest, id))
    assert(missing.length === 0, `no largest request of ${missing.join(', ')} in test/faults/largest.ts`)
    const server = await startWatched(context, temporaryFolder(context))
    const data = await fill(server, context.long ? 20 : 2)
    const monitored = monitorOf(server)
    const references: Spent[] = []
    const rows: Row[] = []
    for (const [id, { input, send, prepare }] of Object.entries(largest)) {
      let [ms, cpuMs, mebibytes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
      for (let round = 0; round < rounds; round++) {
        const given = prepare ? await prepare(data) : data
        const measured = await monitored(() => send(given))
        ms = Math.min(ms, measured.longest.ms)
        cpuMs = Math.min(cpuMs, measured.longest.cpuMs)
        mebibytes = Math.max(mebibytes, measured.mebibytes)
        references.push(measured.reference)
      }
      rows.push({ id, input, ms, cpuMs, mebibytes })
      context.progress(`${id}: ${ms.toFixed(1)} ms, ${cpuMs.toFixed(1)} computing, ${Math.round(mebibytes)} MiB`)
    }
    await stop(server)
    print(rows)
    const reference = {
      ms: median(references.map(({ ms }) => ms)),
      cpuMs: median(references.map(({ cpuMs }) => cpuMs)),
    }
    for (const figure of ['ms', 'cpuMs'] as const) {
      const tooLong = above(rows, figure, reference[figure])
      assert(tooLong.length === 0, `too long (${figure}): ${tooLong.join(', ')}`)
    }
    const most = (figure: 'ms' | 'cpuMs' | 'mebibytes') => Math.round(Math.max(...rows.map((row) => row[figure])))
    const computing = above(rows, 'cpuMs')
    return {
      seen:
        `${rows.length} operations; the longest block ${most('ms')} ms, at most ${most('cpuMs')} ms of computing ` +
        `(above ${maxMs}: ${computing.join(', ') || 'none'}), where to read, write and sync 12 MB takes ` +
        `${Math.round(reference.ms)} ms, ${Math.round(reference.cpuMs)} of them computing; ` +
        `at most ${most('mebibytes')} MiB`,
    }
  },
}

/** What an operation took. */
interface Row extends Spent {
  readonly id: string
  readonly input: string
  readonly mebibytes: number
}

function print(rows: readonly Row[]): void {
  const titles = ['operation', 'largest input', 'longest block, ms', 'most computing, ms', 'peak memory, MiB']
  const table = rows.map(({ id, input, ms, cpuMs, mebibytes }) =>
    [id, input, ms.toFixed(1), cpuMs.toFixed(1), Math.round(mebibytes)].join(' | '),
  )
  console.log(
    `\n${[titles.join(' | '), titles.map(() => '---').join(' | '), ...table].map((row) => `| ${row} |`).join('\n')}\n`,
  )
}

/** @returns the operations that took longer than `maxMs`, and than the reference */
const above = (rows: readonly Row[], figure: keyof Spent, referenceMs = 0): string[] =>
  rows.filter((row) => row[figure] > Math.max(maxMs, referenceMs)).map((row) => `${row.id} ${Math.round(row[figure])}`)

/** An account with prompts and logs of all sizes. */
async function fill(server: Server, size: number): Promise<Data> {
  let data: Data = { server, token: '', promptId: '', logId: '', apiKeyId: '' }
  data = await withLog(await withPrompt(await withAccount(data)))
  const { promptId } = data
  const many = async (count: number, save: (index: number) => Promise<unknown>) => {
    for (let saved = 0; saved < count; saved += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => save(saved + index)))
    }
  }
  await many(500 * size, (index) => {
    const content = `${index} ${letters}`
    return send(data, 'POST', '/prompts', { title: `Title ${index}`, content, model: 'm', tags: ['x', 'y'] })
  })
  await many(1000 * size, (index) => {
    const occurredAt = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString()
    const body = { promptId, output: '一丁 output', modelUsed: `m${index % 3}`, score: index % 11, occurredAt }
    return send(data, 'POST', '/logs', index % 2 ? body : { ...body, score: undefined })
  })
  return data
}

/** @returns the function that measures a request: the longest block, and the peak memory in MiB */
function monitorOf({ pid, readBlock }: Watched) {
  return async (send: () => Promise<unknown>) => {
    await readBlock()
    resetPeak(pid)
    await send()
    const mebibytes = peakMemoryOf(pid)
    return { ...(await readBlock()), mebibytes }
  }
}

/** Makes the system forget the peak memory of a process so far (Linux, proc(5), `clear_refs`). */
function resetPeak(pid: number): void {
  if (existsSync(`/proc/${pid}/clear_refs`)) writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
