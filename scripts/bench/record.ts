import { writeFileSync } from 'node:fs'
import { openSqlite } from '../../src/store/sqlite/driver.js'
import type { Recorded } from './trace.js'

// Loaded into the service before its own code. Records each statement that SQLite runs from the signal SIGUSR2 until
// the process ends, and then writes them to the file in `TRACE`. The file exists as soon as the signal was handled.

const file = String(process.env.TRACE)
const recorded: Recorded[] = []
let isRecording = false
/** The connections that were outside a transaction since the signal: half of one couldn't be run again. */
const recordable = new WeakSet<Recordable['database']>()
const write = () => writeFileSync(file, JSON.stringify(recorded))
process.once('SIGUSR2', () => {
  isRecording = true
  write()
})
process.once('exit', write)

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
  if (isRecording && !database.inTransaction) recordable.add(database)
  return recordable.has(database)
}

for (const method of ['get', 'all', 'run'] as const) {
  const original = prototype[method]
  prototype[method] = function (this: Recordable, ...values: unknown[]) {
    const noted = isNoted(this)
    const result = original.apply(this, values)
    if (noted) recorded.push({ ...statementOf(this), method, values })
    return result
  }
}

const { iterate } = prototype
prototype.iterate = function* (this: Recordable, ...values: unknown[]) {
  const entry = { ...statementOf(this), method: 'iterate' as const, values, steps: 0 }
  if (isNoted(this)) recorded.push(entry)
  for (const row of iterate.apply(this, values)) {
    entry.steps++
    yield row
  }
  entry.steps++
}

function statementOf({ source, database }: Recordable): Pick<Recorded, 'sql' | 'isWriter'> {
  return { sql: source, isWriter: !database.readonly }
}
