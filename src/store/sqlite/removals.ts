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
  readonly table: 'idempotency_keys' | 'logs' | 'prompt_versions'
  readonly column: 'key' | 'id'
  /** What says whose they are. */
  readonly of: 'owner_key' | 'prompt_key'
  readonly rows: number
}

/** What an account keeps beside its prompts; they go first, so that no row takes others with it. */
const ofAccount: readonly Belonging[] = [
  { table: 'idempotency_keys', column: 'key', of: 'owner_key', rows: 20 },
  { table: 'logs', column: 'id', of: 'owner_key', rows: 20 },
]

/** What a prompt keeps. */
const ofPrompt: readonly Belonging[] = [
  { table: 'logs', column: 'id', of: 'prompt_key', rows: 20 },
  { table: 'prompt_versions', column: 'key', of: 'prompt_key', rows: 20 },
]

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
  if (prompt) await removeWithBelongings(db, prompt.key, end)
  return prompt !== undefined
}

/** @returns whether there was one */
async function removeAccount(db: Kysely<Tables>, end: number): Promise<boolean> {
  const account = await db.selectFrom('users').select('key').where('removed_at', 'is not', null).executeTakeFirst()
  if (!account) return false
  for (const belonging of ofAccount) {
    if (!(await removeAll(db, belonging, account.key, end))) return true
  }
  const prompts = db.selectFrom('prompts').select('key').where('owner_key', '=', account.key)
  for (let prompt = await prompts.executeTakeFirst(); prompt; prompt = await prompts.executeTakeFirst()) {
    if (!(await removeWithBelongings(db, prompt.key, end))) return true
  }
  await db.deleteFrom('users').where('key', '=', account.key).execute()
  return true
}

/** @returns whether the prompt is gone and there is time left */
async function removeWithBelongings(db: Kysely<Tables>, promptKey: number, end: number): Promise<boolean> {
  for (const belonging of ofPrompt) {
    if (!(await removeAll(db, belonging, promptKey, end))) return false
  }
  await db.deleteFrom('prompts').where('key', '=', promptKey).execute()
  return performance.now() < end
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
