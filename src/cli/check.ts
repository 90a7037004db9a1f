import { existsSync } from 'node:fs'
import { StartupError } from '../domain/startup-error.js'
import { checkWhole } from '../store/sqlite/copy.js'
import { checkBeforeUse, explain } from '../store/sqlite/opening.js'

/**
 * Reads a whole database, which may be in use, and prints whether it is sound.
 * @throws StartupError if it is damaged or can't be read
 */
export function check(file: string): void {
  if (!existsSync(file)) throw new StartupError(`There is no ${file}.`)
  let problems: string[]
  try {
    checkBeforeUse(file)
    problems = checkWhole(file)
  } catch (error) {
    throw explain(file, error)
  }
  if (problems.length > 0) {
    for (const problem of problems) console.log(problem)
    throw new StartupError(`${file} is damaged, see above. Restore a backup with \`promptcrafter restore\`.`)
  }
  console.log(`${file} is sound. Every page, index, constraint, reference and count was checked.`)
}
