import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Report } from 'c8'

const folder = 'dist/coverage'
/** In percent. */
const minCoverage = 95

/** @returns the environment with which Node measures the coverage of a process and its children */
export function measureCoverage(): { readonly NODE_V8_COVERAGE: string } {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { NODE_V8_COVERAGE: resolve(folder) }
}

/**
 * Checks the coverage of src/. generated/ contains only types, and scripts/ are tools whose results are tested.
 * @returns whether it's high enough
 */
export async function assertCoverage(): Promise<boolean> {
  const report = new Report({
    tempDirectory: folder,
    reportsDirectory: `${folder}/report`,
    // Files of a source map with several sources are matched first by URL, then by path.
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
    console.log(`coverage of src: ${pct.toFixed(1)} % of ${count} ${name} (at least ${minCoverage} %)`)
  }
  return measures.every(({ total: count, pct }) => count > 0 && pct >= minCoverage)
}
