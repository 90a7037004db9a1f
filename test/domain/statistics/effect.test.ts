import fc from 'fast-check'
import { test } from 'tap'
import { betaQuantile } from '../../../src/domain/statistics/distributions.js'
import { effectOf } from '../../../src/domain/statistics/effect.js'
import { near } from './near.js'
import { confidence, counts, countsOf, scores, sumOf } from './samples.js'

interface Weighted {
  readonly score: number
  readonly weight: number
}

test('the probability that B scores higher is that of all pairs', async (t) => {
  fc.assert(
    fc.property(
      scores({ minLength: 1, maxLength: 9 }),
      scores({ minLength: 1, maxLength: 9 }),
      confidence,
      (a, b, level) => {
        const found = effectOf(countsOf(a), countsOf(b), level)
        const pairs = a.flatMap((one) => b.map((other) => wins(one, other)))
        near(t, found.value, sumOf(pairs) / pairs.length, `effect of ${a} and ${b}`)
        near(t, found.low, slowLimit(plus(a, 10), plus(b, 0), (1 - level) / 2), `low of ${a} and ${b}`)
        near(t, found.high, slowLimit(plus(a, 0), plus(b, 10), (1 + level) / 2), `high of ${a} and ${b}`)
      },
    ),
  )
  t.pass('of random scores')
})

test('the probability is exactly 1 where every score of B is higher, and 0 the other way round', async (t) => {
  for (const [a, b] of [
    [[7], [8, 8, 9, 9, 9, 10]],
    [
      [0, 1, 1, 2, 3, 3, 3],
      [4, 5, 6],
    ],
  ] as const) {
    t.equal(effectOf(countsOf(a), countsOf(b), 0.95).value, 1)
    t.equal(effectOf(countsOf(b), countsOf(a), 0.95).value, 0)
  }
})

function plus(list: readonly number[], extreme: number): Weighted[] {
  return [...list.map((score) => ({ score, weight: 1 })), { score: extreme, weight: 1 / 2 }]
}

function wins(a: number, b: number): number {
  if (a === b) return 1 / 2
  return b > a ? 1 : 0
}

/** All pairs of pairs, with the second moments of the Dirichlet distribution. */
function slowLimit(a: readonly Weighted[], b: readonly Weighted[], p: number): number {
  const [momentA, momentB] = [moments(a), moments(b)]
  const [allA, allB] = [a, b].map((group) => sumOf(group.map(({ weight }) => weight))) as [number, number]
  let [mean, square] = [0, 0]
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const win = wins(one.score, other.score)
      mean += (one.weight / allA) * (other.weight / allB) * win
      for (const [k, nextOne] of a.entries()) {
        for (const [l, nextOther] of b.entries()) {
          square += momentA(i, k) * momentB(j, l) * win * wins(nextOne.score, nextOther.score)
        }
      }
    }
  }
  if (mean < 1e-12 || mean > 1 - 1e-12) return Math.round(mean)
  const size = (mean * (1 - mean)) / (square - mean * mean) - 1
  return betaQuantile(p, mean * size, (1 - mean) * size)
}

function moments(group: readonly Weighted[]): (i: number, j: number) => number {
  const all = sumOf(group.map(({ weight }) => weight))
  const weight = (index: number) => group[index]?.weight ?? 0
  return (i, j) => (weight(i) * weight(j) + (i === j ? weight(i) : 0)) / (all * (all + 1))
}

test('a probability lies in its range, and that of A in the mirrored one', async (t) => {
  fc.assert(
    fc.property(counts, counts, confidence, (a, b, level) => {
      const [forth, back] = [effectOf(a, b, level), effectOf(b, a, level)]
      const { low, value, high } = forth
      if (!(0 <= low && low <= value && value <= high && high <= 1)) t.fail(`${low}, ${value}, ${high}: ${a} and ${b}`)
      near(t, back.value, 1 - value, `effect of ${b} and ${a}`)
      near(t, back.low, 1 - high, `low of ${b} and ${a}`)
      near(t, back.high, 1 - low, `high of ${b} and ${a}`)
    }),
    { numRuns: 300 },
  )
  t.pass('of random counts')
})
