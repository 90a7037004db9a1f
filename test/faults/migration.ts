import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, openSqlite } from '../../src/store/sqlite/driver.js'
import { migrate } from '../../src/store/sqlite/migrate.js'
import { migrations } from '../../src/store/sqlite/migrations.js'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Context, type Fault, sleep } from './fault.js'
import { assertSound, startServer, stop } from './server.js'

/** The program of a process that migrates a database, and reports its start and its number of transactions. */
const migrating = `
import { writeSync } from 'node:fs'
import { openSqlite } from './dist/src/store/sqlite/driver.js'
import { migrate } from './dist/src/store/sqlite/migrate.js'
import { migrations } from './dist/src/store/sqlite/migrations.js'
import { defineFunctions } from './dist/src/store/sqlite/functions.js'
const [, file, stepsBeforeSlow] = process.argv
let transactions = 0
const database = openSqlite(file, { verbose: (sql) => { if (sql.includes('INSERT INTO conversion')) transactions++ } })
database.pragma('journal_mode = WAL')
defineFunctions(database)
database.function('half_done', () => { writeSync(1, 'begun'); return 1 })
const count = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) ' +
  'INSERT INTO half SELECT i FROM n'
const slow = {
  name: 'slow',
  sql:
    'CREATE TABLE half (i); ALTER TABLE users ADD COLUMN half TEXT; INSERT INTO half VALUES (1), (half_done());' +
    count,
}
if (stepsBeforeSlow !== undefined) migrate(database, { steps: [...migrations.slice(0, Number(stepsBeforeSlow)), slow] })
writeSync(1, 'begun')
migrate(database, { transactionMs: 20 })
writeSync(1, ' ' + transactions)
`

/** Kills migrations: steps of one transaction half-way, and conversions at random moments. */
export const migrationKilled: Fault = {
  name: 'migration killed',
  promise: 'the database is unchanged, or the next start continues; of two concurrent starts, one converts',
  async run(context) {
    const kills = await killSteps(context)
    const conversions = await killConversions(context)
    const shares = await startTwo(context)
    return {
      seen:
        `${kills} kills within a step, before each of them as after it; ${conversions} within conversions, ` +
        `0 rows lost; two at once: ${shares} transactions`,
      kills: kills + conversions,
    }
  },
}

/** Kills a step of one transaction, for every version of the database. @returns the number of kills */
async function killSteps(context: Context): Promise<number> {
  const times = context.long ? 5 : 1
  let kills = 0
  for (let applied = 1; applied <= migrations.length; applied++) {
    for (let time = 0; time < times; time++) {
      const dataDir = temporaryFolder(context)
      const file = join(dataDir, 'promptcrafter.db')
      const database = openSqlite(file)
      database.pragma('journal_mode = WAL')
      migrate(database, { steps: migrations.slice(0, applied) })
      addUser(database)
      const before = formOf(database)
      database.close()
      const child = await begin(context, file, applied)
      await sleep(Math.random() * 300)
      await end(child)
      kills++
      const after = openSqlite(file)
      assert(formOf(after) === before, `after ${applied} steps: the database has changed`)
      after.close()
      await stop(await startServer(context, dataDir))
      const done = openSqlite(file, { readonly: true })
      assert(versionOf(done) === migrations.length, 'the next start did not complete the migration')
      assert(done.prepare('SELECT count(*) FROM users').pluck().get() === 1, 'the account is lost')
      done.close()
    }
    context.progress(`killed after ${applied} of ${migrations.length} steps`)
  }
  return kills
}

/** Kills conversions at random moments until they are complete. @returns the number of kills within one */
async function killConversions(context: Context): Promise<number> {
  const wanted = context.long ? 100 : 20
  const old = oldDatabase(context)
  const wantedContent = contentOf(old)
  let kills = 0
  while (kills < wanted) {
    const dataDir = temporaryFolder(context)
    const file = join(dataDir, 'promptcrafter.db')
    copyFileSync(old, file)
    let version = 0
    while (version !== migrations.length && kills < wanted) {
      const child = await begin(context, file)
      await sleep(Math.random() * 150)
      await end(child)
      const database = openSqlite(file)
      version = versionOf(database)
      if (version > migrations.length) kills++
      database.close()
    }
    const server = await startServer(context, dataDir)
    const database = openSqlite(file, { readonly: true })
    assert(versionOf(database) === migrations.length, 'the service listens before the conversion is complete')
    database.close()
    await stop(server)
    assert(contentOf(file) === wantedContent, 'the conversion lost or changed a row')
    assertSound(file)
    context.progress(`killed within conversions ${kills} of ${wanted} times`)
  }
  return kills
}

