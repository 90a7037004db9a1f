import type { components } from '../../generated/types.js'
import type { Account } from './account.js'
import type { Created, CreatedAll, Repeatable } from './idempotency.js'
import type { JsonText } from './json.js'
import type { List, Order } from './list.js'
import type { LogSelection } from './log-selection.js'
import { laterThan } from './version.js'

/** A log as the contract shows it. Only what people think of it changes, its score and notes. */
export type Log = components['schemas']['Log']

/** What a person gives for a log. Its `occurredAt` is in UTC (see `readOccurredAt`). */
export type LogFields = Omit<Log, '_id' | 'createdAt' | 'updatedAt'>

/** What a person thinks of a log now; `null` takes back what they thought before. */
export type LogChanges = { readonly score?: number | null; readonly notes?: string | null }

/** How far ahead of the server's clock a log may have occurred, in milliseconds; the contract states it. */
const maxAheadMs = 24 * 3_600_000

/**
 * @param given a date-time (RFC 3339) with any UTC offset
 * @returns the same moment in UTC, to the millisecond; `undefined` for one before 1970 or more than a day ahead
 */
export function readOccurredAt(given: string): string | undefined {
  const time = Date.parse(given)
  return time >= 0 && time <= Date.now() + maxAheadMs ? new Date(time).toISOString() : undefined
}

/** The time of a log, by which logs are filtered and sorted, in milliseconds since 1970. */
export function timeOf({ occurredAt, createdAt }: Pick<Log, 'occurredAt' | 'createdAt'>): number {
  return Date.parse(occurredAt ?? createdAt)
}

/** @returns the log with its changes and a later `updatedAt`; the log itself if they change nothing */
export function changeLog(before: Log, changes: LogChanges): Log {
  const { score = before.score, notes = before.notes } = changes
  if ((score ?? undefined) === before.score && (notes ?? undefined) === before.notes) return before
  const { score: _score, notes: _notes, ...rest } = before
  const updatedAt = laterThan(before.updatedAt ?? before.createdAt)
  return { ...rest, ...(notes != null && { notes }), ...(score != null && { score }), updatedAt }
}

export type LogSort = 'time' | 'score'

/** In which order logs are listed. */
export interface LogSorting {
  /** By time, and among equals by creation; or by score, with those that have none last, and among equals by time. */
  readonly sort?: LogSort
  readonly order: Order
}

/** How several logs are recorded. */
export interface CreateAllOptions {
  /**
   * Whether a log that has the external ID already stands for the new one, unchanged: one of the account, or one before
   * it in the list. Otherwise it's `externalIdTaken`.
   */
  readonly skipsExisting?: boolean | undefined
  readonly repeatable?: Repeatable | undefined
}

/** The logs of all accounts. Each method says for whom it acts, and rejects what belongs to somebody else. */
export interface LogStore {
  /**
   * Records a log. Its `_id` is greater than that of every log acknowledged before.
   * @param repeatable makes the request safe to repeat: only one log is recorded (see `Repeatable`)
   * @param fields without a `promptVersion` the log gets the prompt's current one
   * @throws StoreError `promptNotFound` unless the prompt is the account's own at the moment of writing,
   * `unknownVersion`, `externalIdTaken`, `keyReused`, `createdIsGone`
   */
  create(owner: Account, fields: LogFields, repeatable?: Repeatable): Promise<Created<Log>>

  /**
   * Records several logs as `create` does, all of them or none, in one write.
   * @returns the logs in the given order; a replay returns all of them as they are now
   * @throws StoreError as `create`, with the index of the log that it's about
   */
  createAll(owner: Account, logs: readonly LogFields[], options?: CreateAllOptions): Promise<CreatedAll<Log>>

  /** @throws StoreError `logNotFound`, `notOwner` */
  get(owner: Account, id: string): Promise<JsonText<Log>>

  /**
   * Changes what people think of a log (see `changeLog`). Changes at the same time all take effect.
   * @returns the whole log
   * @throws StoreError `logNotFound`, `notOwner`
   */
  update(owner: Account, id: string, changes: LogChanges): Promise<JsonText<Log>>

  /** @throws StoreError `logNotFound`, `notOwner` */
  delete(owner: Account, id: string): Promise<void>

  /**
   * @param signal stops reading the list, with an error, when nobody waits for it any longer
   * @throws StoreError `promptNotFound`, `notOwner` if the selection names a prompt that the account may not read,
   * `unknownVersion` if it names a version that the prompt doesn't have
   */
  list(owner: Account, selection: LogSelection & LogSorting, signal?: AbortSignal): Promise<List<Log>>
}
