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

  /** @param terms those of its texts (see `termsOf`), computed before the transaction begins */
  add({ ownerKey, key }: IndexedLog, terms: readonly string[]): void {
    this.#insert.run({ key, terms: markedTerms(terms, ownerKey, key) })
    this.#insertBlock.run({ ownerKey, block: blockOf(key) })
  }

  replace(log: IndexedLog, terms: readonly string[]): void {
    this.#delete.run(log)
    this.add(log, terms)
  }
}
