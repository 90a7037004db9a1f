import cluster, { type Worker } from 'node:cluster'
import { AggregatorRegistry, Gauge, Registry } from 'prom-client'
import type { Exposition } from './metrics.js'

/** How long a scrape waits for a worker; Prometheus waits 10 seconds by default. */
const timeoutMs = 2000

/** The primary's request for a worker's metrics. */
interface MetricsRequest {
  readonly wantsMetrics: true
}

/** The response, in the form that `AggregatorRegistry.aggregate` takes. */
interface MetricsResponse {
  readonly metrics: Snapshot
}

type Snapshot = ReturnType<Registry['getMetricsAsArray']>

/** Hands the metrics of this worker to the primary whenever it asks. */
export function handToPrimary(registry: Registry): void {
  process.on('message', async (message: Partial<MetricsRequest>) => {
    if (!message.wantsMetrics) return
    process.send?.({ metrics: await registry.getMetricsAsJSON() } satisfies MetricsResponse)
  })
}

/**
 * Adds up the metrics of all workers; delays of event loops are averaged. A worker that doesn't respond counts with
 * what it said last. What one had counted when it exited stays in the sums: a count that goes back would look like a
 * restart of the service, and what is left of it like new events. (`AggregatorRegistry.clusterMetrics` fails in the
 * first case, and lets counts go back in the second.)
 */
export function collectFromWorkers(): Exposition {
  const newest = new Map<number, Snapshot>()
  let ofExited: Snapshot = []
  cluster.on('exit', ({ id }) => {
    const counts = newest.get(id)?.filter(isCount) ?? []
    newest.delete(id)
    ofExited = AggregatorRegistry.aggregate([ofExited, counts]).getMetricsAsArray()
  })
  const ownRegistry = new Registry()
  const responding = new Gauge({
    name: 'promptcrafter_workers_responding',
    help: 'Workers that responded to this scrape in time.',
    registers: [ownRegistry],
  })
  return {
    contentType: ownRegistry.contentType,
    async text() {
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
      const snapshots = await Promise.all(workers.map(ask))
      responding.set(snapshots.filter((snapshot) => snapshot !== undefined).length)
      for (const [index, worker] of workers.entries()) {
        const snapshot = snapshots[index]
        if (snapshot && !worker.isDead()) newest.set(worker.id, snapshot)
      }
      const sums = AggregatorRegistry.aggregate([ofExited, ...newest.values()])
      return [await ownRegistry.metrics(), await sums.metrics()].join('\n')
    },
  }
}

/** Whether it only grows. The package's types say numbers, but these are texts. */
function isCount({ type }: Snapshot[number]): boolean {
  return ['counter', 'histogram'].includes(String(type))
}

/** @returns the worker's metrics, or `undefined` if it doesn't respond in time, as one that exits or hangs */
function ask(worker: Worker): Promise<Snapshot | undefined> {
  return new Promise((resolve) => {
    const end = (snapshot?: Snapshot) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('exit', onExit)
      resolve(snapshot)
    }
    const onMessage = ({ metrics }: Partial<MetricsResponse>) => metrics && end(metrics)
    const onExit = () => end()
    const timer = setTimeout(end, timeoutMs)
    worker.on('message', onMessage).on('exit', onExit)
    worker.send({ wantsMetrics: true } satisfies MetricsRequest, (error: Error | null) => error && end())
  })
}
