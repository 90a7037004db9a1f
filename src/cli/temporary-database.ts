import { constants } from 'node:os'
import { removeDatabase } from '../store/sqlite/copy.js'

/**
 * Runs `work` with a temporary path next to `target`, and removes what is left there afterwards. On SIGINT or SIGTERM
 * it removes it too, and exits with the signal's status.
 */
export async function withTemporaryDatabase<T>(target: string, work: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = `${target}.${process.pid}.unfinished`
  const abort = (signal: NodeJS.Signals) => {
    removeDatabase(temporary)
    process.exit(128 + constants.signals[signal])
  }
  process.once('SIGINT', abort).once('SIGTERM', abort)
  try {
    return await work(temporary)
  } finally {
    removeDatabase(temporary)
    process.off('SIGINT', abort).off('SIGTERM', abort)
  }
}
