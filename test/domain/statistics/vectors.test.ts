import { test } from 'tap'
import { type Comparison, compare } from '../../../src/domain/statistics/comparison.js'
import { groupStatistics } from '../../../src/domain/statistics/group.js'
import { near } from './near.js'
import { plainTotals } from './samples.js'
import { readVectors } from './vectors.js'

test('a group has the figures that were computed with 40 digits', async (t) => {
  const vectors = readVectors('groups')
  for (const vector of vectors) {
    const group = groupStatistics(plainTotals(vector.counts('counts')), { confidence: vector.confidence })
    const names = { stdDev: 'standardDeviation' } as const
    for (const column of ['mean', 'stdDev', 'median', 'q1', 'q3', 'low', 'high'] as const) {
      const name = column === 'stdDev' ? names[column] : column
      near(t, group[name], vector.number(column), `${column} of ${vector.name}`)
    }
    t.strictSame(group.warnings, vector.words('warnings'), vector.name)
  }
  t.equal(vectors.length, 70)
})

test('a comparison has the figures that were computed with 40 digits', async (t) => {
  const vectors = readVectors('comparisons')
  for (const vector of vectors) {
    const margin = vector.number('margin') ?? Number.NaN
    const [a, b] = [side(vector.counts('a')), side(vector.counts('b'))]
    const found = compare(a, b, { confidence: vector.confidence, margin })
    for (const [column, figure] of Object.entries(figures)) {
      near(t, figure(found), vector.number(column), `${column} of ${vector.name}`)
    }
    const p = vector.number('pValue')
    near(t, found.pValue?.value, p, `p-value of ${vector.name}`, 1e-9 * (p ?? 0))
    t.equal(found.pValue?.method, vector.text('pValueMethod'), vector.name)
    t.equal(found.finding, vector.text('finding'), vector.name)
    t.equal(found.needed?.forDifference, vector.number('neededForDifference'), vector.name)
    t.equal(found.needed?.forEquivalence, vector.number('neededForEquivalence'), vector.name)
    t.strictSame(found.warnings, vector.words('warnings'), vector.name)
  }
  t.equal(vectors.length, 80)
})

const figures: Readonly<Record<string, (found: Comparison) => number | undefined>> = {
  difference: ({ difference }) => difference?.mean,
  low: ({ difference }) => difference?.low,
  high: ({ difference }) => difference?.high,
  probabilityBHigher: ({ probabilityBHigher }) => probabilityBHigher?.value,
  probabilityLow: ({ probabilityBHigher }) => probabilityBHigher?.low,
  probabilityHigh: ({ probabilityBHigher }) => probabilityBHigher?.high,
}

function side(counts: readonly number[]) {
  return { ...plainTotals(counts), models: [] }
}
