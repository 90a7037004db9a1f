import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { type Compilable, Kysely, SqliteDialect } from 'kysely'
import type { Tables } from './schema.js'

/** A connection to the database file: Kysely for statements, and SQLite itself for what Kysely has no word for. */
export interface Connection {
  readonly sqlite: Database
  readonly db: Kysely<Tables>
  /** Runs a query and hands its rows out one by one, so that a reader can stop when it has enough. Not to be kept over an `await`. */
  iterate<Row>(query: Compilable<Row>): IterableIterator<Row>
}

/** How long SQLite waits for a lock: at the start, and when another process puts the write-ahead log in order, which is soon done. */
const patienceMs = 5000

/**
 * Opens a connection for writing; makes the file when there is none.
 *
 * - `journal_mode = WAL`: readers and the writer do not wait for each other.
 * - `synchronous = FULL`: a commit is on the disk when it returns (SQLite documentation, PRAGMA synchronous).
 */
export function openWriter(file: string): Connection {
  const sqlite = new Sqlite(file, { timeout: patienceMs })
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  return connect(sqlite)
}

/** Opens a connection that can only read. */
export function openReader(file: string): Connection {
  return connect(new Sqlite(file, { readonly: true, fileMustExist: true, timeout: patienceMs }))
}

function connect(sqlite: Database): Connection {
  // What SQLite sorts stays in memory: a full or read-only temporary folder is nobody's concern.
  sqlite.pragma('temp_store = MEMORY')
  const statements = new StatementCache(sqlite)
  return {
    sqlite,
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: statements }) }),
    iterate<Row>(query: Compilable<Row>) {
      const { sql, parameters } = query.compile()
      return statements.prepare(sql).iterate(...parameters) as IterableIterator<Row>
    },
  }
}

/** What Kysely's dialect needs of a database, with each statement prepared once: preparing costs as much as a small read. */
class StatementCache {
  /** Statements differ by their text only, and that by the shape of a query: far fewer than this. */
  static readonly capacity = 500
  readonly #sqlite: Database
  readonly #statements = new Map<string, Statement<unknown[]>>()

  constructor(sqlite: Database) {
    this.#sqlite = sqlite
  }

  prepare(sql: string): Statement<unknown[]> {
    const known = this.#statements.get(sql)
    if (known) return known
    if (this.#statements.size >= StatementCache.capacity) this.#statements.clear()
    const statement = this.#sqlite.prepare<unknown[]>(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  close(): void {
    this.#sqlite.close()
  }
}
