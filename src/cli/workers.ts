import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'

/** How long it takes until a worker that ended is replaced: one that cannot live must not keep the machine busy. */
const replaceAfterMs = 500

interface Listening {
  readonly listensOn: string
}

interface Watch {
  readonly log: FastifyBaseLogger
  /** Is told once where the service listens. */
  readonly onListening: (address: string) => void
  /** Resolves when the service is to stop. */
  readonly stopped: Promise<void>
}

/**
 * Runs the service in several processes, which share its address and its database, until it is to stop. This process
 * only watches over them: one that ends by itself is replaced.
 */
export async function runWorkers(count: number, { log, onListening, stopped }: Watch): Promise<void> {
  // Keeps the counts of attempts for all of them.
  new RateLimiterClusterMaster()
  let isStopping = false
  const stopping = stopped.then(() => {
    isStopping = true
  })
  // What keeps one of them from starting keeps them all, and is said once.
  const first = cluster.fork()
  const address = await addressOf(first)
  if (address === undefined) {
    // A terminal stops all of them at once, and this one may hear of it later than the worker.
    const { exitCode, signalCode } = first.process
    const wasStopped = exitCode === 0 || signalCode === 'SIGINT' || signalCode === 'SIGTERM'
    if (!wasStopped) process.exitCode = 1
    return
  }
  cluster.on('exit', async ({ process: { pid } }, code, signal) => {
    if (isStopping) return
    log.error({ worker: pid, code, signal }, 'a worker ended by itself; another takes its place')
    await sleep(replaceAfterMs)
    if (!isStopping) cluster.fork()
  })
  if (!isStopping) await Promise.all(Array.from({ length: count - 1 }, () => addressOf(cluster.fork())))
  if (!isStopping) onListening(address)
  await stopping
  await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && stop(worker)))
}

/** In a worker: says that it takes requests. */
export function tellPrimary(address: string): void {
  process.send?.({ listensOn: address } satisfies Listening)
}

/** @returns where the worker listens, or `undefined` when it ended before it did */
function addressOf(worker: Worker): Promise<string | undefined> {
  return new Promise((resolve) => {
    worker.on('message', (message: Partial<Listening>) => {
      if (message.listensOn !== undefined) resolve(message.listensOn)
    })
    worker.once('exit', () => resolve(undefined))
  })
}

function stop(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) return resolve()
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
}
