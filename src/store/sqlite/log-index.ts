import type { Query } from './database.js'
import { blockOf, markedTerms } from './log-terms.js'
import type { Writer } from './writer.js'

interface IndexedLog {
  readonly ownerKey: number
  readonly key: number
}

/** Writes the full-text index over logs, within a write of the log itself. A trigger removes what is deleted. */
export class LogIndex {
  readonly #insert: Query<{ key: number; terms: string }, unknown>
  readonly #insertBlock: Query<{ ownerKey: number; block: number }, unknown>
  readonly #delete: Query<{ key: number }, unknown>

  constructor(writer: Writer) {
    this.#insert = writer.prepare((db, param) =>
      db.insertInto('logs_search').values({ rowid: param('key'), terms: param('terms') }),
    )
    this.#insertBlock = writer.prepare((db, param) =>
      db
        .insertInto('logs_search_blocks')
        .orIgnore()
        .values({ owner_key: param('ownerKey'), block: param('block') }),
    )
    this.#delete = writer.prepare((db, param) => db.deleteFrom('logs_search').where('rowid', '=', param('key')))
  }

  /**
   * Begins to add logs of an account within a write.
   * @returns a function that adds a log, with the terms of its texts (see `termsOf`), computed before the transaction
   * begins
   */
  begin(ownerKey: number): (key: number, terms: readonly string[]) => void {
    let lastBlock: number | undefined
    return (key, terms) => {
      this.#insert.run({ key, terms: markedTerms(terms, ownerKey, key) })
      const block = blockOf(key)
      if (block !== lastBlock) this.#insertBlock.run({ ownerKey, block })
      lastBlock = block
    }
  }

  replace({ ownerKey, key }: IndexedLog, terms: readonly string[]): void {
    this.#delete.run({ key })
    this.begin(ownerKey)(key, terms)
  }
}
