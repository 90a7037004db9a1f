import type { AccountPlan } from './data.js'
import { exports } from './export-case.js'
import type { Fixture, FixtureAccount } from './fixture.js'
import type { LoadRequest } from './load.js'
import {
  alternate,
  type Comparison,
  compareParts,
  costly,
  loader,
  median,
  oneByOne,
  warmUp,
  withServers,
} from './measure.js'
import { growth, idle, logins, size, start, stream } from './process-cases.js'
import { commitsOf } from './replay.js'
import * as requests from './requests.js'
import type { Cost, Row } from './results.js'

export interface Case {
  readonly name: string
  readonly data: DataSet
  /** Whether it only reads, so that it may use the servers of the case before it. */
  readonly reads?: boolean
  readonly run: (fixture: Fixture) => Promise<Row[]>
}

/** The first account's logs are read; the second account searches. */
export const dataSets = {
  library: [
    { email: 'logs@example.com', prompts: 2000, logs: 200_000 },
    { email: 'prompts@example.com', prompts: 10_000, logs: 0 },
    { email: 'others@example.com', prompts: 38_000, logs: 0 },
  ],
  filled: [{ email: 'filled@example.com', prompts: 1, logs: 50_000 }],
  large: [
    { email: 'large@example.com', prompts: 1, logs: 1_000_000, unsearchable: true },
    { email: 'small@example.com', prompts: 2, logs: 1000 },
    { email: 'many@example.com', prompts: 1, logs: 10_000 },
    { email: 'few@example.com', prompts: 1, logs: 100 },
  ],
} satisfies Record<string, readonly AccountPlan[]>

export type DataSet = keyof typeof dataSets

interface LoadCase {
  readonly name: string
  readonly title: string
  /** The minimum efficiency. */
  readonly min: number
  readonly requests: (account: FixtureAccount) => readonly LoadRequest[]
  /** The index of the account in the data set; the first by default. */
  readonly account?: number
  readonly connections?: number
  readonly writes?: boolean
  /** Returns a second row, about the slowest requests. */
  readonly tail?: (title: string, compared: Comparison) => Row
}

/** A case that compares the service with its parts under a load. */
function loadCase({
  name,
  title,
  min,
  account: index = 0,
  connections,
  writes = false,
  tail,
  ...rest
}: LoadCase): Case {
  const run = async (fixture: Fixture) => {
    const account = fixture.accounts[index] as FixtureAccount
    const chosen = rest.requests(account)
    const load = loader(fixture, account, chosen, connections)
    const compared = await compareParts(fixture, load, { writes, warmUpLoad: loader(fixture, account, chosen) })
    return [efficiencyRow(title, min, compared), ...(tail ? [tail(title, compared)] : [])]
  }
  return { name, data: 'library', reads: !writes, run }
}

function efficiencyRow(title: string, min: number, { trace, efficiency, ...figures }: Comparison): Row {
  const commits = commitsOf(trace)
  const note = commits > 0 ? { note: `${(trace.requests / commits).toFixed(1)} requests a commit` } : {}
  return { title, figure: 'efficiency', value: efficiency, bar: { min }, ...figures, ...note }
}

/** The p99 of the service divided by that of the bare server, or by the bare server's median. */
function tail(max: number, figure: 'p99Ms' | 'p50Ms' = 'p99Ms') {
  return (title: string, { service, ceiling }: Comparison): Row => ({
    title: `${title}: p99, relative to the bare server’s ${figure.slice(0, 3)}`,
    figure: 'ratio',
    value: service.p99Ms / ceiling[figure],
    bar: { max },
    note: `${service.p99Ms.toFixed(1)} ms and ${ceiling[figure].toFixed(1)} ms`,
  })
}

async function statistics(fixture: Fixture): Promise<Row[]> {
  const rows: Row[] = []
  for (const email of ['few@example.com', 'many@example.com', 'large@example.com']) {
    const account = fixture.accounts.find((one) => one.email === email) as FixtureAccount
    const load = oneByOne(account, `/statistics?promptId=${account.promptIds[0]}`)
    const compared = await compareParts(fixture, load)
    rows.push(efficiencyRow(`statistics over ${account.logs.toLocaleString('en-US')} logs`, 0.6, compared))
  }
  const times = rows.map(({ costs, basis = 'elapsed' }) => costs?.service[basis] ?? Number.NaN)
  const [, many, most] = times as [number, number, number]
  const title = 'statistics over 1,000,000 logs: time, relative to 10,000 logs'
  return [...rows, { title, figure: 'ratio', value: most / many, bar: { max: 3 } }]
}

