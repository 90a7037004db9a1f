import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartupError } from '../domain/startup-error.js'
import { compactDatabase, sizeOfContent } from '../store/sqlite/compaction.js'
import { isInUse } from '../store/sqlite/copy.js'
import { checkBeforeUse, explain } from '../store/sqlite/opening.js'
import { assertDatabase } from './data-dir.js'
import { showProgress, sizeOf } from './progress.js'

/**
 * With more data, in bytes, writing it could take longer than the five seconds for which the service lets writes wait.
 */
const maxBytesWhileInUse = 64 * 1024 * 1024

/**
 * Rewrites the database without free space. The service may be running if there is little data.
 * @throws StartupError if that isn't possible; the database is then as it was
 */
export async function compact(database: string): Promise<void> {
  process.umask(0o077)
  assertDatabase(database)
  try {
    checkBeforeUse(database)
    const content = sizeOfContent(database)
    checkUse(database, content)
    checkSpace(database, content)
    const before = statSync(database).size
    await compactDatabase(database, showProgress('compacting'))
    console.log(
      `Compacted ${database}: ${sizeOf(before)} before, ${sizeOf(statSync(database).size)} now. ` +
        'From now on it shrinks by itself.',
    )
  } catch (error) {
    throw explain(database, error)
  }
}

function checkUse(database: string, content: number): void {
  if (content <= maxBytesWhileInUse || !isInUse(database)) return
  throw new StartupError(
    `The database ${database} is in use and has ${sizeOf(content)} of data, so that compacting it could keep writes ` +
      'waiting for too long. Stop the service first.',
  )
}

/** The data is written to a temporary file, and then to the write-ahead log, before the database gets smaller. */
function checkSpace(database: string, content: number): void {
  const folder = dirname(database)
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= 2 * content) return
  throw new StartupError(
    `There are only ${sizeOf(bavail * bsize)} free in ${folder}, and compacting needs ${sizeOf(2 * content)} for a ` +
      'short time. Free some space first.',
  )
}
