import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

/** How long one piece may keep others waiting, in milliseconds. */
const pieceMs = 5
/** After how long a removal that failed is tried again, in milliseconds. */
const retryMs = 10_000

/** What an account keeps, in the order in which it is removed: no row takes others with it. A statement removes `rows` at most. */
const belongings = [
  { table: 'idempotency_keys', column: 'key', rows: 20 },
  { table: 'logs', column: 'id', rows: 20 },
  // A long prompt has many entries in the search index.
  { table: 'prompts', column: 'id', rows: 1 },
] as const

/**
 * Removes what deleted accounts have left behind, a piece a transaction, so that others have their turn. Where it is interrupted, it
 * goes on at the next start.
 */
export class Removals {
  readonly #writer: Writer
  readonly #stopped = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** Begins, or looks again after what is under way: an account that was deleted during its last look is not left over. */
  start(): void {
    this.#running = this.#running.then(() => this.#run())
  }

  /** Ends after the piece that is being removed. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped
    while (!signal.aborted) {
      try {
        if (!(await this.#writer.write(removePiece))) return
      } catch {
        // The database is locked or full; those who ask for something are told. What is left to remove can wait.
        await sleep(retryMs, undefined, { signal, ref: false }).catch(() => {})
      }
    }
  }
}

/** @returns whether there may be more */
async function removePiece(db: Kysely<Tables>): Promise<boolean> {
  const account = await db.selectFrom('users').select('key').where('removed_at', 'is not', null).executeTakeFirst()
  if (!account) return false
  const end = performance.now() + pieceMs
  for (const { table, column, rows } of belongings) {
    let removed: number = rows
    while (removed === rows) {
      if (performance.now() >= end) return true
      const some = db.selectFrom(table).select(column).where('owner_key', '=', account.key).limit(rows)
      const result = await db.deleteFrom(table).where(column, 'in', some).executeTakeFirst()
      removed = Number(result.numDeletedRows)
    }
  }
  await db.deleteFrom('users').where('key', '=', account.key).execute()
  return true
}
