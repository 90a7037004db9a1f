import { copyFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { join } from 'node:path'
import type { Fixture, FixtureAccount } from './fixture.js'
import { type Load, type LoadRequest, load, writeRequests } from './load.js'
import { readStream } from './read-stream.js'
import { Replay } from './replay.js'
import type { Cost, Costs } from './results.js'
import type { Server } from './server.js'
import type { Servers } from './server-pair.js'
import type { Trace } from './trace.js'

const roundSeconds = 1
/**
 * How much processor time V8 needs to optimize the code of the service and of the bare server, in microseconds; a third
 * of it if other requests were measured before.
 */
const [warmUpTime, ceilingWarmUpTime] = [2_500_000, 800_000]
/** The maximum number of warm-up rounds, for machines that give a server little processor time, or report none. */
const maxWarmUpRounds = 10
const connections = 32

/** @returns the middle value, or the mean of the two middle ones */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
}

/** @returns the median of each figure */
function medians<Figures extends Readonly<Record<keyof Figures, number>>>(all: readonly Figures[]): Figures {
  const names = Object.keys(all[0] as Figures) as (keyof Figures)[]
  return Object.fromEntries(names.map((name) => [name, median(all.map((figures) => figures[name]))])) as Figures
}

export const medianLoad = (loads: readonly Load[]): Load => medians(loads)

/** Alternates between two measurements, so that other load on the machine affects both equally. */
export async function alternate<A, B>(one: () => Promise<A>, other: () => Promise<B>, times = 3): Promise<[A, B][]> {
  const results: [A, B][] = []
  for (let round = 0; round < times; round++) results.push([await one(), await other()])
  return results
}

/**
 * Runs `use` with both servers.
 * @param keep whether the next case may use them too
 * @returns its result, and the service's peak memory meanwhile in bytes
 */
export async function withServers<T>(
  { servers }: Fixture,
  use: (servers: Servers) => Promise<T>,
  { keep = false } = {},
): Promise<T & { peakMemory: number }> {
  const pair = await servers.start()
  let peakMemory = 0
  const sampling = setInterval(() => (peakMemory = Math.max(peakMemory, pair.service.memory())), 100)
  try {
    return { ...(await use(pair)), peakMemory }
  } finally {
    clearInterval(sampling)
    if (!keep) await servers.stop()
  }
}

/** Puts an account's load on a server. */
export type Loader = (server: Server) => Promise<Load>

let loaders = 0

/** Prepares a load of random requests. */
export function loader(
  fixture: Fixture,
  account: FixtureAccount,
  requests: readonly LoadRequest[],
  parallel = connections,
): Loader {
  const file = join(fixture.folder, `requests-${++loaders}.tsv`)
  writeRequests(file, requests)
  const authorization = `Bearer ${account.token}`
  return async ({ url }) => {
    for (let seconds = roundSeconds; ; seconds *= 2) {
      const found = await load(url, { file, authorization, connections: parallel, seconds })
      if (found.requests > 0) return found
    }
  }
}

/** Prepares a load of one request after the other, at least one, however long that takes. */
export function oneByOne(account: FixtureAccount, path: string): Loader {
  return async ({ url }) => {
    const agent = new Agent({ keepAlive: true })
    const times: number[] = []
    const start = performance.now()
    do times.push(1000 * (await readStream(url + path, account.token, { agent })).seconds)
    while (performance.now() - start < 1000 * roundSeconds)
    const total = (performance.now() - start) / 1000
    agent.destroy()
    times.sort((a, b) => a - b)
    const p99Ms = times[Math.ceil(0.99 * times.length) - 1] as number
    return { requests: times.length, requestsPerSecond: times.length / total, p50Ms: median(times), p99Ms }
  }
}

/** Puts a load on a server until its code is optimized. */
export async function warmUp(run: Loader, server: Server, time = warmUpTime): Promise<void> {
  const start = server.processor()
  for (let round = 0; round < maxWarmUpRounds; round++) {
    await run(server)
    if (server.processor() - start > time) return
  }
}

/** The figures of service and ceiling, and what a request costs each. */
export interface Comparison {
  /** The service's requests per second divided by those of the bare server. */
  readonly rates: number
  /** The cost of the parts divided by the cost of the service. */
  readonly efficiency: number
  readonly costs: Costs
  /** Which of the costs the efficiency is about. */
  readonly basis: keyof Cost
  readonly service: Load
  readonly ceiling: Load
  readonly trace: Trace
}

export interface ComparisonOptions {
  /** Whether the load writes: the efficiency then compares elapsed time, because writes wait for the disk. */
  readonly writes?: boolean
  readonly rounds?: number
  /** What warms the servers up; by default, the load. */
  readonly warmUpLoad?: Loader
}

/**
 * Compares the service with the parts that it consists of, in turn and under the same load: the bare server, and the
 * statements that the service runs.
 */
export async function compareParts(
  fixture: Fixture,
  run: Loader,
  { writes = false, rounds = writes ? 4 : 3, warmUpLoad = run }: ComparisonOptions = {},
): Promise<Comparison & { peakMemory: number }> {
  // The same rows can't be inserted twice, so each run starts from a copy.
  const database = writes ? join(fixture.folder, 'replay.db') : fixture.database
  if (writes) copyFileSync(fixture.database, database)
  // Two per round, so that each has a whole one.
  const least = writes ? 2 * (rounds + 1) : 1
  const trace = await fixture.recorder.record(run, { keep: !writes, least })
  const compare = async ({ service, ceiling, isNew }: Servers) => {
    const replay = new Replay(database, trace, rounds + 1)
    const part = isNew ? 1 : 1 / 3
    await warmUp(warmUpLoad, service, part * warmUpTime)
    await warmUp(warmUpLoad, ceiling, part * ceilingWarmUpTime)
    replay.run()
    const results = await alternate(
      () => costly(run, service),
      async () => ({ ...(await costly(run, ceiling)), database: replay.run() }),
      rounds,
    )
    replay.close()
    return { ...summaryOf(results, writes), trace }
  }
  const compared = await withServers(fixture, compare, { keep: !writes })
  if (writes) for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true })
  return compared
}

interface Costly {
  readonly load: Load
  readonly cost: Cost
}

/** Puts a load on a server and measures what a request costs it. */
export async function costly(run: Loader, server: Server): Promise<Costly> {
  const before = server.processor()
  const load = await run(server)
  const processor = (server.processor() - before) / load.requests
  return { load, cost: { elapsed: 1e6 / load.requestsPerSecond, processor } }
}

function summaryOf(results: readonly [Costly, Costly & { readonly database: Cost }][], writes: boolean) {
  const hasProcessor = results.every(([ours]) => !Number.isNaN(ours.cost.processor))
  const basis: keyof Cost = writes || !hasProcessor ? 'elapsed' : 'processor'
  const efficiencies = results.map(([service, parts]) => {
    return (parts.cost[basis] + parts.database[basis]) / service.cost[basis]
  })
  return {
    rates: median(results.map(([ours, theirs]) => ours.load.requestsPerSecond / theirs.load.requestsPerSecond)),
    efficiency: median(efficiencies),
    costs: {
      service: medians(results.map(([{ cost }]) => cost)),
      server: medians(results.map(([, { cost }]) => cost)),
      database: medians(results.map(([, { database }]) => database)),
    },
    basis,
    service: medianLoad(results.map(([{ load }]) => load)),
    ceiling: medianLoad(results.map(([, { load }]) => load)),
  }
}
