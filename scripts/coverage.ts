import { readFileSync } from 'node:fs'

/**
 * Demands that the tests reach the service's code, from the report that the test run wrote. Left out is what is no code of the service:
 * generated/ holds types alone, and scripts/ are tools whose results the tests look at.
 */
const demanded = 95
const report = JSON.parse(readFileSync('.tap/report/coverage-summary.json', 'utf8')) as Record<
  string,
  Record<'lines' | 'branches', { total: number; covered: number }>
>

const files = Object.entries(report).filter(([file]) => file.includes('/src/'))
if (files.length === 0) throw new Error('The coverage report names no file of src/.')
for (const measure of ['lines', 'branches'] as const) {
  const total = files.reduce((sum, [, file]) => sum + file[measure].total, 0)
  const covered = files.reduce((sum, [, file]) => sum + file[measure].covered, 0)
  const percent = (100 * covered) / total
  console.log(`coverage of src: ${percent.toFixed(1)} % of ${total} ${measure} (at least ${demanded} %)`)
  if (percent < demanded) process.exitCode = 1
}
