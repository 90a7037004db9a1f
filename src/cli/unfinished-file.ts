import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartupError } from '../domain/startup-error.js'
import { unfinishedName } from '../store/sqlite/copy.js'

/** What nobody has written to for so long, in milliseconds, belongs to a process that was killed. */
const abandonedMs = 60 * 60 * 1000

/** Removes what processes that were killed left next to `target`. */
export function removeAbandoned(target: string): void {
  const folder = dirname(target)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(target)}.`) || !/\.unfinished(-wal|-shm|-journal)?$/.test(name)) continue
    const path = join(folder, name)
    if (Date.now() - lastChange(path) > abandonedMs) rmSync(path, { recursive: true, force: true })
  }
}

/** @returns when a file, or one in a folder, last changed, as a Unix time in milliseconds; infinity if it's gone */
function lastChange(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) return Number.POSITIVE_INFINITY
  const within = status.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : []
  return Math.max(status.mtimeMs, ...within)
}

/**
 * Runs `work` with a path for a file that isn't complete yet, which `work` renames to `target`, and removes what is
 * left there afterwards. On SIGINT or SIGTERM it removes it too, and the signal ends the process.
 *
 * The path is in a new folder next to `target`: a thread that still works may create another file at any moment,
 * such as SQLite's journal, but not in a folder that is gone.
 * @throws StartupError if the folder can't be created
 */
export async function withUnfinishedFile<T>(target: string, work: (unfinished: string) => Promise<T>): Promise<T> {
  removeAbandoned(target)
  const id = randomUUID()
  const folder = unfinishedName(target, id)
  const remove = () => removeFolder(folder, unfinishedName(target, `${id}-removed`))
  const abort = (signal: NodeJS.Signals) => {
    remove()
    // Without a handler it ends the process at once. An exit would wait for the thread that copies.
    process.kill(process.pid, signal)
  }
  process.once('SIGINT', abort).once('SIGTERM', abort)
  try {
    create(folder, target)
    return await work(join(folder, basename(target)))
  } finally {
    remove()
    process.off('SIGINT', abort).off('SIGTERM', abort)
  }
}

/** Renames a folder, so that nobody finds it to create files in, and removes it. */
function removeFolder(folder: string, other: string): void {
  if (!existsSync(folder)) return
  renameSync(folder, other)
  rmSync(other, { recursive: true, force: true })
}

function create(folder: string, target: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    throw new StartupError(`${target} cannot be written (${(error as Error).message}).`, { cause: error })
  }
}
