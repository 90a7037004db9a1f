import fc from 'fast-check'
import { test } from 'tap'
import { permutationTest } from '../../../src/domain/statistics/permutation-test.js'
import { near } from './near.js'
import { countsOf, counts as randomCounts, scores, scoresOf, sumOf } from './samples.js'

test('the exact test counts every way to divide the scores into two groups', async (t) => {
  fc.assert(
    fc.property(scores({ minLength: 1, maxLength: 6 }), scores({ minLength: 1, maxLength: 7 }), (a, b) => {
      const { value, method } = permutationTest(countsOf(a), countsOf(b))
      const slow = slowPValue(a, b)
      near(t, value, slow, `p-value of ${a} and ${b}`, slow * 1e-9)
      t.equal(method, 'permutationExact')
    }),
  )
})

/** Tries every subset: of each, whether its mean is at least as far from the rest's as A's is from B's. */
function slowPValue(a: readonly number[], b: readonly number[]): number {
  const pool = [...a, ...b]
  // Times the sizes of both groups, so that all is counted in integers.
  const distance = (sum: number) => Math.abs(sum * b.length - (sumOf(pool) - sum) * a.length)
  let [extreme, every] = [0, 0]
  for (let subset = 0; subset < 2 ** pool.length; subset++) {
    const chosen = pool.filter((_, index) => (subset >> index) % 2 === 1)
    if (chosen.length !== a.length) continue
    every++
    if (distance(sumOf(chosen)) >= distance(sumOf(a))) extreme++
  }
  return extreme / every
}

test('a p-value is a probability, and the same for B and A', async (t) => {
  fc.assert(
    fc.property(randomCounts, randomCounts, (a, b) => {
      const [forth, back] = [permutationTest(a, b), permutationTest(b, a)]
      if (!(forth.value >= 0 && forth.value <= 1)) t.fail(`${forth.value} of ${a} and ${b}`)
      near(t, back.value, forth.value, `p-value of ${b} and ${a}`, forth.value * 1e-9)
      t.equal(back.method, forth.method)
    }),
  )
})

test('the normal distribution takes over where the exact test ends', async (t) => {
  const shape = [1, 0, 2, 3, 5, 9, 12, 20, 25, 15, 8]
  const other = [3, 0, 5, 3, 8, 9, 15, 20, 22, 12, 4]
  const exact = permutationTest(shape, other)
  const normal = permutationTest(
    shape.map((count, score) => (score === 8 ? count + 1 : count)),
    other,
  )
  t.equal(exact.method, 'permutationExact')
  t.equal(normal.method, 'permutationNormal')
  near(t, normal.value, exact.value, 'p-value with one score more', 0.02)
  t.equal(permutationTest(countsOf(Array(300).fill(7)), countsOf(Array(200).fill(7))).value, 1, 'of equal scores')
})

test('the test that takes longest keeps others waiting for a few hundredths of a second at the most', async (t) => {
  const [few, many] = [Array(11).fill(10).with(0, 0), Array(11).fill(100_000)]
  t.equal(scoresOf(few).length, 100)
  permutationTest(few, many)
  const started = process.cpuUsage()
  permutationTest(few, many)
  const { user, system } = process.cpuUsage(started)
  const milliseconds = (user + system) / 1000
  // Usually a tenth of that. Processor time, because other processes may have the processor meanwhile.
  t.ok(milliseconds < 300, `${milliseconds.toFixed(1)} ms`)
})
