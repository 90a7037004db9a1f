import { join } from 'node:path'
import type { Fixture, FixtureAccount } from './fixture.js'
import { type Load, type LoadRequest, load, writeRequests } from './load.js'
import type { Server } from './server.js'

const rounds = 5
const roundSeconds = 1
/** Load before the measurement: V8 needs seconds to optimize the code. */
export const warmUp = { seconds: 4 }
const connections = 32

/** @returns the middle value, or the mean of the two middle ones */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
}

/** @returns the median of each figure */
export function medianLoad(loads: readonly Load[]): Load {
  const of = (figure: keyof Load) => median(loads.map((load) => load[figure]))
  return { requestsPerSecond: of('requestsPerSecond'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms') }
}

/** Alternates between two measurements, so that other load on the machine affects both equally. */
export async function alternate<A, B>(
  one: () => Promise<A>,
  other: () => Promise<B>,
  times = rounds,
): Promise<[A, B][]> {
  const results: [A, B][] = []
  for (let round = 0; round < times; round++) results.push([await one(), await other()])
  return results
}

/**
 * Runs `use` with both servers.
 * @returns its result, and the service's peak memory in bytes
 */
export async function withServers<T>(
  fixture: Fixture,
  use: (service: Server, ceiling: Server) => Promise<T>,
): Promise<T & { peakMemory: number }> {
  const [service, ceiling] = [await fixture.startService(), await fixture.startCeiling()]
  let peakMemory = 0
  const sampling = setInterval(() => (peakMemory = Math.max(peakMemory, service.memory())), 100)
  try {
    return { ...(await use(service, ceiling)), peakMemory }
  } finally {
    clearInterval(sampling)
    await Promise.all([service.stop(), ceiling.stop()])
  }
}

/** Puts an account's load on a server. */
export type Loader = (server: Server, options?: { seconds?: number }) => Promise<Load>

/** Prepares a load of random requests. */
export function loader(
  fixture: Fixture,
  account: FixtureAccount,
  requests: readonly LoadRequest[],
  parallel = connections,
): Loader {
  const file = join(fixture.folder, 'requests.tsv')
  writeRequests(file, requests)
  return ({ url }, { seconds = roundSeconds } = {}) =>
    load(url, { file, token: account.token, connections: parallel, seconds })
}

/**
 * Compares the requests per second of service and ceiling, alternately, after warming up both.
 * @param beforeRound another measurement for each round
 */
export function compareRates(fixture: Fixture, run: Loader, beforeRound: () => unknown = () => {}) {
  return withServers(fixture, async (service, ceiling) => {
    await run(service, warmUp)
    await run(ceiling, warmUp)
    const results = await alternate(
      () => {
        beforeRound()
        return run(service)
      },
      () => run(ceiling),
    )
    return {
      ratio: median(results.map(([ours, theirs]) => ours.requestsPerSecond / theirs.requestsPerSecond)),
      service: medianLoad(results.map(([ours]) => ours)),
      ceiling: medianLoad(results.map(([, theirs]) => theirs)),
    }
  })
}
