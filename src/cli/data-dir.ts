import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
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

/**
 * Takes from other users of the machine what they must not do: write to the folder, where they could replace the
 * database and the secret, or read the database.
 * @returns what was changed, for the log
 * @throws StartupError if it can't be changed
 */
export function protectDataDir(dataDir: string): string[] {
  const database = databaseIn(dataDir)
  const others = [
    { path: dataDir, denied: 0o002, may: 'write to' },
    ...['', '-wal', '-shm'].map((suffix) => ({ path: database + suffix, denied: 0o007, may: 'read or write' })),
  ]
  return others.flatMap(({ path, denied, may }) => {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0
    if ((mode & denied) === 0) return []
    try {
      chmodSync(path, mode & 0o7777 & ~denied)
    } catch (error) {
      // Nobody can change a read-only disk; that the database can't be written is said when it's opened.
      if ((error as NodeJS.ErrnoException).code === 'EROFS') return []
      throw new StartupError(
        `Other users may ${may} ${path}. Run \`chmod o-rwx "${path}"\`, or set DATA_DIR to a new folder inside of it.`,
        { cause: error },
      )
    }
    return [`other users could ${may} ${path}, and no longer can`]
  })
}

/** @returns the path of the database in a data folder */
export function databaseIn(dataDir: string): string {
  return join(dataDir, 'promptcrafter.db')
}

/** @throws StartupError if there is no such database */
export function assertDatabase(file: string): void {
  if (existsSync(file)) return
  throw new StartupError(`There is no database ${file}. Set DATA_DIR to the service's folder.`)
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