/** Compares 1,000 logs in one request with 1,000 requests, one after the other. */
async function bulk(fixture: Fixture): Promise<Row[]> {
  const account = fixture.accounts[0] as FixtureAccount
  const together = loader(fixture, account, requests.bulks(account), 1)
  const single = loader(fixture, account, requests.posts(account), 1)
  const compared = await compareParts(fixture, together, { writes: true, rounds: 3 })
  const { rounds } = await withServers(fixture, async ({ service }) => {
    await warmUp(together, service)
    await warmUp(loader(fixture, account, requests.posts(account)), service)
    return {
      rounds: await alternate(
        () => costly(single, service),
        () => costly(together, service),
      ),
    }
  })
  const timesOf = (what: keyof Cost) =>
    median(rounds.map(([one, many]) => (requests.logsPerBulk * one.cost[what]) / many.cost[what]))
  return [
    efficiencyRow('1,000 new logs in one request, one connection', 0.7, compared),
    {
      title: '1,000 requests with one log each, one connection: time, relative to one request with 1,000',
      figure: 'ratio',
      value: timesOf('elapsed'),
      bar: { min: 20 },
      note: `processor time: ${timesOf('processor').toFixed(1)}`,
    },
  ]
}

/** In the order of execution: cases that add data come last. */
export const cases: readonly Case[] = [
  { name: 'start', data: 'library', run: start },
  { name: 'idle', data: 'library', run: idle },
  loadCase({ name: 'page', title: 'the newest 20 logs of a prompt', min: 0.65, requests: requests.pages }),
  loadCase({ name: 'list', title: 'all 100 logs of a prompt', min: 0.7, requests: requests.lists }),
  loadCase({ name: 'prompt', title: 'one prompt', min: 0.65, requests: requests.prompts, account: 1 }),
  loadCase({ name: 'model', title: '20 logs of one model', min: 0.6, requests: requests.pagesOfModels }),
  loadCase({ name: 'score', title: '20 logs scored 3 at most', min: 0.6, requests: requests.pagesOfScores }),
  loadCase({ name: 'best', title: 'the 20 logs with the highest scores', min: 0.6, requests: requests.pagesByScore }),
  loadCase({
    name: 'text',
    title: '20 logs with one or two words',
    min: 0.6,
    requests: requests.textSearches,
  }),
  loadCase({
    name: 'comparison',
    title: 'a comparison of two prompts, 4 connections',
    min: 0.6,
    requests: requests.comparisons,
    // Requests in flight when a round ends aren't counted, which matters where requests take long.
    connections: 4,
  }),
  loadCase({
    name: 'search',
    title: 'a search of prompts',
    min: 0.6,
    requests: requests.searches,
    account: 1,
    tail: tail(15, 'p50Ms'),
  }),
  { name: 'logins', data: 'library', reads: true, run: logins },
  { name: 'export', data: 'library', run: exports },
  loadCase({ name: 'post', title: 'a new log', min: 0.85, requests: requests.posts, writes: true, tail: tail(3) }),
  loadCase({
    name: 'post-one',
    title: 'a new log, one connection',
    min: 0.8,
    requests: requests.posts,
    connections: 1,
    writes: true,
  }),
  { name: 'bulk', data: 'library', run: bulk },
  loadCase({
    name: 'mix',
    title: '70% pages, 20% new logs, 5% searches, 5% prompts',
    min: 0.65,
    requests: requests.mix,
    writes: true,
    tail: tail(5),
  }),
  { name: 'statistics', data: 'large', reads: true, run: statistics },
  { name: 'growth', data: 'large', reads: true, run: growth },
  { name: 'stream', data: 'large', run: stream },
  { name: 'size', data: 'filled', run: size },
]
