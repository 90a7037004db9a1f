import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type Test, test } from 'tap'
import { checkResponses } from '../../scripts/bench/peers/check.js'
import { measureExports } from '../../scripts/bench/peers/exports.js'
import type { PeerLog, RunningPeer, Subjects, Workload } from '../../scripts/bench/peers/peer.js'
import { portionFor, withDistinctTimes } from '../../scripts/bench/peers/portion.js'
import { type PeerResult, peersText } from '../../scripts/bench/peers/results.js'

const subjects: Subjects = { promptIds: ['one'], words: [], newLogs: [] }
const logs = [{ score: 3 }, { score: 8 }]
const log: PeerLog = { id: '1', promptId: 'a', output: '', modelUsed: '', notes: '', score: 1, createdAt: '' }
const checked: readonly Workload[] = ['page', 'list', 'score', 'average']

test('peers that return the same scores pass the check', async (t) => {
  const first = await startPeer(t, ({ url }) => (url === '/average' ? { mean: 5.5 } : logs))
  const other = await startPeer(t, ({ url }) => (url === '/average' ? { mean: 5.5 } : { items: logs }))
  await checkResponses(first, [other], subjects)
})

test('a peer that returns other scores, or an error, fails the check', async (t) => {
  const first = await startPeer(t, () => logs)
  const other = await startPeer(t, ({ url }) => (url === '/list' ? logs.slice(1) : logs))
  await t.rejects(checkResponses(first, [other], subjects), /^list: http:.* responded 8, and not 3,8\.$/)
  const failing = await startPeer(t, () => undefined)
  await t.rejects(checkResponses(first, [failing], subjects), /^GET \/page responded 500: /)
})

test('a peer without a workload is checked in the others', async (t) => {
  const first = await startPeer(t, () => logs)
  const other = await startPeer(t, ({ url }) => (url === '/page' ? logs : []), ['page'])
  await checkResponses(first, [other], subjects)
})

test('the check sends what the load sends, and reads the scores as the peer says', async (t) => {
  const seen: unknown[] = []
  const first = await startPeer(t, () => logs)
  const other = await startPeer(t, async (request) => {
    const { method, headers } = request
    seen.push({ method, authorization: headers.authorization, body: await json(request) })
    return { data: { rows: ['3', '8'] } }
  })
  const posting: RunningPeer = {
    ...other,
    authorization: 'Basic YWRhOmE=',
    requests: (workload) => [{ method: 'POST', path: '/query', body: { workload } }],
    scoredIn: ({ data }: { data: { rows: string[] } }) => data.rows.map((score) => ({ score: Number(score) })),
  }
  await checkResponses(first, [posting], subjects)
  t.equal(seen.length, 4)
  t.strictSame(seen[0], { method: 'POST', authorization: 'Basic YWRhOmE=', body: { workload: 'page' } })
})

test('an export is the sum of its requests, and a peer without one has no figure', async (t) => {
  const seen: unknown[] = []
  const exporting = await startPeer(t, async (request) => {
    seen.push([request.method, request.url, request.method === 'POST' ? await json(request) : undefined])
    return logs
  })
  const exports: RunningPeer['exports'] = [
    { method: 'GET', path: '/first' },
    { method: 'POST', path: '/second', body: { page: 2 } },
  ]
  const [seconds, none] = await measureExports([{ ...exporting, exports }, exporting], 1)
  t.ok(Number(seconds) > 0)
  t.equal(none, undefined)
  t.strictSame(seen, [
    ['GET', '/first', undefined],
    ['POST', '/second', { page: 2 }],
  ])
})

test('the table says which peer has fewer logs', async (t) => {
  const rows = rowsOf([
    result({ name: 'One', exportSeconds: 1 }),
    result({ name: 'Two', exportSeconds: 2, logs: 10_000 }),
  ])
  t.equal(rows[0], '| | One 1.0 | Two 1.0 with 10,000 logs |')
  t.ok(rows.includes('| 200,000 logs exported | 1.00 s | 2.00 s for 10,000 |'), rows.join('\n'))
})

