import { existsSync, linkSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { StartupError } from '../domain/startup-error.js'
import { checkWhole, copyDatabase, flush, hold } from '../store/sqlite/copy.js'
import { checkBeforeUse, explain } from '../store/sqlite/opening.js'
import { showProgress, sizeOf } from './progress.js'
import { withUnfinishedFile } from './unfinished-file.js'

/**
 * Makes a backup the database of the service, which must be stopped. The backup is checked first. An existing database
 * is replaced only on request, and kept under another name.
 * @throws StartupError if that isn't possible; nothing is changed then
 */
export async function restore(path: string, database: string, { replace }: { replace: boolean }): Promise<void> {
  process.umask(0o077)
  const source = resolve(path)
  if (!existsSync(source)) throw new StartupError(`There is no backup ${source}.`)
  if (source === database) throw new StartupError(`${source} is the service's own database.`)
  if (existsSync(database) && !replace) {
    throw new StartupError(
      `There is a database ${database} already. Set DATA_DIR to another folder, or repeat the command with ` +
        '--replace; the current database is then kept under another name.',
    )
  }
  const kept = await withUnfinishedFile(database, async (temporary) => {
    await copyChecked(source, temporary)
    return swapIn(temporary, database)
  })
  console.log(`Restored ${source} (${sizeOf(statSync(database).size)}) as ${database}.`)
  if (kept !== undefined) console.log(`The previous database is kept as ${kept}; delete it when you don't need it.`)
}

/** Moves a new database to its path. @returns the new path of the previous one, if there was one */
function swapIn(temporary: string, database: string): string | undefined {
  const release = hold(database)
  try {
    const kept = keepPrevious(database)
    renameSync(temporary, database)
    flush(database)
    return kept
  } finally {
    release()
  }
}

async function copyChecked(source: string, target: string): Promise<void> {
  try {
    checkBeforeUse(source)
    await copyDatabase(source, target, showProgress('copying'))
  } catch (error) {
    // The backup is only read: a disk that is full or fails to write is the other one.
    throw isOfTarget(error) ? noRoom(source, target, error) : explain(source, error)
  }
  const [problem] = checkWhole(target)
  if (problem !== undefined) {
    throw new StartupError(
      `The backup ${source} is damaged (${problem.split('\n')[0]}). Use another one; nothing was changed.`,
    )
  }
}

function isOfTarget(error: unknown): boolean {
  return /^(SQLITE_(FULL|CANTOPEN|IOERR_(WRITE|FSYNC|TRUNCATE))|ENOSPC)/.test((error as { code?: string }).code ?? '')
}

function noRoom(source: string, target: string, error: unknown): StartupError {
  return new StartupError(
    `The backup ${source} could not be copied to ${dirname(target)} (${(error as Error).message}). Check that there ` +
      `is space for ${sizeOf(statSync(source).size)} and permission to write there; nothing was changed.`,
    { cause: error },
  )
}

/**
 * Gives the database a second name, and moves SQLite's journals out of the way: SQLite would replay them over the new
 * database, even if the old one is gone.
 * @returns the path of what is kept, if there was anything
 */
function keepPrevious(database: string): string | undefined {
  const journals = ['-wal', '-shm', '-journal'].filter((suffix) => existsSync(database + suffix))
  const time = new Date().toISOString().replaceAll(/[-:]|\..*/g, '')
  const kept = join(dirname(database), `${basename(database, '.db')}-before-restore-${time}.db`)
  const exists = existsSync(database)
  if (exists) linkOrRename(database, kept)
  for (const suffix of journals) renameSync(database + suffix, kept + suffix)
  return exists ? kept : journals[0] && kept + journals[0]
}

function linkOrRename(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    renameSync(file, name)
  }
}
