import { sql } from 'kysely'
import type { Order } from '../../domain/list.js'
import type { Connection, Query } from './database.js'
import type { Ordering } from './list.js'

/** Come before and after every identifier: those are letters and digits. */
export const [beforeAll, afterAll] = ['', '~']

/** Prompts by identifier, and so by creation. */
export const byId: Ordering = {
  columns: ['id'],
  position: sql<string>`id`,
  bounds: [[beforeAll], [afterAll]],
  valuesOf: (position) => [position],
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
 * Builds the function that finds the key after which a list goes on at a log. Keys are in the order of identifiers, so
 * that of a log that is gone its neighbor's does as well.
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
