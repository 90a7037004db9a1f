/** How long a piece of work may keep others waiting, in milliseconds. */
const turnMs = 5

/** The first turn of a page of a list, in milliseconds: few pages take longer. */
export const pageMs = 2

/** How long turns that follow one another in one iteration of the event loop may begin, in milliseconds. */
const togetherMs = turnMs / 2

/** Those who wait for a turn, in the order in which they came. */
const waiting: (() => void)[] = []
let isServing = false

/**
 * Waits for a turn, between two pieces of long work. In each iteration of the event loop those who wait have theirs one
 * after the other, first come, first served, until half the time of a turn is over: the rest waits for the next
 * iteration. So between two pieces Node serves other requests and accepts a connection (one per iteration), however
 * many long requests there are, and many short pieces don't wait for as many iterations. Tests:
 * test/domain/turns.test.ts and test/handlers/turns.test.ts.
 * @throws the signal's reason if it is aborted
 */
export async function nextTurn(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve)
    if (!isServing) void serve()
  })
  signal?.throwIfAborted()
}

async function serve(): Promise<void> {
  isServing = true
  while (waiting.length > 0) {
    await new Promise((resolve) => setImmediate(resolve))
    const end = performance.now() + togetherMs
    // Those who come meanwhile wait for the next iteration, as they may have had a turn in this one.
    let left = waiting.length
    do {
      waiting.shift()?.()
      // Called when the microtasks are done, and so the piece of work (Node.js documentation, `process.nextTick`).
      await new Promise((resolve) => process.nextTick(resolve))
    } while (--left > 0 && performance.now() < end)
  }
  isServing = false
}

/** Waits for the next iteration of the event loop, where there is no time to wait for a turn. */
export async function nextIteration(): Promise<void> {
  // What I/O calls runs in the same iteration as the first immediate that it sets.
  for (let count = 0; count < 2; count++) await new Promise((resolve) => setImmediate(resolve))
}

/** The turns of one piece of long work, which looks now and then whether its turn is over. */
export class Turns {
  readonly #signal: AbortSignal | undefined
  #end: number

  /**
   * @param signal ends the work, with an error
   * @param firstMs the length of the first turn, in milliseconds: a short one where the work usually takes no longer,
   * and much of it may come at once
   */
  constructor(signal?: AbortSignal, firstMs = turnMs) {
    this.#signal = signal
    this.#end = performance.now() + firstMs
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
