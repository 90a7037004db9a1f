import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StartupError } from '../domain/startup-error.js'

/**
 * The data folder, made when it is missing. The folder that it lies in must be there: where a disk is not mounted or a
 * path is misspelt, a new and empty database would look like a loss.
 * @returns its absolute path
 * @throws StartupError when there is none and it cannot be made
 */
export function makeDataDir(path: string): string {
  const dataDir = resolve(path)
  try {
    mkdirSync(dataDir, { mode: 0o700 })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') {
      throw new StartupError(
        `The folder ${dirname(dataDir)} is missing. Make it if DATA_DIR shall be ${dataDir}, or set DATA_DIR to another folder.`,
      )
    }
    if (!(code === 'EEXIST' && statSync(dataDir, { throwIfNoEntry: false })?.isDirectory())) {
      throw new StartupError(`The folder ${dataDir} cannot be made (${message}). Set DATA_DIR to one that can.`)
    }
  }
  return dataDir
}

/** The database in a data folder. */
export function databaseIn(dataDir: string): string {
  return join(dataDir, 'promptcrafter.db')
}

/**
 * The data folder, for a command that only looks into it.
 * @throws StartupError when there is none
 */
export function existingDataDir(path: string): string {
  const dataDir = resolve(path)
  if (!existsSync(dataDir)) throw new StartupError(`The folder ${dataDir} is missing. Set DATA_DIR to the service's.`)
  return dataDir
}
