import { StartupError } from '../../domain/startup-error.js'
import type { Database, Statement } from './driver.js'
import type { Conversion, Migration, StatementMigration } from './migration.js'
import { migrations } from './migrations.js'
import type { Progress } from './progress.js'

/** Marks a file as PromptCrafter's in its header (SQLite documentation, PRAGMA application_id): "PrCr". */
const applicationId = 0x50724372

/**
 * While a conversion is unfinished, `user_version` is this and the number of its step, so that an older version takes
 * the database for one of a newer version and doesn't open it.
 */
const unfinishedVersion = 1_000_000

/** How many rows are converted at once before the time is looked at. */
const rowsPerBatch = 20

/**
 * A conversion by another process that hasn't moved for so long is taken over, in milliseconds: several transactions.
 */
const takeOverMs = 1000

/**
 * How many pages of the write-ahead log are folded in at once meanwhile: 40 MB. Rows that follow each other change the
 * same pages of an index, and with fewer pages those would be written to the file many times.
 */
const checkpointPages = 10_000

export interface MigrateOptions {
  readonly steps?: readonly Migration[]
  /** Called when a conversion begins or continues. @returns a function that takes the number of rows done */
  readonly showProgress?: (title: string) => Progress
  /** How long a transaction of a conversion may take, in milliseconds; what others have to wait for its lock. */
  readonly transactionMs?: number
}

/** How far a database is. */
interface Form {
  /** The number of steps that are complete. */
  readonly applied: number
  /** Of the step that comes next, if that is a conversion that has begun. */
  readonly unfinished: Position | undefined
}

/** How far a conversion is; its row in the table `conversion`. */
interface Position {
  /** The rowid of the last row that was converted. */
  readonly position: number
  /** In rows. */
  readonly done: number
  readonly total: number
}

/**
 * Brings a database to the form that this version of the service works with. A step that fails or is interrupted, at
 * whatever point, leaves the database as it was, or, if it's a conversion, somewhere between two rows; the next call
 * continues from there.
 *
 * Of several processes that call this at once, one converts and the others wait. It's the transactions that keep this
 * safe: each begins by reading how far the database is. That a process waits only avoids two of them taking turns.
 * @throws StartupError, with what to do, when a step fails, the file is another program's, or it comes from a newer
 * version
 */
export function migrate(
  database: Database,
  { steps = migrations, showProgress = () => () => {}, transactionMs = 250 }: MigrateOptions = {},
): void {
  // A table that others refer to can be replaced only without foreign keys (SQLite documentation, ALTER TABLE, section
  // 7).
  const restore = setPragmas(database, { foreign_keys: 0, wal_autocheckpoint: checkpointPages })
  try {
    const look = database.transaction(() => readForm(database, steps.length))
    const advance = database.transaction((seen: Form) => {
      const form = readForm(database, steps.length)
      return isSame(form, seen) ? applyNext(database, form, steps, transactionMs) : form
    })
    const tell = teller(steps, showProgress)
    let form = look()
    while (form.applied < steps.length) {
      const now = look()
      if (isSame(now, form)) {
        form = advanceOrWait(() => advance.immediate(now), look, now, steps)
      } else {
        form = now
        sleep(takeOverMs)
      }
      tell(form)
    }
  } finally {
    restore()
  }
}

/** @returns sets them back */
function setPragmas(database: Database, pragmas: Readonly<Record<string, number>>): () => void {
  const before = Object.keys(pragmas).map((name) => [name, database.pragma(name, { simple: true })])
  const set = (values: readonly unknown[][]) => {
    for (const [name, value] of values) database.pragma(`${name} = ${value}`)
  }
  set(Object.entries(pragmas))
  return () => set(before)
}

/**
 * @returns the form after the next transaction, or the one that another process has brought the database to meanwhile
 */
function advanceOrWait(advance: () => Form, look: () => Form, before: Form, steps: readonly Migration[]): Form {
  try {
    return advance()
  } catch (error) {
    if (error instanceof StartupError) throw error
    if (!isBusy(error)) throw explainFailure(error, look(), steps)
    const now = look()
    // The connection waited for the lock as long as it may, but it's a conversion that holds it.
    if (isSame(now, before)) throw error
    return now
  }
}

/** Applies the next step, or some of it, in the transaction that is open. @returns the form after it */
function applyNext(database: Database, form: Form, steps: readonly Migration[], transactionMs: number): Form {
  const step = steps[form.applied]
  if (!step) return form
  const end = performance.now() + transactionMs
  const rest = 'sql' in step ? applyStatements(database, step) : convertSome(database, step, form.unfinished, end)
  const after = { applied: form.applied + (rest ? 0 : 1), unfinished: rest }
  writeForm(database, after)
  return after
}

function applyStatements(database: Database, { sql }: StatementMigration): undefined {
  database.exec(sql)
}

/** @returns how far it got, or `undefined` when the step is complete */
function convertSome(
  database: Database,
  step: Conversion,
  unfinished: Position | undefined,
  end: number,
): Position | undefined {
  for (const [name, code] of Object.entries(step.functions ?? {})) {
    database.function(name, { deterministic: true }, code as (...values: unknown[]) => unknown)
  }
  let position = unfinished ?? beginConversion(database, step)
  const convertBatch = prepareBatch(database, step)
  const repeat = prepareRepeat(database, step)
  for (let isFirst = true; isFirst || performance.now() < end; isFirst = false) {
    const next = convertBatch(position)
    if (!next && !repeat()) {
      database.exec(step.end)
      return undefined
    }
    position = next ?? position
  }
  return position
}

