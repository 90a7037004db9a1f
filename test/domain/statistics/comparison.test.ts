import fc from 'fast-check'
import { test } from 'tap'
import {
  type Comparison,
  type ComparisonOptions,
  compare,
  type Side,
} from '../../../src/domain/statistics/comparison.js'
import { groupStatistics } from '../../../src/domain/statistics/group.js'
import { neededPerSide } from '../../../src/domain/statistics/needed.js'
import { sampleOfScores, varianceOf } from '../../../src/domain/statistics/sample.js'
import { near } from './near.js'
import { confidence, counts, countsOf, plainTotals, scores, totalsOf } from './samples.js'

const usual: ComparisonOptions = { confidence: 0.95, margin: 0.5 }
const margin = fc.constantFrom(0, 0.25, 0.5, 1, 10)

function sideOf(given: readonly number[], others: Partial<Side> = {}): Side {
  return { ...plainTotals(countsOf(given)), models: ['m'], ...others }
}

const side = (counted: readonly number[]): Side => ({ ...plainTotals(counted), models: [] })
const opposite = { better: 'worse', worse: 'better' } as const

test('comparing B with A mirrors comparing A with B', async (t) => {
  fc.assert(
    fc.property(counts, counts, confidence, margin, (a, b, level, smallest) => {
      const options = { confidence: level, margin: smallest }
      const [forth, back] = [compare(side(a), side(b), options), compare(side(b), side(a), options)]
      const { difference, needed, finding, warnings } = forth
      near(t, back.difference?.mean, -(difference?.mean ?? 0), `difference of ${b} and ${a}`)
      near(t, back.difference?.low, -(difference?.high ?? 0), `low of ${b} and ${a}`)
      near(t, back.difference?.high, -(difference?.low ?? 0), `high of ${b} and ${a}`)
      t.equal(back.finding, finding === 'better' || finding === 'worse' ? opposite[finding] : finding)
      t.strictSame({ needed: back.needed, warnings: back.warnings }, { needed, warnings })
      t.strictSame([back.a, back.b], [forth.b, forth.a])
    }),
  )
})

test('mirrored scores have the mirrored difference', async (t) => {
  fc.assert(
    fc.property(counts, counts, confidence, (a, b, level) => {
      const options = { confidence: level, margin: 0.5 }
      const forth = compare(side(a), side(b), options)
      const turned = compare(side(a.toReversed()), side(b.toReversed()), options)
      near(t, turned.difference?.low, -(forth.difference?.high ?? 0), `low of ${a} and ${b}`)
      near(t, turned.difference?.high, -(forth.difference?.low ?? 0), `high of ${a} and ${b}`)
      const value = forth.probabilityBHigher?.value ?? Number.NaN
      near(t, turned.probabilityBHigher?.value, 1 - value, `probability of ${a} and ${b}`)
    }),
  )
  t.pass('of random counts')
})

test('a difference has width, holds the difference of the means and stays within 10', async (t) => {
  fc.assert(
    fc.property(counts, counts, confidence, (a, b, level) => {
      const { difference } = compare(side(a), side(b), { confidence: level, margin: 0.5 })
      const { low, mean, high } = difference ?? { low: 0, mean: 0, high: 0 }
      if (!(-10 <= low && low <= mean && mean <= high && high <= 10 && low < high)) t.fail(`${low}, ${mean}, ${high}`)
    }),
  )
  t.pass('of random counts')
})

