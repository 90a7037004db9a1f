import type { components } from '../../generated/types.js'
import type { Account } from './account.js'
import type { Created, Repeatable } from './idempotency.js'
import type { List, Order } from './list.js'

/** A log as the contract shows it. It never changes. */
export type Log = components['schemas']['Log']

/** What a person gives for a log. */
export type LogFields = Omit<Log, '_id' | 'createdAt'>

/** Which of an account's logs are listed, and in which order. */
export interface LogFilter {
  /** Those of one prompt; all of the account's when absent. */
  readonly promptId?: string | undefined
  /** By time of creation. */
  readonly order: Order
}

/** The logs of all accounts. Each method says for whom it acts, and refuses what belongs to somebody else. */
export interface LogStore {
  /**
   * Records a log. Its `_id` is greater than that of every log acknowledged before.
   * @param repeatable makes the request safe to repeat: only one log is recorded (see `Repeatable`)
   * @throws StoreError `promptNotFound` unless the prompt is the account's own at the moment of writing, `keyReused`,
   * `createdIsGone`
   */
  create(owner: Account, fields: LogFields, repeatable?: Repeatable): Promise<Created<Log>>

  /** @throws StoreError `logNotFound`, `notOwner` */
  delete(owner: Account, id: string): Promise<void>

  /** @throws StoreError `promptNotFound`, `notOwner` when the filter names a prompt that the account may not read */
  list(owner: Account, filter: LogFilter): Promise<List<Log>>
}
