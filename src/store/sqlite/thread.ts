import { once } from 'node:events'
import { statSync } from 'node:fs'
import { parentPort, Worker, workerData } from 'node:worker_threads'
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
    if (failure) throw Object.assign(new Error(failure.message), { code: failure.code })
    progress(total, total)
  } finally {
    clearInterval(looking)
  }
}

/** In such a program: does the task, and tells how that ended. */
export function work<Task>(run: (task: Task) => void): void {
  parentPort?.postMessage(failureOf(() => run(workerData as Task)))
}

function failureOf(run: () => void): { message: string; code: unknown } | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown }
    return { message, code }
  }
}
