import { join } from 'node:path'
import { test } from 'tap'
import { buildRenderers } from '../../../src/openapi/render.js'
import { type Database, openSqlite } from '../../../src/store/sqlite/driver.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import type { Conversion, Migration } from '../../../src/store/sqlite/migration.js'
import { migrations } from '../../../src/store/sqlite/migrations.js'
import { SqliteStore } from '../../../src/store/sqlite/store.js'
import { contract } from '../../helpers/contract.js'
import { temporaryFolder } from '../../helpers/service.js'

const versionOf = (database: Database) => database.pragma('user_version', { simple: true }) as number
const tablesOf = (database: Database) =>
  database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE " +
        "'%s_search%'",
    )
    .pluck()
    .all()

/** Doubles the numbers of a table. */
const doubling: Conversion = {
  name: 'doubling',
  title: 'Doubling numbers',
  table: 'numbers',
  begin: 'CREATE TABLE doubled (n INTEGER PRIMARY KEY)',
  convert: ['INSERT INTO doubled SELECT 2 * n FROM numbers WHERE rowid > @after AND rowid <= @through'],
  end: 'DROP TABLE numbers',
}
const numbers = (count: number): Migration => ({
  name: 'numbers',
  sql: `CREATE TABLE numbers (n INTEGER PRIMARY KEY);
    WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < ${count})
    INSERT INTO numbers SELECT n FROM r`,
})

test('a step that fails leaves nothing behind, says what to do, and is completed by the next start', async (t) => {
  const database = openSqlite(join(temporaryFolder(t), 'test.db'))
  const [first] = migrations
  const broken = {
    name: 'broken',
    sql: 'CREATE TABLE half (a); ALTER TABLE users ADD COLUMN b TEXT; INSERT INTO missing VALUES (1)',
  }
  t.throws(() => migrate(database, { steps: [first as Migration, broken] }), {
    message: /step "broken" failed \(no such table: missing\).*is unchanged/,
  })
  t.equal(versionOf(database), 1, 'the steps before it hold')
  t.strictSame(tablesOf(database), ['users', 'prompts', 'logs'])
  t.notMatch(database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'users'").pluck().get(), /\bb\b/)
  migrate(database)
  t.equal(versionOf(database), migrations.length)
  migrate(database)
  t.equal(versionOf(database), migrations.length, 'and again changes nothing')
})

test('a conversion that fails keeps what was converted, and older versions refuse it meanwhile', async (t) => {
  const database = openSqlite(join(temporaryFolder(t), 'test.db'))
  database.pragma('foreign_keys = ON')
  const steps = [numbers(1000), doubling]
  const filling = 'CREATE TRIGGER full BEFORE INSERT ON doubled WHEN new.n = 1042 BEGIN SELECT zeroblob(1e10); END;'
  const full = { ...doubling, begin: `${doubling.begin}; ${filling}` }
  t.throws(() => migrate(database, { steps: [numbers(1000), full], transactionMs: 0 }), {
    message: /step "doubling" failed after 520 of 1000 rows \(string or blob too big\)\. Converted rows are kept/,
  })
  t.equal(database.pragma('foreign_keys', { simple: true }), 1)
  t.equal(database.prepare('SELECT count(*) FROM doubled').pluck().get(), 520)
  t.ok(
    versionOf(database) > 1000,
    `user_version is ${versionOf(database)}, and every version compares that with its number of steps`,
  )
  t.throws(() => migrate(database, { steps: steps.slice(0, 1) }), { message: /newer version of PromptCrafter/ })
  database.exec('DROP TRIGGER full')
  migrate(database, { steps, transactionMs: 0 })
  t.equal(versionOf(database), 2)
  t.strictSame(tablesOf(database), ['doubled'])
  t.equal(database.prepare('SELECT sum(n) FROM doubled').pluck().get(), 1_001_000)
})

test('a conversion shows its progress, also where it goes on, and a short one is one transaction', async (t) => {
  const database = openSqlite(join(temporaryFolder(t), 'test.db'))
  const shown: string[] = []
  const showProgress = (title: string) => (done: number, total: number) => void shown.push(`${title} ${done}/${total}`)
  migrate(database, { steps: [numbers(70), doubling], transactionMs: 0, showProgress })
  t.strictSame(
    shown,
    [20, 40, 60, 70, 70].map((done) => `Doubling numbers ${done}/70`),
  )
  shown.length = 0
  const short = openSqlite(':memory:')
  migrate(short, { steps: [numbers(70), doubling], transactionMs: 60_000, showProgress })
  t.strictSame(shown, [])
  t.equal(short.prepare('SELECT count(*) FROM doubled').pluck().get(), 70)
})

test('a lock that another process keeps, without a conversion that goes on, is not waited for', (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const [one, other] = [openSqlite(file), openSqlite(file, { timeout: 50 })]
  one.pragma('journal_mode = WAL')
  one.exec('BEGIN IMMEDIATE')
  t.throws(() => migrate(other), { code: 'SQLITE_BUSY' })
  one.exec('ROLLBACK')
  migrate(other)
  t.equal(versionOf(other), migrations.length)
  t.end()
})

test('who starts while another process converts waits while that goes on', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const database = openSqlite(file)
  database.pragma('journal_mode = WAL')
  const steps = [numbers(1000), doubling]
  const stop = new Error('stop')
  const stopAt = (end: number) => () => (done: number) => {
    if (done === end) throw stop
  }
  t.throws(() => migrate(database, { steps, transactionMs: 0, showProgress: stopAt(100) }), stop)
  // After each of its transactions, and of its looks, the other process has converted more, twice.
  const waiting = openSqlite(file)
  const seen: number[] = []
  const showProgress = () => (done: number) => {
    if (seen.push(done) > 2) return
    const showOther = stopAt(done + 300)
    t.throws(() => migrate(database, { steps, transactionMs: 0, showProgress: showOther }), stop)
  }
  const started = performance.now()
  migrate(waiting, { steps, transactionMs: 0, showProgress })
  t.strictSame(seen.slice(0, 4), [120, 420, 720, 740])
  t.ok(performance.now() - started > 1900, 'it waited twice')
  t.equal(waiting.prepare('SELECT sum(n) FROM doubled').pluck().get(), 1_001_000)
})

test('a database of a newer version, or of another program, is left alone', async (t) => {
  const folder = temporaryFolder(t)
  const newer = openSqlite(join(folder, 'newer.db'))
  migrate(newer)
  newer.pragma('user_version = 1000')
  t.throws(() => migrate(newer), { message: /newer version of PromptCrafter \(form 1000/ })
  newer.pragma(`user_version = ${1_000_000 + migrations.length + 1}`)
  t.throws(() => migrate(newer), { message: /newer version of PromptCrafter/ }, 'also in the middle of its conversion')

  const file = join(folder, 'foreign.db')
  const foreign = openSqlite(file)
  foreign.exec('CREATE TABLE theirs (a)')
  t.throws(() => new SqliteStore(file, buildRenderers(contract)), { message: /database of another program/ })
  t.strictSame(tablesOf(foreign), ['theirs'])
})

test('every table is STRICT', async (t) => {
  const database = openSqlite(join(temporaryFolder(t), 'test.db'))
  migrate(database)
  const loose = database.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%' " +
      "AND (name = 'logs_search_blocks' OR name NOT LIKE '%s_search%')",
  )
  t.strictSame(loose.all(), [])
})
