import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { minCoverage, readCoverage } from '../../scripts/verify-statistics/results.js'
import { groupStatistics } from '../../src/domain/statistics/group.js'
import { neededPerSide } from '../../src/domain/statistics/needed.js'
import { countsOf, plainTotals } from '../domain/statistics/samples.js'
import { contract } from '../helpers/contract.js'

const page = readFileSync('generated/docs/reading-the-numbers.md', 'utf8')

test('the page on reading the numbers never claims what figures of this kind cannot show', async (t) => {
  t.notMatch(page, /no difference|significant|proved|95 % of (the )?scores|95 % probability/i)
})

test('the examples on the page are what the service computes', async (t) => {
  const scores = [9, 8, 9, 7]
  const range = (given: readonly number[]) => {
    const { mean, low = 0, high = 0 } = groupStatistics(plainTotals(countsOf(given)), { confidence: 0.95 })
    return { mean, text: `from ${low.toFixed(1)} to ${high.toFixed(1)}` }
  }
  const [few, many] = [range(scores), range(Array(50).fill(scores).flat())]
  t.strictSame([few.mean, many.mean], [8.25, 8.25])
  t.ok(page.includes(`a mean of 8.25, and a range ${few.text}. Two hundred`), few.text)
  t.ok(page.includes(`the same mean, and a range ${many.text}.`), many.text)
})

test('the numbers of logs on the page are what the service computes for so many scores', async (t) => {
  for (const deviation of [1, 2, 3]) {
    const n = 2 ** 40
    const sample = { n, sum: 0, sumOfSquares: deviation ** 2 * (n - 1), min: 0, max: 10 }
    const needed = (margin: number) => neededPerSide(sample, sample, 0.95, margin)
    const cells = [
      ...[0.5, 1, 2].map((margin) => needed(margin)?.forDifference),
      ...[0.5, 1].map((margin) => needed(margin)?.forEquivalence),
    ]
    t.ok(page.includes(`| ${deviation} | ${cells.join(' | ')} |`), `${deviation}: ${cells}`)
  }
})

test('the page shows how often the ranges hold, which is often enough', async (t) => {
  for (const { rows } of Object.values(readCoverage())) {
    for (const { name, cells } of rows) {
      t.ok(page.includes(`| ${name} | `), name)
      t.ok(Math.min(...cells) >= minCoverage, name)
    }
  }
})

test('the page explains every warning and every finding', async (t) => {
  const valuesOf = (schema: string, field: string) => {
    const { enum: values, items } = contract.schemas[schema]?.properties?.[field] ?? {}
    return (values ?? items?.enum ?? []) as string[]
  }
  const codes = [
    ...valuesOf('Statistics', 'warnings'),
    ...valuesOf('Comparison', 'warnings'),
    ...valuesOf('Comparison', 'finding'),
  ]
  t.ok(codes.length > 20)
  for (const code of new Set(codes)) t.match(page, new RegExp(`^\\| \`${code}\` \\| \\S`, 'm'), code)
})
