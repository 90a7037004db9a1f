import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

/** How long one piece may keep others waiting, in milliseconds. */
const pieceMs = 5
/** After how long a removal that failed is tried again, in milliseconds. */
const retryMs = 10_000

/** Rows that are removed without others that refer to them. A statement removes `rows` at most. */
interface Belonging {
  readonly table: 'idempotency_keys' | 'logs' | 'prompts'
  readonly column: 'key' | 'id'
  /** What says whose they are. */
  readonly of: 'owner_key' | 'prompt_key'
  readonly rows: number
}

/** What an account keeps, in the order in which it is removed: no row takes others with it. */
const ofAccount: readonly Belonging[] = [
  { table: 'idempotency_keys', column: 'key', of: 'owner_key', rows: 20 },
  { table: 'logs', column: 'id', of: 'owner_key', rows: 20 },
  // A long prompt has many entries in the search index.
  { table: 'prompts', column: 'id', of: 'owner_key', rows: 1 },
]

const logsOfPrompt: Belonging = { table: 'logs', column: 'id', of: 'prompt_key', rows: 20 }

/** Holds for a log unless its prompt was deleted. */
export const hasItsPrompt = sql<SqlBool>`prompt_key NOT IN (SELECT key FROM removed_prompts)`

/**
 * Removes what deleted accounts and prompts have left behind, a piece a transaction, so that others have their turn.
 * Where it is interrupted, it goes on at the next start.
 */
export class Removals {
  readonly #writer: Writer
  readonly #stopped = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** Begins, or looks again after what is under way: what was deleted during its last look is not left over. */
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
  const end = performance.now() + pieceMs
  return (await removePrompt(db, end)) || (await removeAccount(db, end))
}

/** @returns whether there was one */
async function removePrompt(db: Kysely<Tables>, end: number): Promise<boolean> {
  const prompt = await db.selectFrom('removed_prompts').select('key').executeTakeFirst()
  if (!prompt) return false
  if (await removeAll(db, logsOfPrompt, prompt.key, end)) {
    await db.deleteFrom('prompts').where('key', '=', prompt.key).execute()
  }
  return true
}

/** @returns whether there was one */
async function removeAccount(db: Kysely<Tables>, end: number): Promise<boolean> {
  const account = await db.selectFrom('users').select('key').where('removed_at', 'is not', null).executeTakeFirst()
  if (!account) return false
  for (const belonging of ofAccount) {
    if (!(await removeAll(db, belonging, account.key, end))) return true
  }
  await db.deleteFrom('users').where('key', '=', account.key).execute()
  return true
}

/** @returns whether none is left, or the time was over before */
async function removeAll(
  db: Kysely<Tables>,
  { table, column, of, rows }: Belonging,
  key: number,
  end: number,
): Promise<boolean> {
  const { ref } = db.dynamic
  let removed = rows
  while (removed === rows) {
    if (performance.now() >= end) return false
    const some = db.selectFrom(table).select(column).where(ref(of), '=', key).limit(rows)
    const result = await db.deleteFrom(table).where(column, 'in', some).executeTakeFirst()
    removed = Number(result.numDeletedRows)
  }
  return true
}
