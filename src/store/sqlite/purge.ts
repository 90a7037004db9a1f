import { setTimeout as sleep } from 'node:timers/promises'
import { Turns } from '../../domain/turns.js'
import type { Checkpoints } from './checkpoints.js'
import type { Connection } from './database.js'
import { type SearchIndex, searchIndexes } from './search-indexes.js'
import type { Writer } from './writer.js'

/** The shortest time between a deletion, or the end of a purge, and the next purge, in milliseconds. */
const minRestMs = 1000
/** A purge may rewrite whole indexes. It is followed by a rest of so many times its duration. */
const restFactor = 20

/**
 * Overwrites what is left of deleted texts where SQLite keeps it beyond the deletion:
 *
 * - A full-text index only marks a row as deleted; its terms go when all segments are merged (SQLite documentation,
 *   FTS5, "Contentless-Delete Tables"). Its own `secure-delete` has no effect on such an index.
 * - The write-ahead log has older versions of pages until it is emptied.
 *
 * In the rest of the file `PRAGMA secure_delete` overwrites what is deleted at once.
 */
export class Purge {
  readonly #indexes: readonly SearchIndex[]
  readonly #writer: Writer
  readonly #checkpoints: Checkpoints
  readonly #stopped = new AbortController()
  #running: Promise<void> | undefined
  #isDue = false
  /** When the rest after the last purge ends, in milliseconds of the process. */
  #restsUntil = 0

  constructor({ sqlite }: Connection, writer: Writer, checkpoints: Checkpoints) {
    this.#indexes = searchIndexes(sqlite)
    this.#writer = writer
    this.#checkpoints = checkpoints
  }

  /** To be called after each commit: requests a purge if it deleted something from an index. */
  afterCommit(): void {
    if (!this.#running && this.#hasDeleted()) this.request()
  }

  /** Has everything purged that was deleted before. */
  request(): void {
    this.#isDue = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  /** Stops within a step; it continues after a restart. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped
    while (this.#isDue) {
      const rest = Math.max(minRestMs, this.#restsUntil - performance.now())
      await sleep(rest, undefined, { signal, ref: false }).catch(() => {})
      if (signal.aborted) return
      this.#isDue = false
      const start = performance.now()
      // The database is locked or full, or another process reads: the next try is after the rest.
      const isDone = await this.#purge().catch(() => false)
      if (!isDone || this.#hasDeleted()) this.#isDue = true
      const end = performance.now()
      this.#restsUntil = end + restFactor * (end - start)
    }
  }

  #hasDeleted(): boolean {
    return this.#indexes.some(({ hasDeleted }) => hasDeleted())
  }

  /** @returns whether nothing is left of what was deleted before the call */
  async #purge(): Promise<boolean> {
    for (const index of this.#indexes) if (index.hasDeleted()) await this.#merge(index)
    return !this.#stopped.signal.aborted && (await this.#checkpoints.truncate())
  }

  /** Merges all segments that there are into one, which has none of the rows deleted before. */
  async #merge({ merge, eagerly }: SearchIndex): Promise<void> {
    let isMore = await this.#writer.write(async () => merge('all'))
    while (isMore && !this.#stopped.signal.aborted) {
      isMore = await this.#writer.write(async () => {
        const turn = new Turns()
        return eagerly(() => {
          while (merge('more')) if (turn.isOver) return true
          return false
        })
      })
    }
  }
}
