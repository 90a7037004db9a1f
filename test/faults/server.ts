import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkWhole } from '../../src/store/sqlite/copy.js'
import { addressOf, runMain, type Scope, type ServiceProcess, workersOf } from '../helpers/process.js'
import { openSqlite } from '../helpers/sqlite.js'
import { assert } from './fault.js'

/** A service in its own process. */
export interface Server extends ServiceProcess {
  url: string
  pid: number
  /** The database file. */
  file: string
}

/** The environment of a service that collects its garbage at once, so that its memory is what it needs. */
export const withoutGarbage = { NODE_OPTIONS: `--import=${pathToFileURL('dist/test/faults/collect-garbage.js').href}` }

/** Starts the built service with a data folder, and waits until it listens. */
export async function startServer(
  scope: Scope,
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<Server> {
  const service = runMain(scope, [], {
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
    AUTH_RATE_LIMIT: '0',
    ...environment,
  })
  const url = await addressOf(service)
  return { ...service, url, pid: service.child.pid as number, file: join(dataDir, 'promptcrafter.db') }
}

/** Kills all processes of a service at once. */
export async function kill({ child, ended, pid }: Server): Promise<void> {
  const workers = workersOf(pid)
  child.kill('SIGKILL')
  for (const worker of workers) {
    try {
      process.kill(worker, 'SIGKILL')
    } catch {
      // It has already exited, because the first process is gone.
    }
  }
  await ended
}

/** Stops a service as an operator does. */
export async function stop({ child, ended, output }: Server): Promise<void> {
  child.kill('SIGTERM')
  const code = await ended
  assert(code === 0, `the service ended with ${code}: ${output().stderr}`)
}

/** The resident memory of a process, in MiB; 0 if the system doesn't report it. */
export const memoryOf = (pid: number) => statusOf(pid, 'VmRSS') || 0

/** The highest resident memory of a process so far, in MiB; 0 if it has exited or the system doesn't report it. */
export const peakMemoryOf = (pid: number | undefined) => statusOf(pid, 'VmHWM') || 0

/** The memory of a process without what it has mapped from files, in MiB; `NaN` if the system doesn't report it. */
export const anonymousMemoryOf = (pid: number) => statusOf(pid, 'RssAnon')

/** A figure of a process's memory, in MiB; `NaN` if there is none (Linux, proc(5)). */
function statusOf(pid: number | undefined, figure: string): number {
  try {
    return Number(new RegExp(`${figure}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

/** The number of open files of a process, including sockets (Linux). */
export const openFilesOf = (pid: number) => readdirSync(`/proc/${pid}/fd`).length

/** The number of open sockets of a process, including those that listen. */
export function connectionsOf(pid: number): number {
  const files = readdirSync(`/proc/${pid}/fd`).map((file) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${file}`)
    } catch {
      return ''
    }
  })
  return files.filter((target) => target.startsWith('socket:')).length
}

/** Runs SQLite's own checks, including references, and compares the search index with its table. */
export function assertSound(file: string): void {
  const problems = checkWhole(file)
  assert(problems.length === 0, `the database is damaged: ${problems.join('; ')}`)
  const database = openSqlite(file)
  try {
    for (const table of ['prompts', 'logs']) {
      // Checks the index (SQLite documentation, FTS5, "The 'integrity-check' Command"), and that it has all rows.
      database.exec(`INSERT INTO ${table}_search (${table}_search) VALUES ('integrity-check')`)
      const [rows, indexed] = [`SELECT key FROM ${table}`, `SELECT id FROM ${table}_search_docsize`]
      const astray = database
        .prepare(`SELECT * FROM (${rows} EXCEPT ${indexed}) UNION SELECT * FROM (${indexed} EXCEPT ${rows})`)
        .all()
      assert(astray.length === 0, `${astray.length} ${table} are only in the table or only in the search index`)
    }
    const orphans = database
      .prepare('SELECT count(*) FROM logs WHERE prompt_key NOT IN (SELECT key FROM prompts)')
      .pluck()
      .get()
    assert(orphans === 0, `${orphans} logs have no prompt`)
  } finally {
    database.close()
  }
}
