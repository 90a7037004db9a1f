import { existsSync, linkSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { StartupError } from '../domain/startup-error.js'
import { checkWhole, copyDatabase, flush, hold } from '../store/sqlite/copy.js'
import { checkBeforeUse, explain } from '../store/sqlite/opening.js'
import { showProgress, sizeOf } from './progress.js'
import { withUnfinished } from './unfinished.js'

/**
 * Makes a backup the database of the service, which must not be running. The backup is checked first. A database that
 * is there is only replaced when that is asked for, and kept beside it all the same.
 * @throws StartupError, and leaves everything as it was, when that is not possible
 */
export async function restore(path: string, database: string, { replace }: { replace: boolean }): Promise<void> {
  process.umask(0o077)
  const source = resolve(path)
  if (!existsSync(source)) throw new StartupError(`There is no backup ${source}.`)
  if (source === database) throw new StartupError(`${source} is the database of the service itself.`)
  if (existsSync(database) && !replace) {
    throw new StartupError(
      `There is a database ${database} already. Set DATA_DIR to another folder, or repeat the command with --replace; the present database is then kept under another name.`,
    )
  }
  const kept = await withUnfinished(database, async (unfinished) => {
    await copyChecked(source, unfinished)
    return putInPlace(unfinished, database)
  })
  console.log(`Restored ${source} (${sizeOf(statSync(database).size)}) as ${database}.`)
  if (kept !== undefined) console.log(`What was there is kept as ${kept}; delete it when you need it no more.`)
}

/** Gives a new database its name. @returns the name under which the one that had it is kept, if there was one */
function putInPlace(unfinished: string, database: string): string | undefined {
  const release = hold(database)
  try {
    const kept = keep(database)
    renameSync(unfinished, database)
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
    throw explain(source, error)
  }
  const [problem] = checkWhole(target)
  if (problem !== undefined) {
    throw new StartupError(
      `The backup ${source} is damaged (${problem.split('\n')[0]}). Take another; nothing was changed.`,
    )
  }
}

/**
 * Gives the database a second name, and takes away what SQLite left beside it. That is not the new one's, and SQLite
 * would replay it over the new one, also where the database itself is gone.
 * @returns the name of what is kept, if there was anything
 */
function keep(database: string): string | undefined {
  const beside = ['-wal', '-shm', '-journal'].filter((suffix) => existsSync(database + suffix))
  const time = new Date().toISOString().replaceAll(/[-:]|\..*/g, '')
  const kept = join(dirname(database), `${basename(database, '.db')}-before-restore-${time}.db`)
  const isThere = existsSync(database)
  if (isThere) giveSecondName(database, kept)
  for (const suffix of beside) renameSync(database + suffix, kept + suffix)
  return isThere ? kept : beside[0] && kept + beside[0]
}

function giveSecondName(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    renameSync(file, name)
  }
}
