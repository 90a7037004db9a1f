import { readdirSync } from 'node:fs'

/** What runs in one process, one file after the other: to load the service takes longer than most files. */
export interface Suite {
  readonly name: string
  /** Of the tests as they were compiled. */
  readonly files: readonly string[]
}

/**
 * The folders of test/ of each suite, the longest first. A suite without a folder has what is in none of the others.
 */
const folders = [['clients'], [], ['docs'], ['contract', 'auth', 'http'], ['handlers', 'domain', 'store']]

/** What is not of the service itself. */
const beyondCore = ['clients', 'docs']

/**
 * @param pattern only the files whose path has this in it
 * @param core only the tests of the service itself
 */
export function suitesOf(pattern: string, { core }: { readonly core: boolean }): Suite[] {
  // By what there is to compile: dist/ may still hold what was removed since.
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && file.includes(pattern))
    .filter((file) => !core || !beyondCore.some((name) => file.startsWith(`${name}/`)))
    .sort()
  const suiteOf = (file: string) => folders.findIndex((names) => names.some((name) => file.startsWith(`${name}/`)))
  const rest = folders.findIndex((names) => names.length === 0)
  return folders
    .map((names, index) => ({
      name: names.join(', ') || 'everything else',
      files: files
        .filter((file) => (suiteOf(file) === -1 ? rest : suiteOf(file)) === index)
        .map((file) => `dist/test/${file.replace(/ts$/, 'js')}`),
    }))
    .filter((suite) => suite.files.length > 0)
}
