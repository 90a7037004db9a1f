import type { components } from '../../generated/types.js'

/** An account as the contract shows it to its owner. */
export type User = Omit<components['schemas']['User'], 'key'>

/** Whom a request is made for. Stores hand these out; an engine may keep more with them, which nobody else sees. */
export interface Account {
  /** The `_id` in the contract, `user…`. */
  readonly id: string
  /** How many times the password was changed: a token holds for the generation that it was made in. */
  readonly generation: number
}

/** What a login is checked against. */
export interface Credentials {
  readonly account: Account
  /** As it was given at the sign-up. */
  readonly email: string
  /** In PHC string format. */
  readonly passwordHash: string
}

/**
 * The accounts that have signed up.
 *
 * An account is gone from the moment at which its deletion is acknowledged: nothing finds it, nothing can be written
 * for it, and its email address is free. An engine may remove the rows later.
 */
export interface AccountStore {
  /**
   * @param account `email` belongs to one account only, in whatever case it is written (see `fold`)
   * @throws StoreError `emailTaken`
   */
  create(account: { name: string; email: string; passwordHash: string }): Promise<Account>

  /** @returns `undefined` when there is no such account */
  find(id: string): Promise<Account | undefined>

  /** @throws StoreError `accountGone` when the account is deleted */
  get(account: Account): Promise<User>

  /** Finds an account by its email address, in whatever case it is written. */
  findByEmail(email: string): Promise<Credentials | undefined>

  /**
   * @throws StoreError `accountGone` when the account is deleted, or its password isn't the one of this generation any
   * more
   */
  credentials(account: Account): Promise<Credentials>

  /**
   * Replaces the password. Of several changes at the same time one succeeds.
   * @returns the account in its next generation
   * @throws StoreError `accountGone` as `credentials` does
   */
  changePassword(account: Account, passwordHash: string): Promise<Account>

  /**
   * Deletes the account and all it has.
   * @throws StoreError `accountGone` as `credentials` does
   */
  delete(account: Account): Promise<void>
}
