import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { Turns } from '../../domain/turns.js'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

/** After how long a removal that failed is tried again, in milliseconds. */
const retryMs = 10_000

/** How many rows a statement removes at most, and how many bytes of JSON if there are several. */
const maxRows = 20
const maxBytes = 256 * 1024

/** Rows that are removed without others that refer to them. */
interface Belonging {
  readonly table: 'api_keys' | 'idempotency_keys' | 'logs' | 'prompt_versions'
  readonly column: 'key' | 'id'
  /** What says whose they are. */
  readonly of: 'owner_key' | 'prompt_key'
  /** Their size, in bytes. */
  readonly size: RawBuilder<number>
}

const jsonSize = sql<number>`octet_length(json)`
/** They are short. */
const noSize = sql<number>`0`

/** What an account keeps besides its prompts; they go first, so that no row takes others with it. */
const ofAccount: readonly Belonging[] = [
  { table: 'api_keys', column: 'key', of: 'owner_key', size: jsonSize },
  { table: 'idempotency_keys', column: 'key', of: 'owner_key', size: noSize },
  { table: 'logs', column: 'id', of: 'owner_key', size: jsonSize },
]

/** What a prompt keeps. */
const ofPrompt: readonly Belonging[] = [
  { table: 'logs', column: 'id', of: 'prompt_key', size: jsonSize },
  { table: 'prompt_versions', column: 'key', of: 'prompt_key', size: jsonSize },
]

/** Holds for a log unless its prompt was deleted. */
export const hasItsPrompt = sql<SqlBool>`prompt_key NOT IN (SELECT key FROM removed_prompts)`

/** Whether a prompt keeps more than one statement may remove with it. */
export async function hasMuch(db: Kysely<Tables>, promptKey: number): Promise<boolean> {
  for (const belonging of ofPrompt) {
    const rows = await nextRows(db, belonging, promptKey)
    if (countThatFits(rows) < rows.length) return true
  }
  return false
}

/**
 * Removes what deleted accounts and prompts have left behind, a piece a transaction, so that others have their turn.
 * If it is interrupted, it continues after a restart.
 */
export class Removals {
  readonly #writer: Writer
  readonly #onRemoved: () => void
  readonly #stopped = new AbortController()
  #running: Promise<void> = Promise.resolve()

  /** @param onRemoved called when everything that was deleted has been removed */
  constructor(writer: Writer, onRemoved: () => void) {
    this.#writer = writer
    this.#onRemoved = onRemoved
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
        const left = await this.#writer.write(removePiece)
        if (left === 'none') return this.#onRemoved()
        if (left !== 'some') await this.#writer.writeInThread((db) => removeRow(db, left))
      } catch {
        // The database is locked or full; requests report it. The rest of the removal can wait.
        await sleep(retryMs, undefined, { signal, ref: false }).catch(() => {})
      }
    }
  }
}

/** A row that is larger than a statement may remove here. */
interface LargeRow {
  readonly belonging: Belonging
  /** The key of what it belongs to: another process may remove it first, and a new row get its key. */
  readonly of: number
  readonly name: Row['name']
}

/** Whether there may be more to remove, and whether that begins with a large row. */
type Left = 'none' | 'some' | LargeRow

async function removeRow(db: Kysely<Tables>, { belonging, of, name }: LargeRow): Promise<void> {
  await db
    .deleteFrom(belonging.table)
    .where(db.dynamic.ref(belonging.column), '=', name)
    .where(db.dynamic.ref(belonging.of), '=', of)
    .execute()
}

async function removePiece(db: Kysely<Tables>): Promise<Left> {
  const turn = new Turns()
  const prompt = await db.selectFrom('removed_prompts').select('key').executeTakeFirst()
  if (!prompt) return removeAccount(db, turn)
  const left = await removeWithBelongings(db, prompt.key, turn)
  return left === 'none' ? 'some' : left
}

async function removeAccount(db: Kysely<Tables>, turn: Turns): Promise<Left> {
  const account = await db.selectFrom('users').select('key').where('removed_at', 'is not', null).executeTakeFirst()
  if (!account) return 'none'
  for (const belonging of ofAccount) {
    const left = await removeAll(db, belonging, account.key, turn)
    if (left !== 'none') return left
  }
  const prompts = db.selectFrom('prompts').select('key').where('owner_key', '=', account.key)
  for (let prompt = await prompts.executeTakeFirst(); prompt; prompt = await prompts.executeTakeFirst()) {
    const left = await removeWithBelongings(db, prompt.key, turn)
    if (left !== 'none') return left
  }
  await db.deleteFrom('users').where('key', '=', account.key).execute()
  return 'some'
}

/** @returns `none` when the prompt is gone and there is time left */
async function removeWithBelongings(db: Kysely<Tables>, promptKey: number, turn: Turns): Promise<Left> {
  for (const belonging of ofPrompt) {
    const left = await removeAll(db, belonging, promptKey, turn)
    if (left !== 'none') return left
  }
  await db.deleteFrom('prompts').where('key', '=', promptKey).execute()
  return turn.isOver ? 'some' : 'none'
}

/** @returns `some` when the time was over before none was left */
async function removeAll(db: Kysely<Tables>, belonging: Belonging, key: number, turn: Turns): Promise<Left> {
  const { table, column } = belonging
  while (!turn.isOver) {
    const rows = await nextRows(db, belonging, key)
    const [first] = rows
    if (!first) return 'none'
    if (first.size > maxBytes) return { belonging, of: key, name: first.name }
    const names = rows.slice(0, countThatFits(rows)).map(({ name }) => name)
    await db.deleteFrom(table).where(db.dynamic.ref(column), 'in', names).execute()
  }
  return 'some'
}

interface Row {
  readonly name: number | string
  readonly size: number
}

/** @returns one more than a statement may remove, if there are so many */
function nextRows(db: Kysely<Tables>, { table, column, of, size }: Belonging, key: number): Promise<Row[]> {
  return db
    .selectFrom(table)
    .select([sql.ref<Row['name']>(column).as('name'), size.as('size')])
    .where(db.dynamic.ref(of), '=', key)
    .limit(maxRows + 1)
    .execute()
}

/** @returns how many of the first rows a statement may remove */
function countThatFits(rows: readonly Row[]): number {
  let bytes = 0
  const over = rows.findIndex(({ size }, index) => {
    bytes += size
    return index === maxRows || bytes > maxBytes
  })
  return over === -1 ? rows.length : over
}
