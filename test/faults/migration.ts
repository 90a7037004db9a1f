import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Database, openSqlite } from '../../src/store/sqlite/driver.js'
import { migrate } from '../../src/store/sqlite/migrate.js'
import { migrations } from '../../src/store/sqlite/migrations.js'
import { temporaryFolder } from '../helpers/service.js'
import { demand, type Fault, sleep } from './fault.js'
import { startServer, stop } from './server.js'

/** A process that brings a database to a form with one step more, which says when it is half done and takes its time then. */
const migrating = `
import { openSqlite } from './dist/src/store/sqlite/driver.js'
import { migrate } from './dist/src/store/sqlite/migrate.js'
import { migrations } from './dist/src/store/sqlite/migrations.js'
const [, file, applied] = process.argv
const database = openSqlite(file)
database.pragma('journal_mode = WAL')
database.function('half_done', () => { require('node:fs').writeSync(1, 'half done'); return 1 })
const slow = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) INSERT INTO half SELECT i FROM n'
const step = { name: 'slow', sql: 'CREATE TABLE half (i); ALTER TABLE users ADD COLUMN half TEXT; INSERT INTO half VALUES (1), (half_done());' + slow }
migrate(database, [...migrations.slice(0, Number(applied)), step])
`

/** A migration is killed half-way, after each number of steps that a database can have. */
export const migrationKilled: Fault = {
  name: 'migration killed half-way',
  promise: 'the database is as before, and the next start completes it',
  async run(context) {
    const times = context.long ? 5 : 1
    let kills = 0
    for (let applied = 1; applied <= migrations.length; applied++) {
      for (let time = 0; time < times; time++) {
        const dataDir = temporaryFolder(context)
        const file = join(dataDir, 'promptcrafter.db')
        const database = openSqlite(file)
        database.pragma('journal_mode = WAL')
        migrate(database, migrations.slice(0, applied))
        database.exec(
          "INSERT INTO users (id, name, email, folded_email, password_hash, created_at) VALUES ('user1', 'Ada', 'a', 'a', '', '')",
        )
        const before = formOf(database)
        database.close()
        const child = spawn(process.execPath, [
          '--input-type=module',
          '-e',
          withRequire(migrating),
          file,
          String(applied),
        ])
        context.teardown(() => child.kill('SIGKILL'))
        const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
        demand(String(said[0]) === 'half done', `the migration did not get half-way (${said})`)
        await sleep(Math.random() * 300)
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        kills++
        const after = openSqlite(file)
        demand(formOf(after) === before, `after ${applied} steps: the database is not as it was before`)
        after.close()
        await stop(await startServer(context, dataDir))
        const done = openSqlite(file, { readonly: true })
        demand(
          done.pragma('user_version', { simple: true }) === migrations.length,
          'the next start did not complete it',
        )
        demand(done.prepare('SELECT count(*) FROM users').pluck().get() === 1, 'the account is lost')
        done.close()
      }
      context.progress(`killed after ${applied} of ${migrations.length} steps`)
    }
    return { seen: `${kills} kills within a step, before each of them as after it; completed ${kills} times`, kills }
  },
}

/** Everything that a migration may change. */
function formOf(database: Database): string {
  const schema = database.prepare('SELECT * FROM sqlite_schema ORDER BY name').all()
  const people = database.prepare('SELECT * FROM users').all()
  return JSON.stringify([database.pragma('user_version'), schema, people])
}

function withRequire(code: string): string {
  return `import { createRequire } from 'node:module'\nconst require = createRequire(process.cwd() + '/x')\n${code}`
}
