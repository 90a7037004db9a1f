import { renameSync, writeFileSync } from 'node:fs'
import { openSqlite } from '../../src/store/sqlite/driver.js'
import type { Recorded } from './trace.js'

// Loaded into the service before its own code. At the signal SIGUSR2 it begins to record each statement that SQLite
// runs, and at the next one, or when the process ends, it writes them to the file in `TRACE`. The file exists as soon
// as a signal was handled.

const file = String(process.env.TRACE)
let recorded: Recorded[] | undefined
/** The connections that were outside a transaction since the signal: half of one couldn't be run again. */
let recordable = new WeakSet<Recordable['database']>()

function write(statements: readonly Recorded[]): void {
  writeFileSync(`${file}.new`, JSON.stringify(statements))
  renameSync(`${file}.new`, file)
}

process.on('SIGUSR2', () => {
  write(recorded ?? [])
  recorded = recorded ? undefined : []
  recordable = new WeakSet()
})
process.once('exit', () => recorded && write(recorded))

const memory = openSqlite(':memory:')
/** What all statements inherit from, those of the service too: it loads the same driver. */
const prototype = Object.getPrototypeOf(memory.prepare('SELECT 1'))
memory.close()

interface Recordable {
  readonly source: string
  readonly database: { readonly readonly: boolean; readonly inTransaction: boolean }
}

/** Whether to record a statement that is about to run. */
function isNoted({ database }: Recordable): boolean {
  if (recorded && !database.inTransaction) recordable.add(database)
  return recordable.has(database)
}

for (const method of ['get', 'all', 'run'] as const) {
  const original = prototype[method]
  prototype[method] = function (this: Recordable, ...values: unknown[]) {
    const noted = isNoted(this)
    const result = original.apply(this, values)
    if (noted) recorded?.push({ ...statementOf(this), method, values })
    return result
  }
}

const { iterate } = prototype
prototype.iterate = function* (this: Recordable, ...values: unknown[]) {
  const entry = { ...statementOf(this), method: 'iterate' as const, values, steps: 0 }
  if (isNoted(this)) recorded?.push(entry)
  for (const row of iterate.apply(this, values)) {
    entry.steps++
    yield row
  }
  entry.steps++
}

function statementOf({ source, database }: Recordable): Pick<Recorded, 'sql' | 'isWriter'> {
  return { sql: source, isWriter: !database.readonly }
}
