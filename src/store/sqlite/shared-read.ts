import type { Database, Statement } from './driver.js'

/**
 * The transaction that the reads of one turn of the event loop share. Each in one of its own would ask the system for
 * locks three times, which takes longer than to find a row: without it GET /prompts/{id} takes 125 µs instead of 103,
 * and a page of logs 213 instead of 200 (scripts/bench/cases.ts).
 *
 * What is read is what was there when it began. It ends with the turn and before each commit of this process, so that a
 * request finds everything that was answered before it came, as long as no other process writes.
 */
export class SharedRead {
  readonly #sqlite: Database
  readonly #begin: Statement
  readonly #commit: Statement
  readonly #endOfTurn = () => this.end()
  readonly #found = new Map<string, unknown>()
  #isOpen = false

  constructor(sqlite: Database) {
    this.#sqlite = sqlite
    this.#begin = sqlite.prepare('BEGIN')
    this.#commit = sqlite.prepare('COMMIT')
  }

  /** To be called before each read. */
  join(): void {
    if (this.#isOpen) return
    this.#begin.run()
    this.#isOpen = true
    setImmediate(this.#endOfTurn)
  }

  /** What nearly every request of a turn asks for is looked up once: in the same transaction it cannot be another. */
  remember<T>(id: string, find: () => T): T {
    if (!this.#found.has(id)) this.#found.set(id, find())
    return this.#found.get(id) as T
  }

  end(): void {
    this.#isOpen = false
    this.#found.clear()
    // An error of the system may have ended it.
    if (this.#sqlite.open && this.#sqlite.inTransaction) this.#commit.run()
  }
}