function beginConversion(database: Database, { begin, table }: Conversion): Position {
  const total = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  database.exec(begin)
  return { position: Number.MIN_SAFE_INTEGER, done: 0, total }
}

/** @returns converts the rows after a position and gives the one after them, or `undefined` when there are no more */
function prepareBatch(database: Database, { table, convert }: Conversion): (from: Position) => Position | undefined {
  const find = database.prepare<[number, number], { through: number | null; count: number }>(
    `SELECT max(rowid) AS through, count(*) AS count
    FROM (SELECT rowid FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ?)`,
  )
  const statements = convert.map((sql) => database.prepare(sql))
  return ({ position, done, total }) => {
    const { through, count } = find.get(position, rowsPerBatch) as { through: number | null; count: number }
    if (through === null) return undefined
    for (const statement of statements) statement.run({ after: position, through })
    return { position: through, done: done + count, total }
  }
}

/** @returns runs the statement that a conversion repeats, if any, and says whether it wrote something */
function prepareRepeat(database: Database, { repeat }: Conversion): () => boolean {
  if (repeat === undefined) return () => false
  const statement = database.prepare(repeat)
  const changes = database.prepare('SELECT total_changes()').pluck() as Statement<[], number>
  return () => {
    const before = changes.get() as number
    statement.run()
    // One change is the statement itself (SQLite documentation, FTS5, "The 'merge' Command").
    return (changes.get() as number) - before > 1
  }
}

/**
 * @param known how many steps this version knows
 * @returns how many steps are complete
 * @throws StartupError when the database is another program's or comes from a newer version
 */
export function checkOrigin(database: Database, known = migrations.length): number {
  const version = database.pragma('user_version', { simple: true }) as number
  const origin = database.pragma('application_id', { simple: true }) as number
  const isEmpty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (origin !== applicationId && !(isEmpty && version === 0)) {
    throw new StartupError(
      `${database.name} is a database of another program. Set DATA_DIR to a folder of PromptCrafter's own.`,
    )
  }
  const applied = version > unfinishedVersion ? version - unfinishedVersion - 1 : version
  if (applied > known || (version > unfinishedVersion && applied === known)) {
    throw new StartupError(
      `The database ${database.name} was written by a newer version of PromptCrafter (form ${version}, ` +
        `this version knows ${known}). Start that version, or one after it.`,
    )
  }
  return applied
}

function readForm(database: Database, known: number): Form {
  const applied = checkOrigin(database, known)
  const isUnfinished = (database.pragma('user_version', { simple: true }) as number) > unfinishedVersion
  const unfinished = isUnfinished
    ? (database.prepare('SELECT position, done, total FROM conversion').get() as Position)
    : undefined
  return { applied, unfinished }
}

function writeForm(database: Database, { applied, unfinished }: Form): void {
  if (unfinished) {
    database.exec(`
      CREATE TABLE IF NOT EXISTS conversion
        (position INTEGER NOT NULL, done INTEGER NOT NULL, total INTEGER NOT NULL) STRICT;
      DELETE FROM conversion;
    `)
    database.prepare('INSERT INTO conversion VALUES (@position, @done, @total)').run(unfinished)
  } else {
    database.exec('DROP TABLE IF EXISTS conversion')
  }
  database.pragma(`user_version = ${unfinished ? unfinishedVersion + applied + 1 : applied}`)
  database.pragma(`application_id = ${applicationId}`)
}

function isSame(one: Form, other: Form): boolean {
  return one.applied === other.applied && one.unfinished?.position === other.unfinished?.position
}

/** @returns a function that takes each form that the database gets, and shows the progress of conversions */
function teller(steps: readonly Migration[], showProgress: (title: string) => Progress): (form: Form) => void {
  let current: { readonly step: number; readonly total: number; readonly progress: Progress } | undefined
  return ({ applied, unfinished }) => {
    if (current && current.step !== applied) {
      current.progress(current.total, current.total)
      current = undefined
    }
    if (!unfinished) return
    const { total, done } = unfinished
    current ??= { step: applied, total, progress: showProgress((steps[applied] as Conversion).title) }
    current.progress(done, total)
  }
}

function explainFailure(error: unknown, { applied, unfinished }: Form, steps: readonly Migration[]): StartupError {
  const { name } = steps[applied] as Migration
  const { message } = error as Error
  const where = unfinished ? ` after ${unfinished.done} of ${unfinished.total} rows` : ''
  return new StartupError(
    `The database could not be migrated to this version: step "${name}" failed${where} (${message}). ${
      unfinished
        ? 'Converted rows are kept. If the disk is full, free some space. Then start the service again to continue. ' +
          'The previous version can no longer open the database, only a backup.'
        : 'The database is unchanged. If the disk is full, free some space. Then start the service again, or use the ' +
          'previous version.'
    }`,
    { cause: error },
  )
}

function isBusy(error: unknown): boolean {
  return String((error as { code?: string }).code).startsWith('SQLITE_BUSY')
}

/** Blocks the thread: nothing else is to happen before the database is ready. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
