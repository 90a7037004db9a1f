import { setTimeout as sleep } from 'node:timers/promises'
import { type AccountPlan, logOf, password, randomFrom, vocabulary } from './data.js'
import type { Fixture, FixtureAccount } from './fixture.js'
import type { Load, LoadRequest } from './load.js'
import { alternate, compareRates, type Loader, loader, median, medianLoad, warmUp, withServers } from './measure.js'
import { rawCommitsPerSecond } from './raw-commits.js'
import { readStream } from './read-stream.js'
import type { Server } from './server.js'

/** The threshold of a figure. */
export type Bar = { readonly min: number } | { readonly max: number }

/** A row of the table. */
export interface Row {
  readonly title: string
  readonly value: number
  readonly unit?: 'MB'
  readonly bar: Bar
  readonly service?: Load
  readonly ceiling?: Load
  /** Resident memory of the service, in bytes. */
  readonly peakMemory?: number
  /** Further figures, without a column of their own. */
  readonly note?: string
}

export interface Case {
  readonly name: string
  readonly data: keyof typeof dataSets
  readonly run: (fixture: Fixture) => Promise<Row[]>
}

/** The first account's logs are read; the second account searches. */
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

const pages = ({ promptIds }: FixtureAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'GET', path: `/logs?promptId=${id}&limit=20` }))
const lists = ({ promptIds }: FixtureAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'GET', path: `/logs?promptId=${id}` }))
const prompts = ({ promptIds }: FixtureAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'GET', path: `/prompts/${id}` }))
const posts = ({ promptIds }: FixtureAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'POST', path: '/logs', body: logOf(id, random) }))
/** Searches for one and for two words, drawn uniformly from the vocabulary. */
const searches = (): LoadRequest[] =>
  Array.from({ length: 500 }, (_, index) => {
    const words = Array.from({ length: 1 + (index % 2) }, () => vocabulary[random(vocabulary.length)])
    return { method: 'GET', path: `/search?q=${words.join('%20')}&limit=20` }
  })

/** 70 % pages, 20 % new logs, 5 % searches and 5 % prompts. */
function mix(account: FixtureAccount): LoadRequest[] {
  const parts: [LoadRequest[], number][] = [
    [pages(account), 1400],
    [posts(account), 400],
    [searches(), 100],
    [prompts(account), 100],
  ]
  return parts.flatMap(([requests, count]) => requests.slice(0, count))
}

/** A case that compares requests per second. */
function rates(
  name: string,
  title: string,
  min: number,
  requestsOf: (account: FixtureAccount) => LoadRequest[],
  accountIndex = 0,
): Case {
  const run = async (fixture: Fixture) => {
    const account = fixture.accounts[accountIndex] as FixtureAccount
    const { ratio, ...figures } = await compareRates(fixture, loader(fixture, account, requestsOf(account)))
    return [{ title, value: ratio, bar: { min }, ...figures }]
  }
  return { name, data: 'library', run }
}

/** In the order of execution: cases that add data come late. */
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

async function start(fixture: Fixture): Promise<Row[]> {
  const timeOf = async (begin: () => Promise<Server>) => {
    const server = await begin()
    await server.stop()
    return server.startMs
  }
  const times = await alternate(
    () => timeOf(fixture.startService),
    () => timeOf(fixture.startCeiling),
  )
  const [ours, theirs] = [median(times.map(([ours]) => ours)), median(times.map(([, theirs]) => theirs))]
  const note = `${ours.toFixed(0)} ms, ceiling ${theirs.toFixed(0)} ms`
  return [{ title: 'time to first response', value: median(times.map(([a, b]) => a / b)), bar: { max: 3 }, note }]
}

async function idle(fixture: Fixture): Promise<Row[]> {
  return [
    await withServers(fixture, async (service, ceiling) => {
      await sleep(2000)
      const [ours, theirs] = [service.memory(), ceiling.memory()]
      const note = `${megabytes(ours)} MB, ceiling ${megabytes(theirs)} MB`
      return { title: 'idle memory', value: ours / theirs, bar: { max: 2 }, note }
    }),
  ]
}

async function search(fixture: Fixture): Promise<Row[]> {
  const { ratio: _, ...figures } = await compareRates(
    fixture,
    loader(fixture, fixture.accounts[1] as FixtureAccount, searches()),
  )
  const value = figures.service.p99Ms / figures.ceiling.p50Ms
  return [{ title: "GET /search?q=, p99 / the ceiling's p50", value, bar: { max: 25 }, ...figures }]
}

