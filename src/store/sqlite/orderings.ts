import { sql } from 'kysely'
import type { Order } from '../../domain/list.js'
import type { Connection, Query } from './database.js'
import type { Ordering } from './keyset.js'
import { keysOfAccount, promptKeys } from './prompt-keys.js'
import type { Writer } from './writer.js'

/** Come before and after every identifier: those are letters and digits. */
export const [beforeAll, afterAll] = ['', '~']

/** Prepares, for writes, the query for the newest identifier; those of prompts that are being removed don't count. */
export function newestId(writer: Writer, table: 'prompts' | 'api_keys'): Query<object, { id: string }> {
  return writer.prepare((db) =>
    db
      .selectFrom(table as 'prompts')
      .select('id')
      .where('id', '<', afterAll)
      .orderBy('id', 'desc')
      .limit(1),
  )
}

/** Prompts by identifier, and so by creation. */
export const byId: Ordering = {
  columns: ['id'],
  position: sql<string>`id`,
  bounds: [[beforeAll], [afterAll]],
  valuesOf: (position) => [position],
}

/** The number of a prompt in its account, which tells nothing about others. */
const number = sql<number>`(key % ${sql.lit(keysOfAccount)})`
const numberForm = /^\d{1,8}$/
const maxKey = Number.MAX_SAFE_INTEGER

/** Prompts by last change, and among equals by creation. Those that are being removed come before all others. */
export const byUpdate: Ordering = {
  columns: ['updated_at', 'key'],
  position: sql<string>`${number} || '.' || updated_at`,
  bounds: [
    [0, maxKey],
    [Number.MAX_SAFE_INTEGER, maxKey],
  ],
  valuesOf(position, _order, ownerKey) {
    const [key, updatedAt = ''] = numberAndRest(position, ownerKey)
    return key !== undefined && /^\d{1,15}$/.test(updatedAt) ? [Number(updatedAt), key] : undefined
  },
}

/**
 * Prompts by folded title, and among equals by creation. Those that are being removed come before all others. A BLOB
 * comes after every text (SQLite documentation, "Datatypes In SQLite", section 4.1).
 */
export const byTitle: Ordering = {
  columns: ['folded_title', 'key'],
  position: sql<string>`${number} || '.' || folded_title`,
  bounds: [
    ['', maxKey],
    [Buffer.of(), maxKey],
  ],
  valuesOf(position, _order, ownerKey) {
    const [key, title] = numberAndRest(position, ownerKey)
    return key === undefined ? undefined : [title, key]
  },
}

/** Takes a position apart that begins with the number of a prompt. */
function numberAndRest(position: string, ownerKey: number): [key: number | undefined, rest: string] {
  const dot = position.indexOf('.')
  const number = position.slice(0, Math.max(dot, 0))
  return [numberForm.test(number) ? promptKeys(ownerKey).min + Number(number) : undefined, position.slice(dot + 1)]
}

/** The versions of a prompt by number. */
export const byVersion: Ordering = {
  columns: ['version'],
  position: sql<string>`CAST(version AS TEXT)`,
  bounds: [[0], [Number.MAX_SAFE_INTEGER]],
  valuesOf: (position) => (/^[1-9]\d{0,9}$/.test(position) ? [Number(position)] : undefined),
}

const timeAndId = /^(\d{1,15})\.(log\w+)$/

/**
 * Logs by time, and among equals by creation. A position has the identifier of a log: a key would tell how many logs
 * the service has.
 */
export function byTime(connection: Connection): Ordering {
  const keyAt = logKeys(connection)
  return {
    columns: ['time', 'key'],
    position: sql<string>`time || '.' || id`,
    bounds: [
      [0, 0],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ],
    valuesOf(position, order) {
      const [, time, id] = timeAndId.exec(position) ?? []
      return id === undefined ? undefined : [Number(time), keyAt(id, order)]
    },
  }
}

/**
 * Builds the function that finds the key after which a list continues at a log. Keys are in the order of identifiers,
 * so for a deleted log, its neighbor's key serves as well.
 */
export function logKeys(connection: Connection): (id: string, order: Order) => number {
  const neighbor = (operator: '<=' | '>=', order: Order): Query<{ id: string }, { key: number }> =>
    connection.prepare((db, param) =>
      db.selectFrom('logs').select('key').where('id', operator, param('id')).orderBy('id', order).limit(1),
    )
  const [before, after] = [neighbor('<=', 'desc'), neighbor('>=', 'asc')]
  return (id, order) =>
    order === 'asc' ? (before.first({ id })?.key ?? 0) : (after.first({ id })?.key ?? Number.MAX_SAFE_INTEGER)
}
