import fastq from 'fastq'
import { LimitError } from '../domain/errors.js'
import { networkOf } from './throttle.js'

/** Half of libuv's four threads: the others read the pages under /docs and write the log. */
const concurrency = 2

interface PasswordQueueOptions {
  /** The maximum number of passwords that wait. */
  readonly maxWaiting?: number | undefined
  /** The maximum number of one network (see `networkOf`), so that nobody fills the queue alone. */
  readonly maxPerNetwork?: number | undefined
}

/** Runs a few password hashes at a time, in the order in which they were asked for. */
export class PasswordQueue {
  readonly #queue = fastq.promise(async (work: () => Promise<unknown>) => work(), concurrency)
  readonly #perNetwork = new Map<string, number>()
  readonly #maxWaiting: number
  readonly #maxPerNetwork: number

  /** By default, 100 passwords may wait, which takes about a second, and 16 of one network. */
  constructor({ maxWaiting = 100, maxPerNetwork = 16 }: PasswordQueueOptions = {}) {
    this.#maxWaiting = maxWaiting
    this.#maxPerNetwork = maxPerNetwork
  }

  /** The number of passwords that wait. */
  get waiting(): number {
    return this.#queue.length()
  }

  /**
   * Runs `work` when it's its turn.
   * @param address the client's
   * @throws LimitError `overloaded` or `tooManyAttempts`
   */
  async run<T>(address: string, work: () => Promise<T>): Promise<T> {
    const network = networkOf(address)
    const ofNetwork = this.#perNetwork.get(network) ?? 0
    if (this.waiting >= this.#maxWaiting) throw new LimitError('overloaded', 1)
    if (ofNetwork >= this.#maxPerNetwork) throw new LimitError('tooManyAttempts', 1)
    this.#perNetwork.set(network, ofNetwork + 1)
    try {
      return (await this.#queue.push(work)) as T
    } finally {
      const left = (this.#perNetwork.get(network) as number) - 1
      if (left === 0) this.#perNetwork.delete(network)
      else this.#perNetwork.set(network, left)
    }
  }
}
