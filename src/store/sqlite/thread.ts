import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/**
 * Runs a program in a thread, so that meanwhile progress is shown and signals are heard.
 * @param program calls `work`
 * @param task what it's given
 * @throws Error with the message and code of what the program throws
 */
export async function runInThread(program: URL, task: unknown): Promise<void> {
  const thread = new Worker(program, { workerData: task })
  const [failure] = await once(thread, 'message')
  if (failure) throw Object.assign(new Error(failure.message), { code: failure.code })
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
