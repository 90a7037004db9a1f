import { statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartupError } from '../domain/startup-error.js'
import { checkWhole, copyDatabase, flush } from '../store/sqlite/copy.js'
import { checkBeforeUse, explain } from '../store/sqlite/opening.js'
import { assertDatabase } from './data-dir.js'
import { checkTarget, renameToNew } from './new-file.js'
import { showProgress, sizeOf } from './progress.js'
import { withUnfinishedFile } from './unfinished-file.js'

/**
 * Copies the database to a new file; the service may be running. The file gets its name when it is complete and
 * checked.
 * @throws StartupError if that isn't possible; no file is left behind
 */
export async function backUp(database: string, path: string): Promise<void> {
  process.umask(0o077)
  const target = resolve(path)
  assertDatabase(database)
  checkTarget(target)
  await withUnfinishedFile(target, async (temporary) => {
    await copy(database, temporary)
    renameToNew(temporary, target)
    flush(target)
  })
  noteBackup(database)
  console.log(`Backed up ${database} to ${target} (${sizeOf(statSync(target).size)}), and checked it.`)
}

/** A file next to the database whose content is the time of the last backup (RFC 3339), for the metrics. */
export function lastBackupFile(database: string): string {
  return `${database}.last-backup`
}

function noteBackup(database: string): void {
  try {
    writeFileSync(lastBackupFile(database), `${new Date().toISOString()}\n`)
  } catch (error) {
    console.error(`The metrics won't know of this backup: ${(error as Error).message}.`)
  }
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
      `${database} could not be copied to ${target} (${(error as Error).message}). ` +
        `Check that there is space for ${sizeOf(statSync(database).size)} and permission to write there.`,
      { cause: error },
    )
  }
  const [problem] = checkWhole(target)
  if (problem !== undefined) {
    throw new StartupError(
      `The copy of ${database} is damaged (${problem.split('\n')[0]}), so it was not kept. ` +
        'Run `promptcrafter check` to see whether the database itself is damaged.',
    )
  }
}