test('more of the same scores never widen the range of a difference', async (t) => {
  const list = scores({ minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(list, list, fc.integer({ min: 2, max: 50 }), (a, b, times) => {
      const [before, after] = [1, times].map((factor) => {
        const [one, other] = [a, b].map((given) => side(countsOf(given).map((count) => count * factor)))
        return compare(one as Side, other as Side, usual).difference
      })
      if (!(before && after)) return t.fail('there is no difference')
      if (after.low < before.low - 1e-8 || after.high > before.high + 1e-8) t.fail(`${times} times ${a} and ${b}`)
    }),
  )
  t.pass('of random scores')
})

test('as many scores are needed as a search from the smallest number on finds', async (t) => {
  const list = scores({ minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(list, list, confidence, fc.constantFrom(0.3, 0.5, 1, 4, 10), (a, b, level, smallest) => {
      const [one, other] = [sampleOfScores(countsOf(a)), sampleOfScores(countsOf(b))]
      const z = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 }[level]
      const slow = (chance: number) => {
        let n = 5
        const spread = () => (varianceOf(one) + varianceOf(other) + 40 / n) / n
        while ((z + chance) * Math.sqrt(spread()) + 3.5 / n > smallest) n++
        return n
      }
      t.strictSame(neededPerSide(one, other, level, smallest), {
        forDifference: slow(0.8416212335729143),
        forEquivalence: slow(1.2815515655446004),
      })
    }),
  )
})

test('a margin of 0 is never reached', async (t) => {
  const same = Array(5000).fill(8)
  const { finding, ...rest } = compare(sideOf(same), sideOf(same), { confidence: 0.95, margin: 0 })
  t.equal(finding, 'noDifferenceShown')
  t.notOk('needed' in rest)
})

test('the finding is the first that holds', async (t) => {
  const [low, high] = [Array(2000).fill(7), [...Array(1900).fill(7), ...Array(100).fill(8)]]
  const finding = (a: readonly number[], b: readonly number[], smallest: number) => {
    return compare(sideOf(a), sideOf(b), { confidence: 0.95, margin: smallest }).finding
  }
  t.equal(finding(low, high, 0), 'better')
  t.equal(finding(high, low, 0), 'worse')
  t.equal(finding(low, high, 0.5), 'equivalent', 'although the range is above 0')
  t.equal(finding([7, 8, 9, 7], high, 0.5), 'tooFew')
  t.equal(finding([7, 8, 9, 7, 8], [8, 9, 9, 7, 8], 0.5), 'noDifferenceShown')
})

test('one session with several scores makes both sides count sessions', async (t) => {
  const a = { ...totalsOf([[7, 8, 7], [5, 6], [9], [4, 4], [6], [8, 9]]), models: ['m'] }
  const b = sideOf([9, 9, 10, 8, 9, 9])
  const found = compare(a, b, usual)
  t.strictSame([found.a.unit, found.b.unit], ['session', 'session'])
  t.equal(found.b.mean, 9)
  t.notOk('pValue' in found || 'probabilityBHigher' in found || 'median' in found.b)
  t.match(found.summary, /^B scores higher than A|^It is open/)
  t.strictSame(found.a, groupStatistics(a, { confidence: 0.95 }))
  t.strictSame(compare(b, a, usual).a, found.b, 'whichever side it is on')
})

test('warnings tell what else may be the reason', async (t) => {
  const scored = [7, 8, 9, 7, 8, 9]
  const all = (a: Partial<Side>, b: Partial<Side>) => compare(sideOf(scored, a), sideOf(scored, b), usual).warnings
  t.strictSame(all({}, {}), ['smallSample'])
  t.strictSame(all({ models: ['m', 'n'] }, {}), ['smallSample', 'modelsDiffer'])
  t.strictSame(all({ models: ['n'] }, {}), ['smallSample', 'modelsDiffer'])
  t.strictSame(all({ models: ['n', 'm'] }, { models: ['m', 'n'] }), ['smallSample'])
  t.strictSame(all({ logs: 8 }, {}), ['smallSample', 'scoredShareDiffers'], '75 % against 100 %')
  t.strictSame(all({ logs: 10 }, { logs: 15 }), ['smallSample'], '60 % against 40 %')
  const day = (first: number, last: number) => ({ first: `2026-01-0${first}`, last: `2026-01-0${last}` })
  t.strictSame(all(day(1, 3), day(4, 5)), ['smallSample', 'periodsDiffer'])
  t.strictSame(all(day(4, 5), day(1, 3)), ['smallSample', 'periodsDiffer'])
  t.strictSame(all(day(1, 4), day(4, 5)), ['smallSample'])
  const none = compare(sideOf([], { models: [] }), sideOf(scored), usual)
  t.strictSame([none.warnings, none.finding], [['empty'], 'tooFew'])
})

test('a sentence tells people what was found', async (t) => {
  const summary = (a: readonly number[], b: readonly number[]) => compare(sideOf(a), sideOf(b), usual).summary
  const many = (score: number, other: number) => [...Array(200).fill(score), ...Array(200).fill(other)]
  t.equal(
    summary([6, 7], [8]),
    'There are too few scores to compare: A has 2 scores and B has 1 score, and each needs at least 5.',
  )
  t.match(
    summary(many(6, 7), many(7, 9)),
    /^B scores higher than A, by 1\.5 points on average \(95 % range of the difference: 1\.\d+ to 1\.\d+\)\.$/,
  )
  t.match(summary(many(7, 9), many(6, 7)), /^B scores lower than A, by 1\.5 points on average \(95 % range of the diff/)
  t.match(
    summary(many(7, 8), many(7, 8)),
    /^A and B score about the same: the difference is plausibly below 0\.5 points in either direction \(95 % range of/,
  )
  t.match(
    summary([6, 7, 8, 5, 9, 7], [6, 7, 9, 5, 10, 7]),
    /^It is open whether A or B scores higher: B is 0\.33 points ahead .*; to show a difference of 0\.5 points, about /,
  )
})

test('a sentence never claims what the figures do not show', async (t) => {
  const unfounded = /no difference|significant|prove|no effect|95 % of|probability that/i
  fc.assert(
    fc.property(counts, counts, confidence, margin, (a, b, level, smallest) => {
      const found: Comparison = compare(side(a), side(b), { confidence: level, margin: smallest })
      t.notMatch(found.summary, unfounded)
      if (found.finding === 'better') t.notMatch(found.summary, / difference: (-|0 )/, 'the range is above 0')
      if (found.finding === 'worse') t.notMatch(found.summary, / to -?0\)/, 'the range is below 0')
    }),
  )
})
