import type { Connection } from './database.js'
import { fold } from './fold.js'
import { newId } from './ids.js'
import type { Writer } from './writer.js'

/** Who makes a request. */
export interface Account {
  readonly key: number
  /** As the contract shows it, `user…`. */
  readonly id: string
}

/** The accounts that have signed up. */
export class AccountStore {
  readonly #reader: Connection
  readonly #writer: Writer

  constructor(reader: Connection, writer: Writer) {
    this.#reader = reader
    this.#writer = writer
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
        .returning(['key', 'id'])
        .executeTakeFirst(),
    )
  }

  find(id: string): Promise<Account | undefined> {
    return this.#reader.db.selectFrom('users').select(['key', 'id']).where('id', '=', id).executeTakeFirst()
  }

  /** The account of an e-mail address, in whatever case it is written, with its password's hash. */
  findByEmail(email: string): Promise<(Account & { passwordHash: string }) | undefined> {
    return this.#reader.db
      .selectFrom('users')
      .select(['key', 'id', 'password_hash as passwordHash'])
      .where('folded_email', '=', fold(email))
      .executeTakeFirst()
  }
}
