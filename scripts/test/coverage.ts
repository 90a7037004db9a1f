import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Report } from 'c8'

const folder = 'dist/coverage'
const demanded = 95

/** Makes Node measure the coverage of the processes that get this environment, and of those that they hand it to. */
export function measureCoverage(): { readonly NODE_V8_COVERAGE: string } {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { NODE_V8_COVERAGE: resolve(folder) }
}

/**
 * Demands that the tests reach the service's code. Left out is what is no code of the service: generated/ holds types
 * alone, and scripts/ are tools whose results the tests look at.
 * @returns whether they do
 */
export async function assertCoverage(): Promise<boolean> {
  const report = new Report({
    tempDirectory: folder,
    reportsDirectory: `${folder}/report`,
    // The files of a source map with several are first looked at by their URL, and then by their path.
    include: [pathToFileURL('src/**').href, resolve('src/**')],
    excludeAfterRemap: true,
    allowExternal: true,
    exclude: [],
    reporter: ['text', 'json-summary'],
    skipFull: true,
  })
  await report.run()
  const { total } = JSON.parse(readFileSync(`${folder}/report/coverage-summary.json`, 'utf8')) as {
    total: Record<'lines' | 'branches', { total: number; pct: number }>
  }
  const measures = (['lines', 'branches'] as const).map((name) => ({ name, ...total[name] }))
  for (const { name, total: count, pct } of measures) {
    console.log(`coverage of src: ${pct.toFixed(1)} % of ${count} ${name} (at least ${demanded} %)`)
  }
  return measures.every(({ total: count, pct }) => count > 0 && pct >= demanded)
}
