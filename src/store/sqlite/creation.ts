import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { removeDatabase, unfinishedName } from './copy.js'
import { openWriter } from './database.js'
import { migrate } from './migrate.js'

/**
 * Creates an empty database of this version. It gets its name when it is complete, so that of several processes that
 * start at once none sees another's half of it.
 */
export function createDatabase(file: string): void {
  const temporary = unfinishedName(file, randomUUID())
  try {
    const { sqlite } = openWriter(temporary)
    try {
      migrate(sqlite)
    } finally {
      sqlite.close()
    }
    moveToNew(temporary, file)
  } finally {
    removeDatabase(temporary)
  }
}

/** Moves a file to a name, unless another process created a file of that name. */
function moveToNew(file: string, name: string): void {
  try {
    // Unlike a rename, it never replaces another file.
    linkSync(file, name)
  } catch {
    // Some file systems have no hard links.
    if (!existsSync(name)) renameSync(file, name)
    return
  }
  rmSync(file)
}
