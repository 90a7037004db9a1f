import { writeFileSync } from 'node:fs'
import { openSqlite } from '../../src/store/sqlite/driver.js'
import type { Recorded } from './trace.js'

// Loaded into the service before its own code: notes each statement that SQLite runs, from the signal SIGUSR2 until the
// process ends, and then writes them to the file in `TRACE`.

const recorded: Recorded[] = []
let isRecording = false
process.once('SIGUSR2', () => (isRecording = true))
process.once('exit', () => writeFileSync(String(process.env.TRACE), JSON.stringify(recorded)))

const memory = openSqlite(':memory:')
/** What all statements inherit from, those of the service too: it loads the same driver. */
const prototype = Object.getPrototypeOf(memory.prepare('SELECT 1'))
memory.close()

interface Recordable {
  readonly source: string
  readonly database: { readonly readonly: boolean }
}

for (const method of ['get', 'all', 'run'] as const) {
  const original = prototype[method]
  prototype[method] = function (this: Recordable, ...values: unknown[]) {
    const result = original.apply(this, values)
    if (isRecording) recorded.push({ ...statementOf(this), method, values })
    return result
  }
}

const { iterate } = prototype
prototype.iterate = function* (this: Recordable, ...values: unknown[]) {
  const entry = { ...statementOf(this), method: 'iterate' as const, values, steps: 0 }
  if (isRecording) recorded.push(entry)
  for (const row of iterate.apply(this, values)) {
    entry.steps++
    yield row
  }
  entry.steps++
}

function statementOf({ source, database }: Recordable): Pick<Recorded, 'sql' | 'isWriter'> {
  return { sql: source, isWriter: !database.readonly }
}
