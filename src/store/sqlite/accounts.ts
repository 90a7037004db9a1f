import { fold } from '../../domain/case-folding.js'
import { newId } from '../../domain/ids.js'
import type { Connection, Query } from './database.js'
import type { Removals } from './removals.js'
import type { Writer } from './writer.js'

/** Who makes a request. */
export interface Account {
  readonly key: number
  /** As the contract shows it, `user…`. */
  readonly id: string
  /** How many times the password was changed: a token holds for the generation that it was made in. */
  readonly generation: number
}

/** The accounts that have signed up. */
export class AccountStore {
  readonly #reader: Connection
  readonly #byId: Query<{ id: string }, Account>
  readonly #writer: Writer
  readonly #removals: Removals

  constructor(reader: Connection, writer: Writer, removals: Removals) {
    this.#reader = reader
    this.#byId = reader.prepare((db, given) =>
      db
        .selectFrom('users')
        .select(['key', 'id', 'generation'])
        .where('id', '=', given.id)
        .where('removed_at', 'is', null),
    )
    this.#writer = writer
    this.#removals = removals
  }

  /** @returns the new account, or `undefined` when the e-mail address has one */
  create(user: { name: string; email: string; passwordHash: string }): Promise<Account | undefined> {
    const { id, createdAt } = newId('user')
    const row = {
      id,
      name: user.name,
      email: user.email,
      folded_email: fold(user.email),
      password_hash: user.passwordHash,
      created_at: createdAt,
    }
    return this.#writer.write((db) =>
      db
        .insertInto('users')
        .values(row)
        .onConflict((conflict) => conflict.column('folded_email').doNothing())
        .returning(['key', 'id', 'generation'])
        .executeTakeFirst(),
    )
  }

  async find(id: string): Promise<Account | undefined> {
    const find = () => this.#byId.first({ id })
    return this.#reader.shared ? this.#reader.shared.remember(id, find) : find()
  }

  /** The account of an e-mail address, in whatever case it is written, with its password's hash. */
  findByEmail(email: string): Promise<(Account & { passwordHash: string }) | undefined> {
    return this.#reader.db
      .selectFrom('users')
      .select(['key', 'id', 'generation', 'password_hash as passwordHash'])
      .where('folded_email', '=', fold(email))
      .executeTakeFirst()
  }

  /** What a person logs in with, as it is kept; `undefined` when the account is gone. */
  findCredentials(account: Account): Promise<{ email: string; passwordHash: string } | undefined> {
    return this.#reader.db
      .selectFrom('users')
      .select(['email', 'password_hash as passwordHash'])
      .where('key', '=', account.key)
      .where('generation', '=', account.generation)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
  }

  /** @returns the account of the next generation, or `undefined` when it was changed or deleted in the meantime */
  changePassword(account: Account, passwordHash: string): Promise<Account | undefined> {
    return this.#writer.write((db) =>
      db
        .updateTable('users')
        .set((eb) => ({ password_hash: passwordHash, generation: eb('generation', '+', 1) }))
        .where('key', '=', account.key)
        .where('generation', '=', account.generation)
        .where('removed_at', 'is', null)
        .returning(['key', 'id', 'generation'])
        .executeTakeFirst(),
    )
  }

  /**
   * Deletes an account: it and all it has are out of reach at once, its e-mail address is free, and what it kept is removed piece
   * by piece.
   * @returns whether it was there, with the same password
   */
  async delete(account: Account): Promise<boolean> {
    const nothing = { name: '', email: '', folded_email: account.id, password_hash: '' }
    const { numUpdatedRows } = await this.#writer.write((db) =>
      db
        .updateTable('users')
        .set({ ...nothing, removed_at: new Date().toISOString() })
        .where('key', '=', account.key)
        .where('generation', '=', account.generation)
        .where('removed_at', 'is', null)
        .executeTakeFirst(),
    )
    this.#removals.start()
    return numUpdatedRows > 0n
  }
}
