import { constants } from 'node:os'
import { removeDatabase } from '../store/sqlite/copy.js'

/**
 * Has a database made under another name than the one it is for. What is left under that name is removed afterwards,
 * also when the process is asked to end: it then exits as one that ended by the signal.
 */
export async function withUnfinished<T>(target: string, make: (unfinished: string) => Promise<T>): Promise<T> {
  const unfinished = `${target}.${process.pid}.unfinished`
  const giveUp = (signal: NodeJS.Signals) => {
    removeDatabase(unfinished)
    process.exit(128 + constants.signals[signal])
  }
  process.once('SIGINT', giveUp).once('SIGTERM', giveUp)
  try {
    return await make(unfinished)
  } finally {
    removeDatabase(unfinished)
    process.off('SIGINT', giveUp).off('SIGTERM', giveUp)
  }
}
