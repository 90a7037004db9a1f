import { type ScoreCounts, total } from './counts.js'
import { normalCdf } from './distributions.js'
import { sampleOfScores } from './sample.js'

/** How probable a difference of the means as large as this one is if both groups' scores come from one distribution. */
export interface PValue {
  readonly value: number
  readonly method: 'permutationExact' | 'permutationNormal'
}

/** Up to this size of the smaller group, all ways to divide the scores into two groups are counted. */
const maxExact = 100

/**
 * The permutation test of the difference of means, two-sided (Pitman 1937).
 * @param a of at least one score, as `b`
 */
export function permutationTest(a: ScoreCounts, b: ScoreCounts): PValue {
  const smaller = total(b) < total(a) ? b : a
  const pooled = a.map((count, score) => count + (b[score] ?? 0))
  return total(smaller) <= maxExact
    ? { value: exact(smaller, pooled), method: 'permutationExact' }
    : { value: normal(smaller, pooled), method: 'permutationNormal' }
}

/**
 * Counts how many choices of as many scores as the smaller group has come to each sum (Pagano & Tritchler 1983). What
 * takes longest is 100 scores against very many: see test/domain/statistics/permutation-test.test.ts.
 */
function exact(smaller: ScoreCounts, pooled: ScoreCounts): number {
  const { n, sum } = sampleOfScores(smaller)
  const all = sampleOfScores(pooled)
  const sums = sumsOfChoices(n, pooled)
  // Sums as integers: a tie must count as one.
  const distance = (one: number) => Math.abs(all.n * one - n * all.sum)
  let [extreme, every] = [0, 0]
  sums.forEach((choices, one) => {
    every += choices
    if (distance(one) >= distance(sum)) extreme += choices
  })
  return extreme / every
}

/** @returns how many choices of `n` scores have each sum, all times one factor that keeps them from overflow */
function sumsOfChoices(n: number, pooled: ScoreCounts): Float64Array {
  const all = total(pooled)
  const table = Array.from({ length: n + 1 }, (_, size) => new Float64Array(size * (pooled.length - 1) + 1))
  const row = (size: number) => table[size] as Float64Array
  row(0)[0] = 1
  // The lowest and the highest sum of the choices of each size. At first there is only the choice of nothing.
  const low = table.map(() => Number.POSITIVE_INFINITY).with(0, 0)
  const high = table.map(() => Number.NEGATIVE_INFINITY).with(0, 0)
  let left = all
  pooled.forEach((count, score) => {
    if (count === 0) return
    left -= count
    const factors = [1]
    for (let taken = 1; taken <= Math.min(count, n); taken++) {
      factors.push(((factors[taken - 1] as number) * (((count - taken + 1) / taken) * n)) / all)
    }
    // From the largest choice down, so that a row still is as it was without this score when others take from it. The
    // scores that are left can't make up for choices that are too small.
    for (let size = n; size >= Math.max(1, n - left); size--) {
      const target = row(size)
      for (let taken = 1; taken < factors.length && taken <= size; taken++) {
        const [source, factor, shift] = [row(size - taken), factors[taken] as number, taken * score]
        const [from, to] = [low[size - taken] as number, high[size - taken] as number]
        for (let one = from; one <= to; one++) {
          target[one + shift] = (target[one + shift] as number) + (source[one] as number) * factor
        }
        low[size] = Math.min(low[size] as number, from + shift)
        high[size] = Math.max(high[size] as number, to + shift)
      }
    }
  })
  return row(n)
}

/** The same by the normal distribution, with a correction for the distance of possible sums. */
function normal(smaller: ScoreCounts, pooled: ScoreCounts): number {
  const { n, sum } = sampleOfScores(smaller)
  const all = sampleOfScores(pooled)
  if (all.min === all.max) return 1
  const spread = all.n * all.sumOfSquares - all.sum * all.sum
  const variance = ((n * (all.n - n)) / all.n / all.n / (all.n - 1)) * spread
  const distance = Math.abs(sum - (n * all.sum) / all.n) - stepOf(pooled) / 2
  return 2 * normalCdf(-Math.max(0, distance) / Math.sqrt(variance))
}

/** @returns the greatest common divisor of the distances between scores that occur */
function stepOf(counts: ScoreCounts): number {
  const scores = counts.flatMap((count, score) => (count > 0 ? [score] : []))
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other))
  return scores.slice(1).reduce((step, score, index) => divisor(step, score - (scores[index] as number)), 0)
}
