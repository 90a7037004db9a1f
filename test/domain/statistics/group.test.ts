import fc from 'fast-check'
import { test } from 'tap'
import type { Confidence } from '../../../src/domain/statistics/confidence.js'
import { quantile } from '../../../src/domain/statistics/counts.js'
import { betaQuantile } from '../../../src/domain/statistics/distributions.js'
import { groupStatistics } from '../../../src/domain/statistics/group.js'
import { meanInterval, weights } from '../../../src/domain/statistics/mean-interval.js'
import { mirror, type Sample, sampleOfScores } from '../../../src/domain/statistics/sample.js'
import { near } from './near.js'
import { confidence, confidences, counts, countsOf, plainTotals, scores, sumOf, totalsOf } from './samples.js'

const weight = fc.constantFrom(...Object.values(weights))

test('mean, deviation and quartiles are those of the scores one by one', async (t) => {
  const list = scores({ minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(list, (given) => {
      const group = groupStatistics(plainTotals(countsOf(given)), { confidence: 0.95 })
      const mean = sumOf(given) / given.length
      const squares = sumOf(given.map((score) => (score - mean) ** 2))
      near(t, group.mean, mean, `mean of ${given}`)
      near(
        t,
        group.standardDeviation,
        given.length < 2 ? undefined : Math.sqrt(squares / (given.length - 1)),
        `deviation of ${given}`,
      )
      near(t, group.median, slowQuantile(given, 0.5), `median of ${given}`)
      near(t, group.q1, slowQuantile(given, 0.25), `q1 of ${given}`)
      near(t, group.q3, slowQuantile(given, 0.75), `q3 of ${given}`)
      near(t, quantile(countsOf(given), 1), Math.max(...given), `largest of ${given}`)
    }),
  )
  t.pass('of random scores')
})

/** The usual definition: among the sorted scores, on the straight line between two neighbours. */
function slowQuantile(given: readonly number[], share: number): number {
  const sorted = [...given].sort((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.floor(place) + 1] ?? below
  return below + (above - below) * (place % 1)
}

test('the range of a mean is what Dirichlet weights for each single score give', async (t) => {
  fc.assert(
    fc.property(scores({ minLength: 1, maxLength: 12 }), confidence, weight, (given, level, imaginary) => {
      const found = meanInterval(sampleOfScores(countsOf(given)), level, imaginary)
      near(t, found.low, slowLow(given, level, imaginary), `low of ${given}`)
      near(
        t,
        found.high,
        10 -
          slowLow(
            given.map((score) => 10 - score),
            level,
            imaginary,
          ),
        `high of ${given}`,
      )
    }),
  )
  t.pass('of random scores')
})

/** Mean and variance by the second moments of the Dirichlet distribution, score by score, and a Beta with the same. */
function slowLow(given: readonly number[], level: Confidence, imaginary: number): number {
  const max = Math.max(...given)
  if (max === 0) return 0
  const values = [{ value: 0, weight: imaginary }, ...given.map((score) => ({ value: score / max, weight: 1 }))]
  const all = sumOf(values.map((one) => one.weight))
  const mean = sumOf(values.map((one) => (one.weight * one.value) / all))
  const products = values.flatMap((one) =>
    values.map((other) => {
      const moment = one.weight * other.weight + (one === other ? one.weight : 0)
      return (moment / (all * (all + 1))) * one.value * other.value
    }),
  )
  const variance = sumOf(products) - mean * mean
  const size = (mean * (1 - mean)) / variance - 1
  return max * betaQuantile((1 - level) / 2, mean * size, (1 - mean) * size)
}

test('a range has width, holds the mean and stays on the scale', async (t) => {
  fc.assert(
    fc.property(counts, confidence, weight, (counted, level, imaginary) => {
      const sample = sampleOfScores(counted)
      const mean = sample.sum / sample.n
      const { low, high } = meanInterval(sample, level, imaginary)
      const isRight = 0 <= low && low <= mean && mean <= high && high <= 10 && low < high
      if (!isRight) t.fail(`${low} to ${high} is no range of ${mean}, the mean of ${counted}`)
    }),
    { numRuns: 500 },
  )
  t.pass('of random counts')
})

test('mirrored scores have the mirrored range', async (t) => {
  fc.assert(
    fc.property(counts, confidence, weight, (counted, level, imaginary) => {
      const { low, high } = meanInterval(sampleOfScores(counted), level, imaginary)
      const turned = meanInterval(sampleOfScores(counted.toReversed()), level, imaginary)
      near(t, turned.low, 10 - high, `low of mirrored ${counted}`)
      near(t, turned.high, 10 - low, `high of mirrored ${counted}`)
      t.strictSame(mirror(sampleOfScores(counted)), sampleOfScores(counted.toReversed()))
    }),
  )
})

test('more of the same scores never widen a range, and more confidence always does', async (t) => {
  fc.assert(
    fc.property(scores({ minLength: 1, maxLength: 30 }), fc.integer({ min: 2, max: 50 }), weight, (given, times, w) => {
      const sample = sampleOfScores(countsOf(given))
      const more = sampleOfScores(countsOf(given).map((count) => count * times))
      for (const level of confidences) {
        const [before, after] = [meanInterval(sample, level, w), meanInterval(more, level, w)]
        if (after.low < before.low - 1e-8 || after.high > before.high + 1e-8) t.fail(`${times} times ${given}`)
      }
      const [narrow, middle, wide] = confidences.map((level) => width(sample, level, w)) as [number, number, number]
      if (!(narrow < middle && middle < wide)) t.fail(`widths of ${given}: ${narrow}, ${middle}, ${wide}`)
    }),
  )
  t.pass('of random scores')
})

function width(sample: Sample, level: Confidence, imaginary: number): number {
  const { low, high } = meanInterval(sample, level, imaginary)
  return high - low
}

test('only 0 and 10 with a whole imaginary score have the range of Clopper and Pearson', async (t) => {
  const { low, high } = meanInterval(sampleOfScores([13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]), 0.95, 1)
  // What defines it: at its ends, the chance of as many successes or more, or as many or less, is 2.5 %.
  near(t, chanceOf([7, 20], 20, low / 10), 0.025, 'at the lower end')
  near(t, chanceOf([0, 7], 20, high / 10), 0.025, 'at the upper end')
  t.pass('it has')
})

/** The chance of a number of successes in a range, out of so many trials. */
function chanceOf([from, to]: readonly [number, number], trials: number, chance: number): number {
  const ways = (k: number): number => (k === 0 ? 1 : (ways(k - 1) * (trials - k + 1)) / k)
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return sumOf(numbers.map((k) => ways(k) * chance ** k * (1 - chance) ** (trials - k)))
}

test('what is not known is absent', async (t) => {
  const empty = { logs: 0, scored: 0, unit: 'log', scores: Array(11).fill(0), warnings: ['empty'] }
  t.strictSame(groupStatistics(plainTotals(countsOf([])), { confidence: 0.95 }), empty)
  t.notOk('standardDeviation' in groupStatistics(plainTotals(countsOf([5])), { confidence: 0.95 }))
  t.strictSame(groupStatistics({ ...plainTotals(countsOf([])), logs: 3 }, { confidence: 0.95 }), {
    ...empty,
    logs: 3,
    warnings: ['empty', 'mostUnscored'],
  })
  const given = {
    latencyMs: { median: 120, p95: 300.5 },
    inputTokens: 0,
    outputTokens: 12,
    costUsd: 0,
    first: '2026-01-01T00:00:00.000Z',
    last: '2026-01-02T00:00:00.000Z',
  }
  t.match(groupStatistics({ ...plainTotals(countsOf([5])), ...given }, { confidence: 0.95 }), given)
})

test('a missing score is no 0', async (t) => {
  const scored = groupStatistics(plainTotals(countsOf([7, 8])), { confidence: 0.95 })
  const withOthers = groupStatistics({ ...plainTotals(countsOf([7, 8])), logs: 9 }, { confidence: 0.95 })
  t.strictSame(withOthers, { ...scored, logs: 9, warnings: [...scored.warnings, 'mostUnscored'] })
  const half = groupStatistics({ ...plainTotals(countsOf([7, 8])), logs: 4 }, { confidence: 0.95 })
  t.notOk(half.warnings.includes('mostUnscored'), 'half of them is enough')
})

test('a session counts once, with the mean of its scores', async (t) => {
  const group = groupStatistics(totalsOf([[10, 10, 10, 10, 7], [2, 3], [4]]), { confidence: 0.95 })
  const means = [9.4, 2.5, 4]
  const mean = sumOf(means) / 3
  t.equal(group.unit, 'session')
  t.equal(group.scored, 8)
  near(t, group.mean, mean, 'mean')
  near(t, group.standardDeviation, Math.sqrt(sumOf(means.map((one) => (one - mean) ** 2)) / 2), 'deviation')
  t.notOk('median' in group || 'q1' in group || 'q3' in group)
  t.strictSame(group.warnings, ['tooFew'], 'three sessions, not eight scores')
})

test('sessions have the range of their means', async (t) => {
  const sessions = fc.array(scores({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(sessions, confidence, (given, level) => {
      const means = given.map((session) => sumOf(session) / session.length)
      const found = groupStatistics(totalsOf(given), { confidence: level, unit: 'session' })
      near(t, found.mean, sumOf(means) / means.length, `mean of ${means}`)
      near(t, found.low, slowLow(means, level, weights.single), `low of ${means}`)
      const turned = means.map((mean) => 10 - mean)
      near(t, found.high, 10 - slowLow(turned, level, weights.single), `high of ${means}`)
    }),
  )
  t.pass('of random sessions')
})

test('sessions of one are logs, and the order in which sessions come changes no digit', async (t) => {
  const given = [[7], [8], [8], [3]]
  t.strictSame(
    groupStatistics(totalsOf(given), { confidence: 0.95 }),
    groupStatistics(plainTotals(countsOf(given.flat())), { confidence: 0.95 }),
  )
  const sessions = fc.array(scores({ minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(sessions, (list) => {
      const totals = totalsOf(list)
      const turned = { ...totals, sessions: totals.sessions.toReversed() }
      t.strictSame(groupStatistics(turned, { confidence: 0.95 }), groupStatistics(totals, { confidence: 0.95 }))
    }),
  )
})

test('a session by itself is told by its logs, and says that these belong together', async (t) => {
  const totals = totalsOf([[7, 8, 8, 9, 10]])
  const group = groupStatistics(totals, { confidence: 0.95, unit: 'log' })
  t.match(group, { unit: 'log', median: 8, mean: 8.4, warnings: ['smallSample', 'clustered'] })
})
