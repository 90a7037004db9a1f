import { setTimeout as sleep } from 'node:timers/promises'
import { type AccountPlan, logOf, password, randomFrom, vocabulary } from './data.js'
import type { Ground, GroundAccount } from './ground.js'
import type { Load, LoadRequest } from './load.js'
import { compareRates, inTurn, type Loader, loader, median, medianLoad, warmUp, withServers } from './measure.js'
import { rawCommitsPerSecond } from './raw-commits.js'
import { readStream } from './read-stream.js'
import type { Server } from './server.js'

/** What must hold of a figure. */
export type Bar = { readonly atLeast: number } | { readonly atMost: number }

/** A line of the table. */
export interface Row {
  readonly title: string
  readonly value: number
  readonly unit?: 'MB'
  readonly bar: Bar
  readonly service?: Load
  readonly ceiling?: Load
  /** The most resident memory of the service, in bytes. */
  readonly peakMemory?: number
  /** Figures behind the value that the table has no column for. */
  readonly note?: string
}

export interface Case {
  readonly name: string
  readonly data: keyof typeof dataSets
  readonly run: (ground: Ground) => Promise<Row[]>
}

/** The account whose logs are read comes first, the one that searches second. */
export const dataSets = {
  library: [
    { email: 'logs@example.com', prompts: 2000, logs: 200_000 },
    { email: 'prompts@example.com', prompts: 10_000, logs: 0 },
    { email: 'others@example.com', prompts: 88_000, logs: 0 },
  ],
  large: [
    { email: 'large@example.com', prompts: 2000, logs: 1_000_000 },
    { email: 'small@example.com', prompts: 2, logs: 1000 },
  ],
} satisfies Record<string, readonly AccountPlan[]>

const random = randomFrom(3)

const pages = ({ promptIds }: GroundAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'GET', path: `/logs?promptId=${id}&limit=20` }))
const lists = ({ promptIds }: GroundAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'GET', path: `/logs?promptId=${id}` }))
const prompts = ({ promptIds }: GroundAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'GET', path: `/prompts/${id}` }))
const posts = ({ promptIds }: GroundAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'POST', path: '/logs', body: logOf(id, random) }))
/** Searches for one and for two words, each drawn evenly from the vocabulary. */
const searches = (): LoadRequest[] =>
  Array.from({ length: 500 }, (_, index) => {
    const words = Array.from({ length: 1 + (index % 2) }, () => vocabulary[random(vocabulary.length)])
    return { method: 'GET', path: `/search?q=${words.join('%20')}&limit=20` }
  })

/** So many of each that a draw gives 70 % pages, 20 % new logs, 5 % searches and 5 % prompts. */
function mix(account: GroundAccount): LoadRequest[] {
  const parts: [LoadRequest[], number][] = [
    [pages(account), 1400],
    [posts(account), 400],
    [searches(), 100],
    [prompts(account), 100],
  ]
  return parts.flatMap(([requests, count]) => requests.slice(0, count))
}

/** A case that compares how many requests are answered. */
function rates(
  name: string,
  title: string,
  atLeast: number,
  requestsOf: (account: GroundAccount) => LoadRequest[],
  accountIndex = 0,
): Case {
  const run = async (ground: Ground) => {
    const account = ground.accounts[accountIndex] as GroundAccount
    const { ratio, ...figures } = await compareRates(ground, loader(ground, account, requestsOf(account)))
    return [{ title, value: ratio, bar: { atLeast }, ...figures }]
  }
  return { name, data: 'library', run }
}

/** In the order in which they are run: those that add to the data come late. */
export const cases: readonly Case[] = [
  { name: 'start', data: 'library', run: start },
  { name: 'idle', data: 'library', run: idle },
  rates('page', 'GET /logs?promptId=&limit=20', 0.4, pages),
  rates('list', 'GET /logs?promptId=, 100 logs', 0.3, lists),
  rates('prompt', 'GET /prompts/{id}', 0.5, prompts, 1),
  { name: 'search', data: 'library', run: search },
  { name: 'logins', data: 'library', run: logins },
  rates('post', 'POST /logs', 0.5, posts),
  { name: 'post-one', data: 'library', run: postOne },
  rates('mix', 'mix of reads, searches and POSTs', 0.3, mix),
  { name: 'stream', data: 'large', run: stream },
  { name: 'growth', data: 'large', run: growth },
]

async function start(ground: Ground): Promise<Row[]> {
  const timeOf = async (begin: () => Promise<Server>) => {
    const server = await begin()
    await server.stop()
    return server.startMs
  }
  const times = await inTurn(
    () => timeOf(ground.startService),
    () => timeOf(ground.startCeiling),
  )
  const [ours, theirs] = [median(times.map(([ours]) => ours)), median(times.map(([, theirs]) => theirs))]
  const note = `${ours.toFixed(0)} ms, ceiling ${theirs.toFixed(0)} ms`
  return [{ title: 'start to the first answer', value: median(times.map(([a, b]) => a / b)), bar: { atMost: 3 }, note }]
}

async function idle(ground: Ground): Promise<Row[]> {
  return [
    await withServers(ground, async (service, ceiling) => {
      await sleep(2000)
      const [ours, theirs] = [service.memory(), ceiling.memory()]
      const note = `${megabytes(ours)} MB, ceiling ${megabytes(theirs)} MB`
      return { title: 'idle memory', value: ours / theirs, bar: { atMost: 2 }, note }
    }),
  ]
}

