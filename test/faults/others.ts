import { assert, sleep } from './fault.js'
import { ask } from './writer.js'

/** The response times of other clients, in milliseconds. */
export interface Waits {
  readonly count: number
  readonly p99Ms: number
  readonly slowestMs: number
}

const paths = ['/prompts?limit=20', '/logs?limit=20&order=desc', '/search?q=sea&limit=20']

/**
 * Starts four clients that read during a fault, with a pause after each response. Every response must be a success.
 * @returns the function that stops them and returns their response times
 */
export function startOthers(url: string, token: string): () => Promise<Waits & { readonly times: readonly number[] }> {
  const waitsMs: number[] = []
  let stopped = false
  const read = async () => {
    while (!stopped) {
      for (const path of paths) {
        const start = performance.now()
        const response = await ask(url, 'GET', path, token)
        waitsMs.push(performance.now() - start)
        assert(response?.status === 200, `another client got ${response?.status ?? 'no response'} for ${path}`)
        await sleep(10)
      }
    }
  }
  const reading = Promise.all(Array.from({ length: 4 }, read))
  // Failures are reported at the end.
  reading.catch(() => {})
  return async () => {
    stopped = true
    await reading
    return { ...summarize(waitsMs), times: waitsMs }
  }
}

/** @param times in milliseconds */
export function summarize(times: readonly number[]): Waits {
  const sorted = times.toSorted((one, two) => one - two)
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)
  return { count: sorted.length, p99Ms: at(0.99), slowestMs: at(1) }
}

export function tell({ count, p99Ms, slowestMs }: Waits): string {
  return `${count} requests of others, 99 % within ${p99Ms} ms, the slowest ${slowestMs} ms`
}
