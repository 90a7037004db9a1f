import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { removeDatabase, unfinishedName } from '../store/sqlite/copy.js'

/** A file that nobody has written to for so long, in milliseconds, belongs to a process that was killed. */
const abandonedMs = 60 * 60 * 1000

/** Removes what processes that were killed left next to `target`. */
export function removeAbandoned(target: string): void {
  const folder = dirname(target)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(target)}.`) || !/\.unfinished(-wal|-shm|-journal)?$/.test(name)) continue
    const file = join(folder, name)
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - changed > abandonedMs) rmSync(file, { force: true })
  }
}

/**
 * Runs `work` with a temporary path next to `target`, and removes what is left there afterwards. On SIGINT or SIGTERM
 * it removes it too, and the signal ends the process.
 */
export async function withTemporaryDatabase<T>(target: string, work: (temporary: string) => Promise<T>): Promise<T> {
  removeAbandoned(target)
  const temporary = unfinishedName(target, process.pid)
  const abort = (signal: NodeJS.Signals) => {
    removeDatabase(temporary)
    // Without a handler it ends the process at once. An exit would wait for the thread that copies.
    process.kill(process.pid, signal)
  }
  process.once('SIGINT', abort).once('SIGTERM', abort)
  try {
    return await work(temporary)
  } finally {
    removeDatabase(temporary)
    process.off('SIGINT', abort).off('SIGTERM', abort)
  }
}
