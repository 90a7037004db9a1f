import type { Order } from '../../domain/list.js'
import type { LogSort } from '../../domain/log.js'
import type { LogSelection } from '../../domain/log-selection.js'
import { allScores, maxScore } from '../../domain/statistics/counts.js'

export interface Sorting {
  readonly sort: LogSort
  readonly order: Order
}

/** A moment in the order of logs: by time, and among equals by key. */
export interface Moment {
  readonly time: number
  readonly key: number
}

export interface Position extends Moment {
  /** Of the bucket in which it is; `undefined` where there is one bucket for all. */
  readonly score: number | null | undefined
}

const first: Moment = { time: -1, key: -1 }
const last: Moment = { time: Number.MAX_SAFE_INTEGER, key: Number.MAX_SAFE_INTEGER }

/** Of equal scores, the oldest log comes first in both orders. */
export function timeOrder({ sort, order }: Sorting): Order {
  return sort === 'time' ? order : 'asc'
}

export function scoreOf(text: string | undefined): Position['score'] {
  return text === undefined ? undefined : text === 'none' ? null : Number(text)
}

/** One bucket for all, or scores in their order; a log without one is in the last bucket then. */
export function bucketsOf({ scored, scoreMin, scoreMax }: LogSelection, { sort, order }: Sorting): Position['score'][] {
  if (sort === 'time') return [undefined]
  const scores = allScores.filter(
    (score) => score >= (scoreMin ?? 0) && score <= (scoreMax ?? maxScore) && scored !== false,
  )
  const unscored = scored === true || scoreMin !== undefined || scoreMax !== undefined ? [] : [null]
  return [...(order === 'asc' ? scores : scores.reverse()), ...unscored]
}

/** The moments before and after everything in a selection. */
export function boundsOf({ fromMs, toMs }: LogSelection): [Moment, Moment] {
  return [fromMs === undefined ? first : { time: fromMs, key: -1 }, toMs === undefined ? last : { time: toMs, key: -1 }]
}

export function isBefore(one: Moment, other: Moment): boolean {
  return one.time < other.time || (one.time === other.time && one.key < other.key)
}

export function further(one: Moment, other: Moment, order: Order): Moment {
  return isBefore(one, other) === (order === 'asc') ? other : one
}

export function nearer(one: Moment, other: Moment, order: Order): Moment {
  return further(one, other, order === 'asc' ? 'desc' : 'asc')
}

/** Compares positions in the order of a list. */
export function comparePositions(
  selection: LogSelection,
  sorting: Sorting,
): (one: Position, other: Position) => number {
  const buckets = bucketsOf(selection, sorting)
  const sign = timeOrder(sorting) === 'asc' ? 1 : -1
  return (one, other) =>
    buckets.indexOf(one.score) - buckets.indexOf(other.score) || sign * (one.time - other.time || one.key - other.key)
}
