import { type SqlBool, sql } from 'kysely'
import type { Order } from '../../domain/list.js'
import type { Condition, Param, Parameters } from './conditions.js'
import type { Connection, Query } from './database.js'
import type { Moment } from './log-positions.js'

/** The logs for which conditions hold after one moment and through another, in the order of time; see `between`. */
export function selectWindow(db: Connection['db'], param: Param, conditions: readonly Condition[], order: Order) {
  const [beyond, upTo] = order === 'asc' ? [sql`>`, sql`<=`] : [sql`<`, sql`>=`]
  return db
    .selectFrom('logs')
    .where((eb) => eb.and(conditions.map(({ holds }) => holds(param))))
    .where(sql<SqlBool>`(time, key) ${beyond} (${param('fromTime')}, ${param('fromKey')})`)
    .where(sql<SqlBool>`(time, key) ${upTo} (${param('upToTime')}, ${param('upToKey')})`)
    .orderBy('time', order)
    .orderBy('key', order)
}

/** The parameters of a window. */
export function between(from: Moment, upTo: Moment): Parameters {
  return { fromTime: from.time, fromKey: from.key, upToTime: upTo.time, upToKey: upTo.key }
}

/** Finds the row of a window at the parameter `offset`; none if there are fewer. */
export function prepareEdge(
  { prepare }: Connection,
  conditions: readonly Condition[],
  order: Order,
): Query<Parameters, Moment> {
  return prepare((db, param) =>
    selectWindow(db, param, conditions, order)
      .select(['time', 'key'])
      .limit(1)
      .offset(param('offset') as number),
  )
}
