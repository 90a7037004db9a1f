import { once } from 'node:events'
import { statSync } from 'node:fs'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Database } from './driver.js'
import type { Progress } from './progress.js'

/** How often the progress is looked at, in milliseconds. */
const lookMs = 100

/** How much of its work a thread has done, as far as others can see. */
interface Work {
  /** The file that it writes, which may not exist yet. */
  readonly file: string
  /** The size of the file at the end, in bytes. */
  readonly total: number
  readonly progress: Progress
}

/**
 * Runs a program in a thread, so that meanwhile progress is shown and signals are heard.
 * @param program calls `work`
 * @param task what it's given
 * @throws Error with the message and code of what the program throws
 */
export async function runInThread(program: URL, task: unknown, { file, total, progress }: Work): Promise<void> {
  const look = () => progress(Math.min(statSync(file, { throwIfNoEntry: false })?.size ?? 0, total - 1), total)
  const looking = setInterval(look, lookMs)
  try {
    const thread = new Worker(program, { workerData: task })
    const [failure] = await once(thread, 'message')
    if (failure) throw errorOf(failure)
    progress(total, total)
  } finally {
    clearInterval(looking)
  }
}

/** In such a program: does the task, and tells how that ended. */
export function work<Task>(run: (task: Task) => void): void {
  try {
    run(workerData as Task)
    parentPort?.postMessage(undefined)
  } catch (error) {
    parentPort?.postMessage(failureOf(error))
  }
}

/** A message to a program that serves tasks: no more will come. */
export const end = 'end'

/**
 * In a program that serves tasks, one after the other: responds to each with what `run` returns. After `end` it closes
 * its database and ends.
 */
export function serve<Task>(sqlite: Database, run: (task: Task) => unknown): void {
  parentPort?.on('message', (task: Task | typeof end) => {
    if (task !== end) {
      parentPort?.postMessage(run(task))
      return
    }
    sqlite.close()
    parentPort?.close()
  })
}

/** A thread that begins when it is first needed, and again after it has ended. The process doesn't wait for it. */
export class ThreadOnDemand {
  readonly #open: () => Worker
  #thread: Worker | undefined
  #failure: unknown

  /** @param open begins the thread */
  constructor(open: () => Worker) {
    this.#open = open
  }

  /** The thread, unless it hasn't begun or has ended. */
  get current(): Worker | undefined {
    return this.#thread
  }

  /** Why the last one ended, if it failed. */
  get failure(): unknown {
    return this.#failure
  }

  begin(): Worker {
    if (this.#thread) return this.#thread
    const thread = this.#open()
    // After an error it still ends: until then its connection is open, and the database can't be closed for good.
    thread
      .on('error', (error) => {
        this.#failure = error
      })
      .on('exit', () => {
        if (this.#thread === thread) this.#thread = undefined
      })
      .unref()
    this.#thread = thread
    this.#failure = undefined
    return thread
  }
}

/** What a thread reports of an error. */
export interface Failure {
  readonly message: string
  readonly code: unknown
}

export function failureOf(error: unknown): Failure {
  const { message, code } = error as Error & { code?: unknown }
  return { message, code }
}

export function errorOf({ message, code }: Failure): Error {
  return Object.assign(new Error(message), { code })
}
