import type { Account } from './account.js'
import type { LogSelection } from './log-selection.js'
import type { GroupField } from './statistics/group-field.js'
import type { GroupedCounts, GroupedLatencies, GroupedLog } from './statistics/grouping.js'

/** What logs are counted into. */
export interface LogCounter {
  /** What it needs to know of each log, besides what all counters need. */
  readonly by: readonly GroupField[]
  /** Whether further logs are of no use. */
  readonly isFull: boolean
  add(log: GroupedLog): void
  /** Takes logs that an engine has counted before. Absent where it must see each of them. */
  readonly bulk?: BulkCounter | undefined
}

export interface BulkCounter {
  /** Adds logs of one group, except for latencies, and for scores of logs in sessions. */
  add(counts: GroupedCounts): void
  /** Adds latencies of logs that were added. */
  addLatencies(latencies: GroupedLatencies): void
  /** Adds the score of a log in a session that was added. */
  addScore(log: GroupedLog): void
  /**
   * @returns the moments (ms since 1970) at which a group of logs between two moments starts or ends, in their order;
   * `undefined` if there are too many groups
   */
  groupBorders(firstMs: number, lastMs: number): readonly number[] | undefined
}

/** Counts logs, to be compared. */
export interface LogStatistics {
  /**
   * Counts each log of the selection once. Others get their turn meanwhile, and while logs come and go, those that stay
   * are each counted once.
   * @param signal stops it, with an error, when nobody waits for it any longer
   * @throws StoreError `promptNotFound`, `notOwner` when the selection names a prompt that the account may not read
   */
  count(owner: Account, selection: LogSelection, into: LogCounter, signal?: AbortSignal): Promise<void>
}
