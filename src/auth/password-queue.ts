import { LimitError } from '../domain/errors.js'
import { networkOf } from './throttle.js'

/** Half of libuv's four threads: the others sync large writes, read the pages under /docs and write the log. */
const concurrency = 2

interface PasswordQueueOptions {
  /** The maximum number of passwords that wait. */
  readonly maxWaiting?: number | undefined
  /** The maximum number of one network (see `networkOf`), so that nobody fills the queue alone. */
  readonly maxPerNetwork?: number | undefined
}

/** The passwords of one network. */
interface Network {
  running: number
  /** What starts each of those that wait, in the order in which they were asked for. */
  readonly waiting: (() => void)[]
}

/**
 * Runs a few password hashes at a time. Networks take turns, so that a flood from one of them only delays its own: the
 * next hash is for the network with the fewest running, and among equals for the one that was served, or came, longest
 * ago.
 */
export class PasswordQueue {
  /** Those with passwords that run or wait; the one that was served, or came, longest ago is first. */
  readonly #networks = new Map<string, Network>()
  readonly #maxWaiting: number
  readonly #maxPerNetwork: number
  #running = 0

  /** By default, 100 passwords may wait, which takes about a second, and 16 of one network. */
  constructor({ maxWaiting = 100, maxPerNetwork = 16 }: PasswordQueueOptions = {}) {
    this.#maxWaiting = maxWaiting
    this.#maxPerNetwork = maxPerNetwork
  }

  /** The number of passwords that wait. */
  get waiting(): number {
    let count = 0
    for (const { waiting } of this.#networks.values()) count += waiting.length
    return count
  }

  /**
   * Runs `work` when it's its turn.
   * @param address the client's
   * @throws LimitError `overloaded` or `tooManyAttempts`
   */
  async run<T>(address: string, work: () => Promise<T>): Promise<T> {
    const name = networkOf(address)
    const network = this.#networks.get(name) ?? { running: 0, waiting: [] }
    if (this.waiting >= this.#maxWaiting) throw new LimitError('overloaded', 1)
    if (countOf(network) >= this.#maxPerNetwork) throw new LimitError('tooManyAttempts', 1)
    this.#networks.set(name, network)
    await new Promise<void>((start) => {
      network.waiting.push(start)
      this.#startNext()
    })
    try {
      return await work()
    } finally {
      this.#running--
      network.running--
      if (countOf(network) === 0) this.#networks.delete(name)
      this.#startNext()
    }
  }

  #startNext(): void {
    if (this.#running >= concurrency) return
    const next = this.#nextNetwork()
    if (!next) return
    const [name, network] = next
    this.#running++
    network.running++
    network.waiting.shift()?.()
    // Moves it to the end.
    this.#networks.delete(name)
    this.#networks.set(name, network)
  }

  #nextNetwork(): [name: string, network: Network] | undefined {
    let next: [name: string, network: Network] | undefined
    for (const entry of this.#networks) {
      const [, { running, waiting }] = entry
      if (waiting.length > 0 && running < (next?.[1].running ?? Number.POSITIVE_INFINITY)) next = entry
    }
    return next
  }
}

function countOf({ running, waiting }: Network): number {
  return running + waiting.length
}
