import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StartupError } from '../domain/startup-error.js'

/**
 * Creates the data folder if it is missing. Its parent must exist: if a disk isn't mounted or a path is misspelt, a
 * new, empty database would look like data loss.
 * @returns its absolute path
 * @throws StartupError if it can't be created
 */
export function createDataDir(path: string): string {
  const dataDir = resolve(path)
  try {
    mkdirSync(dataDir, { mode: 0o700 })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') {
      throw new StartupError(
        `The folder ${dirname(dataDir)} is missing. ` +
          `Create it if DATA_DIR should be ${dataDir}, or set DATA_DIR to another folder.`,
      )
    }
    if (!(code === 'EEXIST' && statSync(dataDir, { throwIfNoEntry: false })?.isDirectory())) {
      throw new StartupError(`The folder ${dataDir} cannot be created (${message}). Set DATA_DIR to one that can.`)
    }
  }
  return dataDir
}

/** @returns the path of the database in a data folder */
export function databaseIn(dataDir: string): string {
  return join(dataDir, 'promptcrafter.db')
}

/**
 * Finds the data folder, for commands that only read.
 * @returns its absolute path
 * @throws StartupError if it doesn't exist
 */
export function existingDataDir(path: string): string {
  const dataDir = resolve(path)
  if (!existsSync(dataDir)) throw new StartupError(`The folder ${dataDir} is missing. Set DATA_DIR to the service's.`)
  return dataDir
}
