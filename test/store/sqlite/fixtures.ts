import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Scope } from '../../helpers/process.js'
import { temporaryFolder } from '../../helpers/service.js'

const read = (name: string) => gunzipSync(readFileSync(join('test/store/sqlite/fixtures', name)))

/** The responses of an earlier version that had the fixture as its database. */
export const responsesOfForm6 = (): { email: string; path: string; text: string }[] =>
  JSON.parse(read('form-6.responses.json.gz').toString())

/** Writes a database of an earlier version (see fixtures/README.md). @returns its path */
export function databaseOfForm6(scope: Scope): string {
  const file = join(temporaryFolder(scope), 'promptcrafter.db')
  writeFileSync(file, read('form-6.db.gz'))
  return file
}
