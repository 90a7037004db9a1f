/**
 * Runs at most one waiter per iteration of the event loop, first come, first served. Between two pieces of long work
 * Node then serves other requests and accepts a connection (one per iteration). Test:
 * test/http/immediate-queue.test.ts.
 */
export class ImmediateQueue {
  #last: Promise<void> = Promise.resolve()

  /** Resolves in an iteration of the event loop that no other waiter gets. */
  next(): Promise<void> {
    this.#last = this.#last.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
    return this.#last
  }
}
