import type { Kysely } from 'kysely'
import { StoreError } from '../../domain/errors.js'
import { type Created, keyTtlMs, type Repeatable } from '../../domain/idempotency.js'
import type { Json } from '../../domain/json.js'
import { hasItsPrompt } from './removals.js'
import type { Tables } from './schema.js'

type Creation<T> = (db: Kysely<Tables>) => Promise<{ id: string; json: Json<T> }>

/**
 * Makes a creation one that is not done twice. The key is written in the transaction of what it stands for: both are
 * there, or neither.
 * @param ownerKey the account's
 * @param repeatable absent when the request has no key: the creation is then done as it is
 * @returns what is to be given to the writer; it throws StoreError `keyReused` or `createdIsGone`
 */
export function once<T>(
  table: 'prompts' | 'logs',
  ownerKey: number,
  repeatable: Repeatable | undefined,
  create: Creation<T>,
): (db: Kysely<Tables>) => Promise<Created<T>> {
  return async (db) => {
    const earlier = repeatable && (await find(db, ownerKey, repeatable))
    if (!earlier) {
      const created = await create(db)
      if (repeatable) await remember(db, ownerKey, repeatable, created.id)
      return { ...created, replayed: false }
    }
    if (!repeatable.bodyHash.equals(earlier.body_hash)) throw new StoreError('keyReused')
    const { created_id: id } = earlier
    const row = await db
      .selectFrom(table)
      .select('json')
      .where('id', '=', id)
      .$if(table === 'logs', (query) => query.where(hasItsPrompt))
      .executeTakeFirst()
    if (!row) throw new StoreError('createdIsGone', `${id} was deleted.`)
    return { id, json: row.json as Json<T>, replayed: true }
  }
}

function find(db: Kysely<Tables>, ownerKey: number, { operationId, key }: Repeatable) {
  return db
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'created_id'])
    .where('owner_key', '=', ownerKey)
    .where('operation_id', '=', operationId)
    .where('idempotency_key', '=', key)
    .where('used_at', '>', Date.now() - keyTtlMs)
    .executeTakeFirst()
}

async function remember(db: Kysely<Tables>, ownerKey: number, request: Repeatable, createdId: string): Promise<void> {
  // A key that comes again after its time is a new row: the rows stay in the order of their use.
  await db
    .replaceInto('idempotency_keys')
    .values({
      owner_key: ownerKey,
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
  const oldest = db.selectFrom('idempotency_keys').select('key').orderBy('key').limit(2)
  await db
    .deleteFrom('idempotency_keys')
    .where('key', 'in', oldest)
    .where('used_at', '<=', Date.now() - keyTtlMs)
    .execute()
}
