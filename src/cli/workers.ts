import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'

/** The delay before a worker is replaced, so that one that crashes at startup doesn't keep the machine busy. */
const restartDelayMs = 500

/** The message from a worker that accepts requests. */
interface Listening {
  readonly listensOn: string
}

interface PrimaryOptions {
  readonly log: FastifyBaseLogger
  /** Called once with the address of the service. */
  readonly onListening: (address: string) => void
  /** Resolves when the service is to stop. */
  readonly stopped: Promise<void>
}

/**
 * Runs the service in several processes that share its address and its database, until `stopped` resolves. This
 * process only replaces workers that exit.
 */
export async function runWorkers(count: number, { log, onListening, stopped }: PrimaryOptions): Promise<void> {
  // Counts login attempts for all workers.
  new RateLimiterClusterMaster()
  let isStopping = false
  const stopping = stopped.then(() => {
    isStopping = true
  })
  // An error that keeps one from starting keeps all from starting; with one worker it's reported once.
  const first = cluster.fork()
  const address = await addressOf(first)
  if (address === undefined) {
    // Ctrl+C in a terminal signals all processes, and may reach the worker first.
    const { exitCode, signalCode } = first.process
    const wasStopped = exitCode === 0 || ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'].includes(signalCode ?? '')
    if (!wasStopped) process.exitCode = 1
    return
  }
  cluster.on('exit', async ({ process: { pid } }, code, signal) => {
    if (isStopping) return
    log.error({ worker: pid, code, signal }, 'a worker exited; starting another')
    await sleep(restartDelayMs)
    if (!isStopping) cluster.fork()
  })
  if (!isStopping) await Promise.all(Array.from({ length: count - 1 }, () => addressOf(cluster.fork())))
  if (!isStopping) onListening(address)
  await stopping
  await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && stop(worker)))
}

/** Tells the primary that this worker accepts requests. */
export function notifyPrimary(address: string): void {
  process.send?.({ listensOn: address } satisfies Listening)
}

/** @returns the worker's address, or `undefined` if it exited before it listened */
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
