import { type Confidence, type Interval, tail } from './confidence.js'
import { maxScore, type ScoreCounts, total } from './counts.js'
import { betaQuantile } from './distributions.js'

/** How often a random score of B is higher than a random one of A, ties counted half: from 0 to 1. */
export interface Effect extends Interval {
  readonly value: number
}

/** Below this, a probability is taken for 0. */
const tolerance = 1e-12

/**
 * The ordinal effect (Brunner & Munzel 2000) with a range that, as that of the mean, supposes half of an extreme score
 * more on either side. It uses only the order of the scores.
 * @param a of at least one score, as `b`
 */
export function effectOf(a: ScoreCounts, b: ScoreCounts, confidence: Confidence): Effect {
  const alpha = tail(confidence)
  const [low, high] = [withHalf(b, 0), withHalf(b, maxScore)]
  return {
    value: momentsOf(a, b).mean,
    low: limit(withHalf(a, maxScore), low, alpha),
    high: limit(withHalf(a, 0), high, 1 - alpha),
  }
}

function withHalf(counts: ScoreCounts, score: number): ScoreCounts {
  return counts.map((count, index) => (index === score ? count + 1 / 2 : count))
}

function limit(a: ScoreCounts, b: ScoreCounts, p: number): number {
  const { mean, variance } = momentsOf(a, b)
  if (mean < tolerance || mean > 1 - tolerance) return Math.round(mean)
  const size = (mean * (1 - mean)) / variance - 1
  return betaQuantile(p, mean * size, (1 - mean) * size)
}

/** Of the effect, when the scores of each group have Dirichlet weights. */
function momentsOf(a: ScoreCounts, b: ScoreCounts): { mean: number; variance: number } {
  const [countA, countB] = [total(a), total(b)]
  // How often a score of A is beaten by B's, and how often one of B beats A's.
  const beaten = a.map((_, i) => average(b, (j) => wins(i, j)))
  const beating = b.map((_, j) => average(a, (i) => wins(i, j)))
  const square = (value: number) => value * value
  const mean = average(a, (i) => beaten[i] ?? 0)
  const single = average(a, (i) => average(b, (j) => square(wins(i, j))))
  const sameA = average(a, (i) => square(beaten[i] ?? 0))
  const sameB = average(b, (j) => square(beating[j] ?? 0))
  const secondMoment =
    (single + countB * sameA + countA * sameB + countA * countB * square(mean)) / ((countA + 1) * (countB + 1))
  return { mean, variance: secondMoment - square(mean) }
}

/** Divides once, so that an average of ones is 1 to the last digit. */
function average(counts: ScoreCounts, value: (score: number) => number): number {
  return counts.reduce((sum, count, score) => sum + count * value(score), 0) / total(counts)
}

function wins(scoreA: number, scoreB: number): number {
  return (1 + Math.sign(scoreB - scoreA)) / 2
}
