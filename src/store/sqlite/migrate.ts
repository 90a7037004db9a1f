import { StartupError } from '../../domain/startup-error.js'
import type { Database } from './driver.js'
import { type Migration, migrations } from './migrations.js'
import { defineTerms } from './terms.js'

/** Marks a file as PromptCrafter's in its header (SQLite documentation, PRAGMA application_id): "PrCr". */
const applicationId = 0x50724372

/**
 * Brings a database to the form that this version of the service works with, each step in a transaction of its own: one that fails
 * leaves nothing behind, and the next start goes on with it.
 * @throws StartupError, with what to do, when a step fails, the file is another program's, or it comes from a newer version
 */
export function migrate(database: Database, steps: readonly Migration[] = migrations): void {
  defineTerms(database)
  // IMMEDIATE, so that of two processes that start together the second waits and then finds the steps done.
  const applyNext = database.transaction(() => {
    const applied = checkOrigin(database, steps.length)
    const step = steps[applied]
    if (!step) return false
    apply(database, step)
    database.pragma(`user_version = ${applied + 1}`)
    database.pragma(`application_id = ${applicationId}`)
    return true
  })
  while (applyNext.immediate()) {}
}

function apply(database: Database, step: Migration): void {
  try {
    database.exec(step.sql)
  } catch (error) {
    throw new StartupError(
      `The database ${database.name} could not be brought to this version's form: step "${step.name}" failed (${(error as Error).message}). ` +
        'The database is as it was before. Free disk space if that was the cause and start again, or go on with the version you had.',
      { cause: error },
    )
  }
}

/**
 * @param known how many steps this version knows
 * @returns how many steps were applied
 * @throws StartupError when the database is another program's or comes from a newer version
 */
export function checkOrigin(database: Database, known = migrations.length): number {
  const applied = database.pragma('user_version', { simple: true }) as number
  const origin = database.pragma('application_id', { simple: true }) as number
  const isEmpty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (origin !== applicationId && !(isEmpty && applied === 0)) {
    throw new StartupError(
      `${database.name} is a database of another program. Set DATA_DIR to a folder of PromptCrafter's own.`,
    )
  }
  if (applied > known) {
    throw new StartupError(
      `The database ${database.name} was written by a newer version of PromptCrafter (form ${applied}, this version knows ${known}). ` +
        'Start that version, or one after it.',
    )
  }
  return applied
}
