import type { Kysely } from 'kysely'
import type { Json } from '../../domain/json.js'
import type { Account } from './accounts.js'
import { integer } from './database.js'
import { hasItsPrompt } from './removals.js'
import type { Tables } from './schema.js'

/** A request that may come again: what tells that it is the same one. */
export interface Repeatable {
  readonly operationId: string
  /** What the client calls the request, its `Idempotency-Key`. */
  readonly key: string
  /** SHA-256 of the body. */
  readonly bodyHash: Buffer
}

/** The key was used with another body. Nothing was written. */
export class KeyReused extends Error {}

/** The request was done before, and what it created was deleted since. Nothing was written. */
export class CreatedIsGone extends Error {}

export interface Created<T> {
  readonly id: string
  readonly json: Json<T>
  /** Whether an earlier request created it, and this one nothing. */
  readonly replayed: boolean
}

type Creation<T> = (db: Kysely<Tables>) => Promise<{ id: string; json: Json<T> } | undefined>

/** How long a key is remembered; the contract names it. */
const lifeMs = 24 * 3_600_000

/**
 * A creation that is not done twice. The key is written in the transaction of what it stands for: both are there, or neither.
 * A creation that gives back `undefined`, or throws, leaves no key.
 * @param repeatable absent when the request has no key: the creation is then done as it is
 * @returns what is to be given to the writer; it throws KeyReused or CreatedIsGone
 */
export function once<T>(
  table: 'prompts' | 'logs',
  owner: Account,
  repeatable: Repeatable | undefined,
  create: Creation<T>,
): (db: Kysely<Tables>) => Promise<Created<T> | undefined> {
  return async (db) => {
    const earlier = repeatable && (await find(db, owner, repeatable))
    if (!earlier) {
      const created = await create(db)
      if (created && repeatable) await remember(db, owner, repeatable, created.id)
      return created && { ...created, replayed: false }
    }
    if (!repeatable.bodyHash.equals(earlier.body_hash)) throw new KeyReused('The key stands for another body.')
    const { created_id: id } = earlier
    const row = await db
      .selectFrom(table)
      .select('json')
      .where('id', '=', id)
      .$if(table === 'logs', (query) => query.where(hasItsPrompt))
      .executeTakeFirst()
    if (!row) throw new CreatedIsGone(`${id} was deleted.`)
    return { id, json: row.json as Json<T>, replayed: true }
  }
}

function find(db: Kysely<Tables>, owner: Account, { operationId, key }: Repeatable) {
  return db
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'created_id'])
    .where('owner_key', '=', owner.key)
    .where('operation_id', '=', operationId)
    .where('idempotency_key', '=', key)
    .where('used_at', '>', Date.now() - lifeMs)
    .executeTakeFirst()
}

async function remember(db: Kysely<Tables>, owner: Account, request: Repeatable, createdId: string): Promise<void> {
  // A key that comes again after its time is a new row: the rows stay in the order of their use.
  await db
    .replaceInto('idempotency_keys')
    .values({
      owner_key: owner.key,
      operation_id: request.operationId,
      idempotency_key: request.key,
      body_hash: request.bodyHash,
      created_id: createdId,
      used_at: Date.now(),
    })
    .execute()
  await forgetOldest(db)
}

/** With each key that comes up to two go, once their time is over: the table holds little more than a day's keys. */
async function forgetOldest(db: Kysely<Tables>): Promise<void> {
  const oldest = db.selectFrom('idempotency_keys').select('key').orderBy('key').limit(integer(2))
  await db
    .deleteFrom('idempotency_keys')
    .where('key', 'in', oldest)
    .where('used_at', '<=', Date.now() - lifeMs)
    .execute()
}
