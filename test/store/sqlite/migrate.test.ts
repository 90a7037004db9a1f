import { join } from 'node:path'
import { test } from 'tap'
import { buildRenderers } from '../../../src/openapi/render.js'
import { type Database, openSqlite } from '../../../src/store/sqlite/driver.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import { migrations } from '../../../src/store/sqlite/migrations.js'
import { SqliteStore } from '../../../src/store/sqlite/store.js'
import { contract } from '../../helpers/contract.js'
import { temporaryFolder } from '../../helpers/service.js'

const versionOf = (database: Database) => database.pragma('user_version', { simple: true })
const tablesOf = (database: Database) =>
  database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'prompts_search%'",
    )
    .pluck()
    .all()

test('a migration that fails leaves nothing behind, says what to do, and is completed by the next start', async (t) => {
  const database = openSqlite(join(temporaryFolder(t), 'test.db'))
  const [first] = migrations
  const broken = {
    name: 'broken',
    sql: 'CREATE TABLE half (a); ALTER TABLE users ADD COLUMN b TEXT; INSERT INTO missing VALUES (1)',
  }
  t.throws(() => migrate(database, [first as (typeof migrations)[number], broken]), {
    message: /step "broken" failed \(no such table: missing\).*as it was before/,
  })
  t.equal(versionOf(database), 1, 'the steps before it hold')
  t.strictSame(tablesOf(database), ['users', 'prompts', 'logs'])
  t.notMatch(database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'users'").pluck().get(), /\bb\b/)
  migrate(database)
  t.equal(versionOf(database), migrations.length)
  migrate(database)
  t.equal(versionOf(database), migrations.length, 'and again changes nothing')
})

test('a database of a newer version, or of another program, is left alone', async (t) => {
  const folder = temporaryFolder(t)
  const newer = openSqlite(join(folder, 'newer.db'))
  migrate(newer)
  newer.pragma('user_version = 1000')
  t.throws(() => migrate(newer), { message: /newer version of PromptCrafter \(form 1000/ })

  const file = join(folder, 'foreign.db')
  const foreign = openSqlite(file)
  foreign.exec('CREATE TABLE theirs (a)')
  t.throws(() => new SqliteStore(file, buildRenderers(contract)), { message: /database of another program/ })
  t.strictSame(tablesOf(foreign), ['theirs'])
})

test('every table is STRICT, and every list has its index', async (t) => {
  const database = openSqlite(join(temporaryFolder(t), 'test.db'))
  migrate(database)
  const loose = database.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'prompts_search%'",
  )
  t.strictSame(loose.all(), [])
  for (const [table, column] of [
    ['prompts', 'owner_key'],
    ['logs', 'owner_key'],
    ['logs', 'prompt_key'],
  ]) {
    for (const order of ['ASC', 'DESC']) {
      const plan = database
        .prepare(
          `EXPLAIN QUERY PLAN SELECT json FROM ${table} WHERE ${column} = 1 AND id > 'x' ORDER BY id ${order} LIMIT 20`,
        )
        .all()
      t.match(JSON.stringify(plan), /SEARCH \w+ USING INDEX \w+ \(\w+=\? AND id>\?\)/)
      t.notMatch(JSON.stringify(plan), 'TEMP B-TREE')
    }
  }
})