/** Converts a database with two processes at once. @returns the number of transactions of each */
async function startTwo(context: Context): Promise<string> {
  const old = oldDatabase(context)
  const wanted = contentOf(old)
  const children = await Promise.all([begin(context, old), begin(context, old)])
  const said = children.map(({ stdout }) => {
    const chunks: string[] = []
    stdout?.on('data', (chunk) => chunks.push(String(chunk)))
    return chunks
  })
  const codes = await Promise.all(children.map((child) => once(child, 'close').then(([code]) => code)))
  assert(codes.join() === '0,0', `two concurrent starts exited with ${codes.join(' and ')}`)
  assert(contentOf(old) === wanted, 'the two lost or changed a row')
  assertSound(old)
  return said.map((chunks) => chunks.join('').trim()).join(' and ')
}

/** @returns a process that is migrating; with `stepsBeforeSlow` it hangs in the step after that many */
async function begin(context: Context, file: string, stepsBeforeSlow?: number): Promise<ChildProcess> {
  const numbers = stepsBeforeSlow === undefined ? [] : [String(stepsBeforeSlow)]
  const child = spawn(process.execPath, ['--input-type=module', '-e', migrating, file, ...numbers])
  context.teardown(() => child.kill('SIGKILL'))
  let problem = ''
  child.stderr.on('data', (chunk) => (problem += chunk))
  const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  assert(String(said[0]).startsWith('begun'), `the migration did not start (${said}): ${problem}`)
  return child
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

function addUser(database: Database): void {
  database.exec(
    `INSERT INTO users (id, name, email, folded_email, password_hash, created_at)
    VALUES ('user1', 'Ada', 'a', 'a', '', '')`,
  )
}

/** A database from before the search terms, large enough to take a second. */
function oldDatabase(context: Context): string {
  const file = join(temporaryFolder(context), 'promptcrafter.db')
  const database = openSqlite(file)
  migrate(database, { steps: migrations.slice(0, 5) })
  addUser(database)
  const numbers = (count: number) =>
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`
  const createdAt = "'2026-01-01T00:00:00.' || printf('%03dZ', i % 1000)"
  database.exec(`
    ${numbers(1000)}
    INSERT INTO prompts (key, id, owner_key, json, folded_title, folded_text)
    SELECT i, 'prompt' || i, 1,
      json_object('_id', 'prompt' || i, 'title', 'Title ' || i,
        'content', 'the sea ' || hex(randomblob(200)), 'model', 'm',
        'tags', json_array('a', i), 'createdAt', ${createdAt}, 'updatedAt', ${createdAt}),
      'title ' || i, 'the sea ' || lower(hex(randomblob(50)))
    FROM n;
    ${numbers(20_000)}
    INSERT INTO logs (id, owner_key, prompt_key, json)
    SELECT printf('log%06d', i), 1, 1 + i % 1000,
      json_object('_id', printf('log%06d', i),
        'output', hex(randomblob(100 + i % 300)), 'modelUsed', 'm', 'score', i % 11,
        'createdAt', ${createdAt})
    FROM n;
  `)
  database.close()
  return file
}

/** Everything that a step may change. */
function formOf(database: Database): string {
  const schema = database.prepare('SELECT * FROM sqlite_schema ORDER BY name').all()
  const people = database.prepare('SELECT * FROM users').all()
  return JSON.stringify([database.pragma('user_version'), schema, people])
}

/** Everything that conversions must keep. */
function contentOf(file: string): string {
  const database = openSqlite(file, { readonly: true })
  const rows = [
    'SELECT key, id, owner_key, json, folded_title, folded_text FROM prompts ORDER BY key',
    'SELECT rowid AS number, id, owner_key, prompt_key, json FROM logs ORDER BY rowid',
  ].map((sql) => database.prepare(sql).all())
  database.close()
  // Versions are new.
  return JSON.stringify(rows).replaceAll(/\\"(version|promptVersion)\\":1,/g, '')
}

function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number
}
