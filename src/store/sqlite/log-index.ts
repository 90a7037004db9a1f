import type { Kysely } from 'kysely'
import { nextIteration } from '../../domain/turns.js'
import type { Connection, Query } from './database.js'
import { blockOf, markedTerms } from './log-terms.js'
import type { LogSearchBlockTable, LogSearchTable, Tables } from './schema.js'
import { SegmentMerges } from './segment-merges.js'
import type { Writer } from './writer.js'

interface IndexedLog {
  readonly ownerKey: number
  readonly key: number
}

/** A log that was inserted, and isn't in the index yet. */
export interface InsertedLog {
  readonly key: number
  readonly id: string
  /** Those of its texts (see `termsOf`). */
  readonly terms: readonly string[]
}

/**
 * Writes the full-text index over logs, within a write of the log itself. A trigger removes what is deleted.
 *
 * FTS5 collects what is added, but flushes it at each savepoint (`fts5SavepointMethod` in SQLite's source), and a
 * statement that fires triggers makes one: to add a log before the next one is inserted takes 50 µs more per log. So
 * logs are added after all that are inserted in a transaction. Benchmark: `npm run bench -- bulk post`.
 */
export class LogIndex {
  readonly #insert: Query<{ key: number; terms: string }, unknown>
  readonly #insertBlock: Query<{ ownerKey: number; block: number }, unknown>
  readonly #delete: Query<{ key: number }, unknown>
  readonly #find: Query<Pick<InsertedLog, 'key' | 'id'>, { key: number }>
  readonly #writer: Writer
  readonly #merges: SegmentMerges

  constructor(connection: Connection, writer: Writer) {
    this.#insert = writer.prepare((db, param) => insertTerms(db, { rowid: param('key'), terms: param('terms') }))
    this.#insertBlock = writer.prepare((db, param) =>
      insertBlock(db, { owner_key: param('ownerKey'), block: param('block') }),
    )
    this.#delete = writer.prepare((db, param) => deleteTerms(db, param('key')))
    this.#find = writer.prepare((db, param) =>
      db.selectFrom('logs').select('key').where('key', '=', param('key')).where('id', '=', param('id')),
    )
    this.#writer = writer
    this.#merges = new SegmentMerges(connection, writer)
  }

  /**
   * Begins to add logs of an account within a write.
   * @returns a function that adds a log, with the terms of its texts (see `termsOf`), computed before the transaction
   * begins
   */
  begin(ownerKey: number): (key: number, terms: readonly string[]) => void {
    let lastBlock: number | undefined
    return (key, terms) => {
      const marked = markedTerms(terms, ownerKey, key)
      this.#insert.run({ key, terms: marked })
      this.#merges.added(marked.length)
      const block = blockOf(key)
      if (block !== lastBlock) this.#insertBlock.run({ ownerKey, block })
      lastBlock = block
    }
  }

  /**
   * Adds a log at the end of the transaction, unless another write in it deleted the log with its prompt. Its key may
   * be another log's then.
   */
  addAtEnd(ownerKey: number, { key, id, terms }: InsertedLog): void {
    this.#writer.atEnd(() => {
      if (this.#find.first({ key, id })) this.begin(ownerKey)(key, terms)
    })
  }

  replace({ ownerKey, key }: IndexedLog, terms: readonly string[]): void {
    this.#delete.run({ key })
    this.begin(ownerKey)(key, terms)
  }

  /** Adds a log in a transaction of a thread. */
  async addInThread(db: Kysely<Tables>, { ownerKey, key }: IndexedLog, terms: readonly string[]): Promise<void> {
    const marked = markedTerms(terms, ownerKey, key)
    await nextIteration()
    await insertTerms(db, { rowid: key, terms: marked }).execute()
    await insertBlock(db, { owner_key: ownerKey, block: blockOf(key) }).execute()
    await this.#merges.mergeInThread(db, marked.length)
  }

  /** Replaces the terms of a log in a transaction of a thread. */
  async replaceInThread(db: Kysely<Tables>, log: IndexedLog, terms: readonly string[]): Promise<void> {
    await deleteTerms(db, log.key).execute()
    await this.addInThread(db, log, terms)
  }
}

function insertTerms(db: Kysely<Tables>, row: Pick<LogSearchTable, 'rowid' | 'terms'>) {
  return db.insertInto('logs_search').values(row)
}

function insertBlock(db: Kysely<Tables>, row: LogSearchBlockTable) {
  return db.insertInto('logs_search_blocks').orIgnore().values(row)
}

function deleteTerms(db: Kysely<Tables>, key: number) {
  return db.deleteFrom('logs_search').where('rowid', '=', key)
}
