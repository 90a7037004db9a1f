import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StartupError } from '../domain/startup-error.js'
import { checkWhole, copyDatabase, flush } from '../store/sqlite/copy.js'
import { checkBeforeUse, explain } from '../store/sqlite/opening.js'
import { showProgress, sizeOf } from './progress.js'
import { withUnfinished } from './unfinished.js'

/**
 * Copies the database to a new file, while the service runs or not. The file has its name only when it is whole and was
 * checked.
 * @throws StartupError, and leaves nothing behind, when that is not possible
 */
export async function backUp(database: string, path: string): Promise<void> {
  process.umask(0o077)
  const target = resolve(path)
  if (!existsSync(database))
    throw new StartupError(`There is no database ${database}. Set DATA_DIR to the folder of the service's.`)
  checkTarget(target)
  await withUnfinished(target, async (unfinished) => {
    await copy(database, unfinished)
    giveName(unfinished, target)
    flush(target)
  })
  console.log(`Backed up ${database} to ${target} (${sizeOf(statSync(target).size)}), and checked it.`)
}

function checkTarget(target: string): void {
  if (existsSync(target)) throw new StartupError(`${target} exists and is not overwritten. Choose another name.`)
  if (!existsSync(dirname(target))) throw new StartupError(`The folder ${dirname(target)} is missing. Make it first.`)
}

/** Unlike a renaming, a link never takes the place of a file that appeared meanwhile; some file systems have none. */
function giveName(file: string, target: string): void {
  try {
    linkSync(file, target)
  } catch {
    checkTarget(target)
    renameSync(file, target)
    return
  }
  rmSync(file)
}

async function copy(database: string, target: string): Promise<void> {
  try {
    checkBeforeUse(database)
  } catch (error) {
    throw explain(database, error)
  }
  try {
    await copyDatabase(database, target, showProgress('copying'))
  } catch (error) {
    throw new StartupError(
      `${database} could not be copied to ${target} (${(error as Error).message}). See whether there is room for ${sizeOf(statSync(database).size)}, and the right to write there.`,
      { cause: error },
    )
  }
  const [problem] = checkWhole(target)
  if (problem !== undefined) {
    throw new StartupError(
      `The copy of ${database} is not sound (${problem.split('\n')[0]}), so it was not kept. \`promptcrafter check\` says whether the database itself is damaged.`,
    )
  }
}
