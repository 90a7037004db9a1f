/**
 * Turns of the event loop, of which each is given to one who asks, in the order in which they ask. Work that takes long
 * is done in turns of its own, so that other requests are read and answered between two pieces of it, and connections
 * are accepted: Node accepts one in a turn.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** Resolves in a turn that nobody else was given. */
  next(): Promise<void> {
    this.#last = this.#last.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
    return this.#last
  }
}
