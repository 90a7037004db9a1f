import { test } from 'tap'
import { StartupError } from '../../../src/domain/startup-error.js'
import { openSqlite, requireVersion } from '../../../src/store/sqlite/driver.js'

test('an SQLite that is older than the code requires is refused, in a line that says what to do', async (t) => {
  const database = openSqlite(':memory:')
  const as = (version: string) => {
    database.function('sqlite_version', () => version)
    return () => requireVersion(database)
  }
  const refuse = (version: string) => {
    try {
      as(version)()
    } catch (error) {
      return error
    }
    return undefined
  }
  for (const version of ['3.50.4', '3.8.11.1', '2.99.0', '3.5.100']) {
    t.ok(refuse(version) instanceof StartupError, version)
    t.throws(as(version), { message: new RegExp(`^SQLite ${version} is too old: 3.51.0 or later is needed. Run .*$`) })
  }
  for (const version of ['3.51.0', '3.51.3', '3.53.2', '3.100.0', '4.0.0']) t.doesNotThrow(as(version), version)
  database.close()
})
