import type { Account, AccountStore, Credentials, User } from '../../domain/account.js'
import { fold } from '../../domain/case-folding.js'
import { StoreError } from '../../domain/errors.js'
import { newId } from '../../domain/ids.js'
import type { Connection, Query } from './database.js'
import type { Removals } from './removals.js'
import type { Writer } from './writer.js'

export interface AccountRow {
  readonly key: number
  readonly id: string
  readonly generation: number
}

/** An account with the key of its row, so that what is done for it needs no look at the table. */
export class StoredAccount implements Account {
  readonly id: string
  readonly generation: number
  readonly #key: number

  constructor({ key, id, generation }: AccountRow) {
    this.#key = key
    this.id = id
    this.generation = generation
  }

  /** @returns `undefined` for an account that comes from elsewhere */
  static keyOf(account: Account): number | undefined {
    return #key in account ? account.#key : undefined
  }
}

/** The key of an account's row. @throws StoreError `accountGone` when there is none */
export type KeyOf = (account: Account) => number

const columns = ['key', 'id', 'generation'] as const

export class SqliteAccountStore implements AccountStore {
  readonly #reader: Connection
  readonly #byId: Query<{ id: string }, AccountRow>
  readonly #writer: Writer
  readonly #removals: Removals

  constructor(reader: Connection, writer: Writer, removals: Removals) {
    this.#reader = reader
    this.#byId = reader.prepare((db, param) =>
      db.selectFrom('users').select(columns).where('id', '=', param('id')).where('removed_at', 'is', null),
    )
    this.#writer = writer
    this.#removals = removals
  }

  readonly keyOf: KeyOf = (account) => {
    const key = StoredAccount.keyOf(account) ?? this.#byId.first({ id: account.id })?.key
    if (key === undefined) throw accountGone()
    return key
  }

  async create(account: { name: string; email: string; passwordHash: string }): Promise<Account> {
    const { id, createdAt } = newId('user')
    const row = {
      id,
      name: account.name,
      email: account.email,
      folded_email: fold(account.email),
      password_hash: account.passwordHash,
      created_at: createdAt,
    }
    const created = await this.#writer.write((db) =>
      db
        .insertInto('users')
        .values(row)
        .onConflict((conflict) => conflict.column('folded_email').doNothing())
        .returning(columns)
        .executeTakeFirst(),
    )
    if (!created) throw new StoreError('emailTaken')
    return new StoredAccount(created)
  }

  async find(id: string): Promise<Account | undefined> {
    const find = () => {
      const row = this.#byId.first({ id })
      return row && new StoredAccount(row)
    }
    return this.#reader.shared ? this.#reader.shared.remember(id, find) : find()
  }

  async get(account: Account): Promise<User> {
    const user = await this.#reader.db
      .selectFrom('users')
      .select(['id as _id', 'name', 'email', 'created_at as createdAt'])
      .where('key', '=', this.keyOf(account))
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (!user) throw accountGone()
    return user
  }

  async findByEmail(email: string): Promise<Credentials | undefined> {
    const row = await this.#selectCredentials().where('folded_email', '=', fold(email)).executeTakeFirst()
    return row && credentialsOf(row)
  }

  async credentials(account: Account): Promise<Credentials> {
    const row = await this.#selectCredentials()
      .where('key', '=', this.keyOf(account))
      .where('generation', '=', account.generation)
      .executeTakeFirst()
    if (!row) throw accountGone()
    return credentialsOf(row)
  }

  async changePassword(account: Account, passwordHash: string): Promise<Account> {
    const key = this.keyOf(account)
    const changed = await this.#writer.write((db) =>
      db
        .updateTable('users')
        .set((eb) => ({ password_hash: passwordHash, generation: eb('generation', '+', 1) }))
        .where('key', '=', key)
        .where('generation', '=', account.generation)
        .where('removed_at', 'is', null)
        .returning(columns)
        .executeTakeFirst(),
    )
    if (!changed) throw accountGone()
    return new StoredAccount(changed)
  }

  /** What the account has is removed piece by piece (see `Removals`). */
  async delete(account: Account): Promise<void> {
    const key = this.keyOf(account)
    const nothing = { name: '', email: '', folded_email: account.id, password_hash: '' }
    const { numUpdatedRows } = await this.#writer.write((db) =>
      db
        .updateTable('users')
        .set({ ...nothing, removed_at: new Date().toISOString() })
        .where('key', '=', key)
        .where('generation', '=', account.generation)
        .where('removed_at', 'is', null)
        .executeTakeFirst(),
    )
    if (numUpdatedRows === 0n) throw accountGone()
    this.#removals.start()
  }

  #selectCredentials() {
    return this.#reader.db
      .selectFrom('users')
      .select([...columns, 'email', 'password_hash as passwordHash'])
      .where('removed_at', 'is', null)
  }
}

function credentialsOf(row: AccountRow & { email: string; passwordHash: string }): Credentials {
  return { account: new StoredAccount(row), email: row.email, passwordHash: row.passwordHash }
}

export function accountGone(): StoreError {
  return new StoreError('accountGone', 'The account was deleted, or its password changed.')
}
