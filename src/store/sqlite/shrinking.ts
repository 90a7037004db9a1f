import { setTimeout as sleep } from 'node:timers/promises'
import { Turns } from '../../domain/turns.js'
import type { Checkpoints } from './checkpoints.js'
import type { Connection } from './database.js'
import type { Writer } from './writer.js'

/** Less free space than this is kept for what is written next: in bytes, and as a part of the file. */
const minFreeBytes = 4 * 1024 * 1024
const minFreePart = 0.1

/** How long free space may wait to be noticed, in milliseconds. */
const lookMs = 1000
/** How many pages are given back before the time is looked at: about half a millisecond's work. */
const pagesPerLook = 32
/** Each step is followed by a rest of so many times its duration, waiting included. */
const restFactor = 4
/** The delay before a step that failed is tried again, in milliseconds. */
const retryMs = 10_000

/**
 * Gives space that deletions have freed back to the system: moves pages from the end of the file into free ones, some
 * in each transaction, and cuts off the end (SQLite documentation, PRAGMA incremental_vacuum). Databases from before
 * this was built in need `promptcrafter compact` once; until then their free pages are only used again.
 */
export class Shrinking {
  readonly #sqlite: Connection['sqlite']
  readonly #writer: Writer
  readonly #checkpoints: Checkpoints
  readonly #stopped = new AbortController()
  #running: Promise<void> | undefined

  constructor({ sqlite }: Connection, writer: Writer, checkpoints: Checkpoints) {
    this.#sqlite = sqlite
    this.#writer = writer
    this.#checkpoints = checkpoints
  }

  /** To be called after each commit, and at startup. */
  lookSoon(): void {
    if (this.#running || this.#stopped.signal.aborted) return
    this.#running = this.#run()
      // If it still can't be read later, the next read reports it.
      .catch(() => {})
      .finally(() => {
        this.#running = undefined
      })
  }

  /** Stops within a step; it continues after a restart. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    await this.#rest(lookMs)
    if (this.#stopped.signal.aborted || !canShrink(this.#sqlite)) return
    while (!this.#stopped.signal.aborted) {
      const start = performance.now()
      // The database is locked or full, or another process reads: it's tried again.
      const state = await this.#step().catch(() => 'failed' as const)
      if (state === 'done') return
      await this.#rest(state === 'failed' ? retryMs : restFactor * (performance.now() - start))
    }
  }

  async #rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopped.signal, ref: false }).catch(() => {})
  }

  async #step(): Promise<'more' | 'done' | 'failed'> {
    const isMore = await this.#writer.write(async () => {
      const turn = new Turns()
      let free = read(this.#sqlite, 'freelist_count')
      while (free > 0 && !turn.isOver) {
        this.#sqlite.exec(`PRAGMA incremental_vacuum(${pagesPerLook})`)
        free = read(this.#sqlite, 'freelist_count')
      }
      return free > 0
    })
    if (isMore) return 'more'
    // Only a checkpoint of the whole log cuts off the end.
    return (await this.#checkpoints.truncate()) ? 'done' : 'failed'
  }
}

function canShrink(sqlite: Connection['sqlite']): boolean {
  const [free, all] = [read(sqlite, 'freelist_count'), read(sqlite, 'page_count')]
  return (
    free >= all * minFreePart &&
    free * read(sqlite, 'page_size') >= minFreeBytes &&
    // SQLite can move pages only if the database was created to keep track of where they are referred to.
    read(sqlite, 'auto_vacuum') !== 0
  )
}

function read(sqlite: Connection['sqlite'], pragma: 'auto_vacuum' | 'freelist_count' | 'page_count' | 'page_size') {
  return sqlite.pragma(pragma, { simple: true }) as number
}
