import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartupError } from '../domain/startup-error.js'

/** @throws StartupError if a file of this name exists, or its folder doesn't */
export function checkTarget(target: string): void {
  if (existsSync(target)) throw new StartupError(`${target} exists and is not overwritten. Choose another name.`)
  if (!existsSync(dirname(target))) throw new StartupError(`The folder ${dirname(target)} is missing. Create it first.`)
}

/** Unlike a rename, a hard link never replaces a file that appeared meanwhile. Some file systems have none. */
export function renameToNew(file: string, target: string): void {
  try {
    linkSync(file, target)
  } catch {
    checkTarget(target)
    renameSync(file, target)
    return
  }
  rmSync(file)
}
