import { type Compilable, Kysely, SqliteDialect, SqliteQueryCompiler } from 'kysely'
import { type Database, openSqlite, type Statement } from './driver.js'
import { defineFunctions } from './functions.js'
import type { Tables } from './schema.js'
import { SharedRead } from './shared-read.js'

/** A connection to the database file: Kysely for statements, and SQLite itself for what Kysely has no word for. */
export interface Connection {
  readonly sqlite: Database
  readonly db: Kysely<Tables>
  /**
   * Compiles a query once, when it is first run, to be run again and again with other values: building and compiling it
   * each time costs several times what a small read does. For example
   *
   *     const find: Query<{ id: string }, { key: number }> = connection.prepare((db, param) =>
   *       db.selectFrom('users').select('key').where('id', '=', param('id')),
   *     )
   *     find.first({ id: 'user7' })?.key
   */
  prepare<Values, Row>(build: Build<Values, Row>): Query<Values, Row>
  /** What prepared queries share a transaction in; each has its own where it is absent. */
  readonly shared: SharedRead | undefined
}

/** @param param stands in the query for the value of a name, which is given when it is run */
type Build<Values, Row> = (db: Kysely<Tables>, param: Param<Values>) => Compilable<Row>

export type Param<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name]

/** A query that was compiled once; it is run at once, without waiting for anything. */
export interface Query<Values, Row> {
  /** @returns the first row, or `undefined` when there is none */
  first(values: Values): Row | undefined
  all(values: Values): Row[]
  /** Hands the rows out one by one, so that a reader can stop when it has enough. Not to be kept over an `await`. */
  iterate(values: Values): IterableIterator<Row>
  /** Runs a query that gives no rows back. */
  run(values: Values): void
}

/**
 * How long SQLite waits for a lock: at startup, and when another process puts the write-ahead log in order, which is
 * soon done.
 */
const busyTimeoutMs = 5000

/** The size of the cache of a connection that writes (SQLite documentation, PRAGMA cache_size). */
const cacheKibibytes = 8 * 1024

/**
 * Opens a connection for writing; makes the file when there is none.
 *
 * - `auto_vacuum = INCREMENTAL`, of a new file: its end can be cut off later (see `Shrinking`). In the benchmark of
 *   writes this costs less than can be measured, and 0.2 % of the file.
 * - `journal_mode = WAL`: readers and the writer do not wait for each other.
 * - `synchronous = FULL`: a commit is on the disk when it returns (SQLite documentation, PRAGMA synchronous).
 * - `cache_size`: pages that a large transaction has no room for go to the log before the commit (see `syncAhead`).
 * - `secure_delete = ON`: what is deleted is overwritten with zeros (SQLite documentation, PRAGMA secure_delete).
 */
export function openWriter(file: string): Connection {
  const sqlite = openSqlite(file, { timeout: busyTimeoutMs })
  if (sqlite.pragma('page_count', { simple: true }) === 0) sqlite.pragma('auto_vacuum = INCREMENTAL')
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma(`cache_size = -${cacheKibibytes}`)
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('foreign_keys = ON')
  defineFunctions(sqlite)
  return connect(sqlite)
}

/**
 * Opens a connection that can only read.
 * @param isShared whether prepared queries share a transaction while the event loop makes a turn
 * @param isMapped whether the file is read as memory, which spares a call of the system and a copy for each page.
 * Pages that were read then count as memory of this process, until the system needs the memory: don't use it to read a
 * whole file once.
 */
export function openReader(file: string, { isShared = false, isMapped = false } = {}): Connection {
  const sqlite = openSqlite(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
  // SQLite maps as much as it was built for, 2 GB, and reads the rest in the other way.
  if (isMapped) sqlite.pragma('mmap_size = 0x7fff0000')
  return connect(sqlite, isShared ? new SharedRead(sqlite) : undefined)
}

function connect(sqlite: Database, shared?: SharedRead): Connection {
  // What SQLite sorts stays in memory: a full or read-only temporary folder is nobody's concern.
  sqlite.pragma('temp_store = MEMORY')
  const statements = new StatementCache(sqlite)
  const db = new Kysely<Tables>({ dialect: new Dialect({ database: statements }) })
  return { sqlite, db, shared, prepare: (build) => prepareQuery({ sqlite, db, shared }, build) }
}

/** Stands in a query for a value that is given when it is run. */
class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

function prepareQuery<Values, Row>(
  { sqlite, db, shared }: Pick<Connection, 'sqlite' | 'db' | 'shared'>,
  build: Build<Values, Row>,
): Query<Values, Row> {
  const prepare = () => {
    const { sql, parameters } = build(db, (name) => new Placeholder(name) as never).compile()
    return { statement: sqlite.prepare<unknown[], Row>(sql), parameters }
  }
  let prepared: ReturnType<typeof prepare> | undefined
  const query = () => (prepared ??= prepare())
  const bind = (values: Values) => {
    shared?.join()
    return query().parameters.map((value) =>
      value instanceof Placeholder ? values[value.name as keyof Values] : value,
    )
  }
  return {
    first: (values) => query().statement.get(bind(values)),
    all: (values) => query().statement.all(bind(values)),
    iterate: (values) => query().statement.iterate(bind(values)),
    run: (values) => void query().statement.run(bind(values)),
  }
}

/**
 * Kysely's SQL with each parameter hidden from SQLite's planner. The planner looks at the values of bare parameters
 * (`sqlite3VdbeSetVarmask` in SQLite's source), and so recompiles most statements each time they are run with other
 * values: that takes ten times as long as to read a row by its key. Benchmark: `npm run bench -- prompt page`.
 */
class Dialect extends SqliteDialect {
  override createQueryCompiler(): SqliteQueryCompiler {
    return new HidingCompiler()
  }
}

export class HidingCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return 'ifnull(?, NULL)'
  }
}

/**
 * What Kysely's dialect needs of a database, with each statement prepared once: preparing costs as much as a small
 * read.
 */
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
