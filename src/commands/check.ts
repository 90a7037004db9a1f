import { existsSync } from 'node:fs'
import { StartError } from '../start-error.js'
import { checkWhole } from '../store/copy.js'
import { checkBeforeUse, explain } from '../store/opening.js'

/**
 * Reads all of a database, which may be in use, and says whether it is sound.
 * @throws StartError when it is not, or cannot be read
 */
export function check(file: string): void {
  if (!existsSync(file)) throw new StartError(`There is no ${file}.`)
  let problems: string[]
  try {
    checkBeforeUse(file)
    problems = checkWhole(file)
  } catch (error) {
    throw explain(file, error)
  }
  if (problems.length > 0) {
    for (const problem of problems) console.log(problem)
    throw new StartError(`${file} is damaged, see above. Bring back a backup with \`promptcrafter restore\`.`)
  }
  console.log(`${file} is sound: every page, index, constraint and reference was checked.`)
}
