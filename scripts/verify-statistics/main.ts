import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type CoverageTable, differenceCoverage, lowestOf, meanCoverage } from './coverage.js'
import { type Coverage, coverageFile, coverageText, minCoverage } from './results.js'

// Checks what the documentation says of the ranges of statistics: draws scores whose true mean is known, and counts how
// often the ranges hold it.

const usage = `Usage: npm run verify:statistics [-- --write]

Draws scores from prompts whose true mean is known, with three seeds, and prints in how many cases of 100 the ranges of
95 % hold it: the lowest of the three. It exits with 1 if a cell is below ${minCoverage}, or differs from the table in
the documentation. It takes a minute.

  --write   puts the table into the documentation; run \`npm run generate\` after it
  --help    this text`

const seeds = [1, 2, 3]

const { values: options } = parseArgs({ options: { write: { type: 'boolean' }, help: { type: 'boolean' } } })
if (options.help) console.log(usage)
else run()

function run(): void {
  const found: Coverage = {
    mean: lowestOf(seeds.map(withProgress('mean', meanCoverage))),
    difference: lowestOf(seeds.map(withProgress('difference', differenceCoverage))),
  }
  console.log(`The mean of one group:\n\n${coverageText(found.mean)}\n`)
  console.log(`The difference of two groups:\n\n${coverageText(found.difference)}\n`)
  for (const [name, table] of Object.entries(found)) for (const low of tooLow(table)) fail(`${name}: ${low}`)
  const text = `${JSON.stringify(found, null, 2)}\n`
  if (options.write) writeFileSync(coverageFile, text)
  else if (readFileSync(coverageFile, 'utf8').replaceAll(/\s/g, '') !== text.replaceAll(/\s/g, '')) {
    fail('The documentation has another table. Run `npm run verify:statistics -- --write` and `npm run generate`.')
  }
}

function withProgress(name: string, compute: (seed: number) => CoverageTable): (seed: number) => CoverageTable {
  return (seed) => {
    const started = performance.now()
    const table = compute(seed)
    console.error(`${name}, seed ${seed}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
    return table
  }
}

function tooLow({ columns, rows }: CoverageTable): string[] {
  return rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, index) => (cell < minCoverage ? [`${name}, ${columns[index]} scores: ${cell}`] : [])),
  )
}

function fail(reason: string): void {
  console.error(`verify:statistics: ${reason}`)
  process.exitCode = 1
}