async function logins(fixture: Fixture): Promise<Row[]> {
  const account = fixture.accounts[0] as FixtureAccount
  const run = loader(fixture, account, pages(account))
  const withLogins = async (server: Server) => {
    const body = JSON.stringify({ email: account.email, password })
    const headers = { 'content-type': 'application/json' }
    const responses: Promise<{ status: number }>[] = []
    const timer = setInterval(
      () => responses.push(fetch(`${server.url}/auth/login`, { method: 'POST', headers, body })),
      50,
    )
    const seen = await run(server)
    clearInterval(timer)
    const failed = (await Promise.all(responses)).filter(({ status }) => status !== 200).length
    if (failed > 0) throw new Error(`${failed} of ${responses.length} logins failed.`)
    return seen
  }
  return [
    await withServers(fixture, async (service) => {
      await run(service, warmUp)
      const results = await alternate(
        () => withLogins(service),
        () => run(service),
      )
      return {
        title: 'page reads during 20 logins/s / without',
        value: median(results.map(([during, alone]) => during.requestsPerSecond / alone.requestsPerSecond)),
        bar: { min: 0.8 },
        service: medianLoad(results.map(([during]) => during)),
      }
    }),
  ]
}

async function postOne(fixture: Fixture): Promise<Row[]> {
  const account = fixture.accounts[0] as FixtureAccount
  const requests = posts(account)
  const commits: number[] = []
  const { service, ceiling, peakMemory } = await compareRates(fixture, loader(fixture, account, requests, 1), () =>
    commits.push(rawCommitsPerSecond(fixture.folder, JSON.stringify(requests[0]?.body), 1)),
  )
  const raw = median(commits)
  return [
    {
      title: 'POST /logs, one connection',
      value: service.requestsPerSecond / Math.min(raw, ceiling.requestsPerSecond),
      bar: { min: 0.8 },
      service,
      ceiling,
      peakMemory,
      note: `${raw.toFixed(0)} raw commits/s; in series with the ceiling ${inSeries(raw, ceiling.requestsPerSecond)}/s`,
    },
  ]
}

/** The rate of two steps in series, from the rate of each. */
function inSeries(one: number, other: number): string {
  return (1 / (1 / one + 1 / other)).toFixed(0)
}

async function stream(fixture: Fixture): Promise<Row[]> {
  const account = fixture.accounts[0] as FixtureAccount
  const others = loader(fixture, fixture.accounts[1] as FixtureAccount, pages(fixture.accounts[1] as FixtureAccount), 4)
  const read = ({ url }: Server) => readStream(`${url}/logs`, account.token)
  const found = await withServers(fixture, async (service, ceiling) => {
    await others(service, warmUp)
    const before = service.memory()
    const speeds = await alternate(
      () => read(service),
      () => read(ceiling),
      3,
    )
    const rounds = await alternate(
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
  const [alone, during] = [
    medianLoad(found.rounds.map(([alone]) => alone)),
    medianLoad(found.rounds.map(([, during]) => during)),
  ]
  return [
    {
      title: 'GET /logs, 1,000,000 logs: bytes/s',
      value: median(speeds.map(([ours, theirs]) => ours / theirs)),
      bar: { min: 0.3 },
      note: speeds.map(([ours, theirs]) => `${megabytes(ours)} of ${megabytes(theirs)} MB/s`).join(', '),
    },
    {
      title: 'the same: memory growth',
      value: (found.peakMemory - found.before) / 1e6,
      unit: 'MB',
      bar: { max: 64 },
      peakMemory: found.peakMemory,
    },
    {
      title: "the same: other requests' p99 / without",
      value: during.p99Ms / alone.p99Ms,
      bar: { max: 3 },
      service: during,
      note: `p99 without: ${alone.p99Ms.toFixed(1)} ms`,
    },
  ]
}

async function growth(fixture: Fixture): Promise<Row[]> {
  const newest: LoadRequest[] = [{ method: 'GET', path: '/logs?order=desc&limit=20' }]
  const [large, small] = fixture.accounts.map((account) => loader(fixture, account, newest)) as [Loader, Loader]
  return [
    await withServers(fixture, async (service) => {
      await large(service, warmUp)
      await small(service, warmUp)
      const results = await alternate(
        () => large(service),
        () => small(service),
      )
      return {
        title: 'newest page: time of 1,000,000 logs / of 1,000',
        value: median(results.map(([large, small]) => small.requestsPerSecond / large.requestsPerSecond)),
        bar: { max: 1.2 },
        service: medianLoad(results.map(([large]) => large)),
      }
    }),
  ]
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
