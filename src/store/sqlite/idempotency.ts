import { type Kysely, type SqlBool, sql } from 'kysely'
import { StoreError } from '../../domain/errors.js'
import { type Created, type CreatedAll, keyTtlMs, type Repeatable } from '../../domain/idempotency.js'
import type { JsonText } from '../../domain/json.js'
import { storedJson } from './json-column.js'
import { hasItsPrompt } from './removals.js'
import type { Tables } from './schema.js'

/** What a creation made. */
export interface Made<T> {
  readonly id: string
  readonly json: JsonText<T>
}

/** A creation within a write. */
interface Creation {
  readonly db: Kysely<Tables>
  readonly table: 'prompts' | 'logs'
  /** The account's. */
  readonly ownerKey: number
  /** Absent when the request has no key: the creation is then done as it is. */
  readonly repeatable: Repeatable | undefined
}

/**
 * Makes a creation one that is not done twice. The key is written in the transaction of what it stands for: both are
 * there, or neither.
 * @throws StoreError `keyReused`, `createdIsGone`
 */
export async function once<T>(creation: Creation, create: () => Promise<Made<T>>): Promise<Created<T>> {
  const { made, replayed } = await makeOnce(creation, async () => [await create()])
  return { ...(made[0] as Made<T>), replayed }
}

/** The same for several things that are created together. */
export async function allOnce<T>(creation: Creation, create: () => Promise<Made<T>[]>): Promise<CreatedAll<T>> {
  const { made, replayed } = await makeOnce(creation, create)
  return { jsons: made.map(({ json }) => json), replayed }
}

async function makeOnce<T>(
  { db, table, ownerKey, repeatable }: Creation,
  create: () => Promise<Made<T>[]>,
): Promise<{ made: Made<T>[]; replayed: boolean }> {
  const earlier = repeatable && (await find(db, ownerKey, repeatable))
  if (!earlier) {
    const made = await create()
    if (repeatable) await remember(db, ownerKey, repeatable, made)
    return { made, replayed: false }
  }
  if (!repeatable.bodyHash.equals(earlier.body_hash)) throw new StoreError('keyReused')
  return { made: await readAll(db, table, earlier.created_id.split(separator)), replayed: true }
}

/** Between the identifiers of what one request created. */
const separator = ','

/** @returns what was created, as it is now. @throws StoreError `createdIsGone` when one of them was deleted */
async function readAll<T>(db: Kysely<Tables>, table: Creation['table'], ids: readonly string[]): Promise<Made<T>[]> {
  const rows = await db
    .selectFrom(table)
    .select(['id', storedJson.as('json')])
    .where(sql<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .$if(table === 'logs', (query) => query.where(hasItsPrompt))
    .execute()
  const found = new Map(rows.map(({ id, json }) => [id, json as JsonText<T>]))
  return ids.map((id) => {
    const json = found.get(id)
    if (json === undefined) throw new StoreError('createdIsGone', `${id} was deleted.`)
    return { id, json }
  })
}

function find(db: Kysely<Tables>, ownerKey: number, { operationId, key }: Repeatable) {
  return db
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'created_id'])
    .where('owner_key', '=', ownerKey)
    .where('operation_id', '=', operationId)
    .where('idempotency_key', '=', key)
    .where('used_at', '>', Date.now() - keyTtlMs)
    .where('used_at', '<', Date.now() + keyTtlMs)
    .executeTakeFirst()
}

async function remember(
  db: Kysely<Tables>,
  ownerKey: number,
  request: Repeatable,
  made: readonly Made<unknown>[],
): Promise<void> {
  // A key that comes again after its time is a new row: the rows stay in the order of their use.
  await db
    .replaceInto('idempotency_keys')
    .values({
      owner_key: ownerKey,
      operation_id: request.operationId,
      idempotency_key: request.key,
      body_hash: request.bodyHash,
      created_id: made.map(({ id }) => id).join(separator),
      used_at: Date.now(),
    })
    .execute()
  await forgetOldest(db)
}

/**
 * With each key that comes up to two go, once their time is over: the table holds little more than a day's keys. So do
 * those of a clock that was far ahead, which would otherwise keep all that came after them.
 */
async function forgetOldest(db: Kysely<Tables>): Promise<void> {
  const oldest = db.selectFrom('idempotency_keys').select('key').orderBy('key').limit(2)
  await db
    .deleteFrom('idempotency_keys')
    .where('key', 'in', oldest)
    .where(({ or, eb }) => or([eb('used_at', '<=', Date.now() - keyTtlMs), eb('used_at', '>=', Date.now() + keyTtlMs)]))
    .execute()
}
