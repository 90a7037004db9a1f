import { readFileSync } from 'node:fs'
import { table } from '../generate/docs/markdown.js'
import type { CoverageTable } from './coverage.js'

/** What `npm run verify:statistics` found, as the documentation shows it. */
export interface Coverage {
  readonly mean: CoverageTable
  readonly difference: CoverageTable
}

export const coverageFile = 'scripts/verify-statistics/coverage.json'

/** In how many cases of 100 a range of 95 % must hold the true value at least. */
export const minCoverage = 93

/** A table in Markdown; its figures are rounded down. */
export function coverageText({ columns, rows }: CoverageTable): string {
  const cellOf = (cell: number) => (Math.floor(cell * 10 + 1e-9) / 10).toFixed(1)
  return table(
    ['Scores', ...columns],
    rows.map(({ name, cells }) => [name, ...cells.map(cellOf)]),
  )
}

export function readCoverage(): Coverage {
  return JSON.parse(readFileSync(coverageFile, 'utf8')) as Coverage
}