async function search(ground: Ground): Promise<Row[]> {
  const { ratio: _, ...figures } = await compareRates(
    ground,
    loader(ground, ground.accounts[1] as GroundAccount, searches()),
  )
  const value = figures.service.p99Ms / figures.ceiling.p50Ms
  return [{ title: "GET /search?q=, p99 by the ceiling's p50", value, bar: { atMost: 25 }, ...figures }]
}

async function logins(ground: Ground): Promise<Row[]> {
  const account = ground.accounts[0] as GroundAccount
  const run = loader(ground, account, pages(account))
  const withLogins = async (server: Server) => {
    const body = JSON.stringify({ email: account.email, password })
    const headers = { 'content-type': 'application/json' }
    const answers: Promise<{ status: number }>[] = []
    const timer = setInterval(
      () => answers.push(fetch(`${server.url}/auth/login`, { method: 'POST', headers, body })),
      50,
    )
    const seen = await run(server)
    clearInterval(timer)
    const failed = (await Promise.all(answers)).filter(({ status }) => status !== 200).length
    if (failed > 0) throw new Error(`${failed} of ${answers.length} logins failed.`)
    return seen
  }
  return [
    await withServers(ground, async (service) => {
      await run(service, warmUp)
      const results = await inTurn(
        () => withLogins(service),
        () => run(service),
      )
      return {
        title: 'page reads beside 20 logins/s, by those without',
        value: median(results.map(([beside, alone]) => beside.requestsPerSecond / alone.requestsPerSecond)),
        bar: { atLeast: 0.8 },
        service: medianLoad(results.map(([beside]) => beside)),
      }
    }),
  ]
}

async function postOne(ground: Ground): Promise<Row[]> {
  const account = ground.accounts[0] as GroundAccount
  const requests = posts(account)
  const commits: number[] = []
  const { service, ceiling, peakMemory } = await compareRates(ground, loader(ground, account, requests, 1), () =>
    commits.push(rawCommitsPerSecond(ground.folder, JSON.stringify(requests[0]?.body), 1)),
  )
  const raw = median(commits)
  return [
    {
      title: 'POST /logs, one connection',
      value: service.requestsPerSecond / Math.min(raw, ceiling.requestsPerSecond),
      bar: { atLeast: 0.8 },
      service,
      ceiling,
      peakMemory,
      note: `${raw.toFixed(0)} raw commits/s; one after the ceiling's answer: ${inSeries(raw, ceiling.requestsPerSecond)}/s`,
    },
  ]
}

/** How often a second one thing can be done after the other, from how often each can. */
function inSeries(one: number, other: number): string {
  return (1 / (1 / one + 1 / other)).toFixed(0)
}

async function stream(ground: Ground): Promise<Row[]> {
  const account = ground.accounts[0] as GroundAccount
  const others = loader(ground, ground.accounts[1] as GroundAccount, pages(ground.accounts[1] as GroundAccount), 4)
  const read = ({ url }: Server) => readStream(`${url}/logs`, account.token)
  const found = await withServers(ground, async (service, ceiling) => {
    await others(service, warmUp)
    const before = service.memory()
    const speeds = await inTurn(
      () => read(service),
      () => read(ceiling),
      3,
    )
    const rounds = await inTurn(
      () => others(service),
      async () => {
        let reading = true
        const reads = (async () => {
          while (reading) await read(service)
        })()
        const seen = await others(service)
        reading = false
        await reads
        return seen
      },
      3,
    )
    return { before, speeds, rounds }
  })
  const bytesPerSecond = ([ours, theirs]: (typeof found.speeds)[number]) => [
    ours.bytes / ours.seconds,
    theirs.bytes / theirs.seconds,
  ]
  const speeds = found.speeds.map(bytesPerSecond) as [number, number][]
  const [alone, beside] = [
    medianLoad(found.rounds.map(([alone]) => alone)),
    medianLoad(found.rounds.map(([, beside]) => beside)),
  ]
  return [
    {
      title: 'GET /logs, 1,000,000 logs: bytes/s',
      value: median(speeds.map(([ours, theirs]) => ours / theirs)),
      bar: { atLeast: 0.3 },
      note: speeds.map(([ours, theirs]) => `${megabytes(ours)} of ${megabytes(theirs)} MB/s`).join(', '),
    },
    {
      title: 'the same: growth of memory',
      value: (found.peakMemory - found.before) / 1e6,
      unit: 'MB',
      bar: { atMost: 64 },
      peakMemory: found.peakMemory,
    },
    {
      title: "the same: other requests' p99, by that without",
      value: beside.p99Ms / alone.p99Ms,
      bar: { atMost: 3 },
      service: beside,
      note: `p99 without: ${alone.p99Ms.toFixed(1)} ms`,
    },
  ]
}

async function growth(ground: Ground): Promise<Row[]> {
  const newest: LoadRequest[] = [{ method: 'GET', path: '/logs?order=desc&limit=20' }]
  const [large, small] = ground.accounts.map((account) => loader(ground, account, newest)) as [Loader, Loader]
  return [
    await withServers(ground, async (service) => {
      await large(service, warmUp)
      await small(service, warmUp)
      const results = await inTurn(
        () => large(service),
        () => small(service),
      )
      return {
        title: 'page of the newest, of 1,000,000 logs by of 1,000: time',
        value: median(results.map(([large, small]) => small.requestsPerSecond / large.requestsPerSecond)),
        bar: { atMost: 1.2 },
        service: medianLoad(results.map(([large]) => large)),
      }
    }),
  ]
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
