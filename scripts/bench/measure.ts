import { join } from 'node:path'
import type { Ground, GroundAccount } from './ground.js'
import { type Load, type LoadRequest, load, writeRequests } from './load.js'
import type { Server } from './server.js'

const rounds = 5
const roundSeconds = 1
/** For how long a server is loaded before it is measured: V8 takes seconds of it to compile what is run often. */
export const warmUp = { seconds: 4 }
const connections = 32

/** The one in the middle, or the mean of the two that are. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
}

/** The median of each figure. */
export function medianLoad(loads: readonly Load[]): Load {
  const of = (figure: keyof Load) => median(loads.map((load) => load[figure]))
  return { requestsPerSecond: of('requestsPerSecond'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms') }
}

/** Does one and the other in turn, so that both have the same share of what else goes on at the machine. */
export async function inTurn<A, B>(one: () => Promise<A>, other: () => Promise<B>, times = rounds): Promise<[A, B][]> {
  const results: [A, B][] = []
  for (let round = 0; round < times; round++) results.push([await one(), await other()])
  return results
}

/**
 * Starts the two servers of a ground for as long as `use` takes.
 * @returns what it gives, with the most memory that the service had
 */
export async function withServers<T>(
  ground: Ground,
  use: (service: Server, ceiling: Server) => Promise<T>,
): Promise<T & { peakMemory: number }> {
  const [service, ceiling] = [await ground.startService(), await ground.startCeiling()]
  let peakMemory = 0
  const sampling = setInterval(() => (peakMemory = Math.max(peakMemory, service.memory())), 100)
  try {
    return { ...(await use(service, ceiling)), peakMemory }
  } finally {
    clearInterval(sampling)
    await Promise.all([service.stop(), ceiling.stop()])
  }
}

/** A load that is made as an account, again and again. */
export type Loader = (server: Server, options?: { seconds?: number }) => Promise<Load>

/** Prepares a load of requests, drawn at random. */
export function loader(
  ground: Ground,
  account: GroundAccount,
  requests: readonly LoadRequest[],
  parallel = connections,
): Loader {
  const file = join(ground.folder, 'requests.tsv')
  writeRequests(file, requests)
  return ({ url }, { seconds = roundSeconds } = {}) =>
    load(url, { file, token: account.token, connections: parallel, seconds })
}

/**
 * Loads service and ceiling in turn, after both were warmed up, and compares how many requests they answered.
 * @param beforeRound what else is to be measured in each round
 */
export function compareRates(ground: Ground, run: Loader, beforeRound: () => unknown = () => {}) {
  return withServers(ground, async (service, ceiling) => {
    await run(service, warmUp)
    await run(ceiling, warmUp)
    const results = await inTurn(
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