test('a peer that is slow to fill gets the first prompts, each with all its logs', async (t) => {
  const logs = [1, 2].flatMap((number) =>
    ['a', 'b', 'c', 'd'].map((promptId) => ({ ...log, id: `${number}`, promptId })),
  )
  const newLogs = ['a', 'b', 'c', 'd'].map((promptId) => ({ ...log, promptId }))
  const all = { logs, subjects: { promptIds: ['a', 'b', 'c', 'd'], words: ['word'], newLogs } }
  t.equal(portionFor({}, all), all)
  t.equal(portionFor({ maxLogs: 8 }, all), all)
  const { logs: some, subjects } = portionFor({ maxLogs: 5 }, all)
  t.strictSame(
    some.map(({ id, promptId }) => id + promptId),
    ['1a', '1b', '2a', '2b'],
  )
  t.strictSame(subjects, { promptIds: ['a', 'b'], words: ['word'], newLogs: newLogs.slice(0, 2) })
})

test('logs of a prompt that were created at once get different times', async (t) => {
  const at = (millisecond: number) => `2026-01-01T00:00:00.00${millisecond}Z`
  const times = [1, 1, 1, 5].map((millisecond, index) => ({
    ...log,
    promptId: index === 1 ? 'b' : 'a',
    createdAt: at(millisecond),
  }))
  t.strictSame(
    withDistinctTimes(times).map(({ createdAt }) => createdAt),
    [at(1), at(1), at(2), at(5)],
  )
})

test('the table has the rate of a load and its percentiles, unless no request finished', async (t) => {
  const page = { requests: 90, requestsPerSecond: 4.56, p50Ms: 1.5, p99Ms: 20.7 }
  const write = { requests: 0, requestsPerSecond: 0, p50Ms: 0, p99Ms: 0 }
  const rows = rowsOf([result({ loads: { page, write } })])
  t.ok(rows.includes('| the newest 20 logs of a prompt | 4.6/s; 1.50, 21 ms |'), rows.join('\n'))
  t.ok(rows.includes('| a new log, 32 connections | none finished |'))
})

test('the table has a dash for what a peer lacks', async (t) => {
  const rows = rowsOf([result({ name: 'One', exportSeconds: 2.5 }), result({ name: 'Two' })])
  t.ok(rows.includes('| 200,000 logs exported | 2.50 s | – |'), rows.join('\n'))
  t.ok(rows.includes('| all 100 logs of a prompt | – | – |'))
})

/** A peer whose responses are what `respond` returns, or errors where that is undefined. */
async function startPeer(
  t: Test,
  respond: (request: IncomingMessage) => unknown,
  supported = checked,
): Promise<RunningPeer> {
  const server = createServer(async (request, response) => {
    const body = await respond(request)
    response.writeHead(body === undefined ? 500 : 200).end(JSON.stringify(body ?? { error: 'failed' }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close().closeAllConnections())
  return {
    server: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      startMs: 1,
      memory: () => 1,
      processor: () => 1,
      signal: () => {},
      stop: async () => {},
    },
    authorization: 'Bearer token',
    requests: (workload) => (supported.includes(workload) ? [{ method: 'GET', path: `/${workload}` }] : []),
    exports: [],
    bytes: 1,
  }
}

function result(own: Partial<PeerResult>): PeerResult {
  return {
    name: 'Peer',
    version: '1.0',
    setup: [],
    loads: {},
    startMs: 100,
    idleMb: 50,
    memoryMb: 60,
    bytesPerLog: 1000,
    ...own,
  }
}

/** The rows of the table, with single spaces. */
function rowsOf(peers: readonly PeerResult[]): string[] {
  const machine = { cores: 2, processor: '', memoryGb: 1, node: '', load: 0 }
  const text = peersText({ machine, date: '2026-01-01', client: 'wrk', peers })
  return text.split('\n').map((row) => row.replace(/ +/g, ' '))
}
