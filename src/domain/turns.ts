/** How long a piece of work may keep others waiting, in milliseconds. */
const turnMs = 5

/** When the last of those who wait has its turn. */
let last: Promise<void> = Promise.resolve()

/**
 * Waits for a turn, between two pieces of long work. Each iteration of the event loop has one turn for the whole
 * process, first come, first served: between two pieces Node serves other requests and accepts a connection (one per
 * iteration), however many long requests there are. Tests: test/handlers/turns.test.ts.
 * @throws the signal's reason if it is aborted
 */
export async function nextTurn(signal?: AbortSignal): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
  await last
  signal?.throwIfAborted()
}

/** Waits for the next iteration of the event loop, where there is no time to wait for a turn. */
export async function nextIteration(): Promise<void> {
  // What I/O calls runs in the same iteration as the first immediate that it sets.
  for (let count = 0; count < 2; count++) await new Promise((resolve) => setImmediate(resolve))
}

/** The turns of one piece of long work, which looks now and then whether its turn is over. */
export class Turns {
  readonly #signal: AbortSignal | undefined
  #end = performance.now() + turnMs

  /** @param signal ends the work, with an error */
  constructor(signal?: AbortSignal) {
    this.#signal = signal
  }

  get isOver(): boolean {
    return performance.now() >= this.#end
  }

  /** Waits for the next turn if this one is over. */
  async giveWay(): Promise<void> {
    if (!this.isOver) return
    await nextTurn(this.#signal)
    this.#end = performance.now() + turnMs
  }
}
