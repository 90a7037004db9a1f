import type { Account } from './account.js'
import type { LogSelection } from './log-selection.js'
import type { GroupedLog, GroupField } from './statistics/grouping.js'

/** What logs are counted into. */
export interface LogCounter {
  /** What it needs to know of each log, beside what all counters do. */
  readonly by: readonly GroupField[]
  /** Whether further logs are of no use. */
  readonly isFull: boolean
  add(log: GroupedLog): void
}

/** Counts logs, to be compared. */
export interface LogStatistics {
  /**
   * Counts each log of the selection once. Others get their turn meanwhile, and while logs come and go, those that stay
   * are each counted once.
   * @param signal stops it, with an error, when nobody waits for it any more
   * @throws StoreError `promptNotFound`, `notOwner` when the selection names a prompt that the account may not read
   */
  count(owner: Account, selection: LogSelection, into: LogCounter, signal?: AbortSignal): Promise<void>
}
