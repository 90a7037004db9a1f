import { readdirSync } from 'node:fs'

/** The tests of one process: loading the service takes longer than most files. */
export interface Suite {
  readonly name: string
  /** Compiled tests. */
  readonly files: readonly string[]
  /**
   * Whether the coverage counts what it runs. Not those of clients and documentation, which run no other code of the
   * service than its own tests. Measuring takes a quarter more time, and startup of the service half as long again.
   */
  readonly isMeasured: boolean
}

/** The folders in test/ of each suite, the slowest first. The suite without folders runs the remaining tests. */
const folders = [
  ['docs'],
  ['clients'],
  ['cli', 'mcp'],
  [],
  ['handlers', 'domain', 'store'],
  ['contract', 'auth', 'http'],
]

/** The suites whose coverage isn't measured. */
const unmeasured = ['docs', 'clients']

/** Folders that don't test the service itself. */
const beyondCore = ['clients', 'docs', 'scripts']

/**
 * @param pattern selects the files whose path contains it
 * @param core selects only the tests of the service itself
 */
export function suitesOf(pattern: string, { core }: { readonly core: boolean }): Suite[] {
  // Lists the sources, because dist/ may still contain tests that were removed.
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
      isMeasured: !names.some((name) => unmeasured.includes(name)),
    }))
    .filter((suite) => suite.files.length > 0)
}
