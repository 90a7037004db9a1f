import { demand, sleep } from './fault.js'
import { ask } from './writer.js'

/** How long the others waited for their answers, in milliseconds. */
export interface Waits {
  readonly count: number
  readonly p99Ms: number
  readonly slowestMs: number
}

const paths = ['/prompts?limit=20', '/logs?limit=20&order=desc', '/search?q=sea&limit=20']

/**
 * Four clients that read while something is done to the service, each with a pause after each answer; every answer must
 * be a success.
 * @returns what ends them and tells how long they waited
 */
export function startOthers(url: string, token: string): () => Promise<Waits> {
  const waitsMs: number[] = []
  let stopped = false
  const read = async () => {
    while (!stopped) {
      for (const path of paths) {
        const start = performance.now()
        const answer = await ask(url, 'GET', path, token)
        waitsMs.push(performance.now() - start)
        demand(answer?.status === 200, `another client got ${answer?.status ?? 'no answer'} for ${path}`)
        await sleep(10)
      }
    }
  }
  const reading = Promise.all(Array.from({ length: 4 }, read))
  // What fails is told at the end, not before.
  reading.catch(() => {})
  return async () => {
    stopped = true
    await reading
    waitsMs.sort((one, two) => one - two)
    const at = (part: number) => Math.round(waitsMs[Math.floor((waitsMs.length - 1) * part)] ?? 0)
    return { count: waitsMs.length, p99Ms: at(0.99), slowestMs: at(1) }
  }
}

export function tell({ count, p99Ms, slowestMs }: Waits): string {
  return `${count} requests of others, 99 % within ${p99Ms} ms, the slowest ${slowestMs} ms`
}
