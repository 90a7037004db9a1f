import { maxScore, type ScoreCounts } from './counts.js'

/**
 * What the mean of some values from 0 to 10, and everything that follows from it, depends on. The values are scores, or
 * means of sessions.
 */
export interface Sample {
  /** How many values there are. */
  readonly n: number
  readonly sum: number
  readonly sumOfSquares: number
  /** The smallest value; 0 if there is none. */
  readonly min: number
  /** The largest value; 0 if there is none. */
  readonly max: number
}

export function sampleOfScores(counts: ScoreCounts): Sample {
  let [n, sum, sumOfSquares] = [0, 0, 0]
  counts.forEach((count, score) => {
    n += count
    sum += count * score
    sumOfSquares += count * score * score
  })
  const isGiven = (count: number) => count > 0
  const max = counts.findLastIndex(isGiven)
  return { n, sum, sumOfSquares, min: Math.max(0, counts.findIndex(isGiven)), max: Math.max(0, max) }
}

/** The values on a scale that is turned around: 10 becomes 0. */
export function mirror({ n, sum, sumOfSquares, min, max }: Sample): Sample {
  return {
    n,
    sum: maxScore * n - sum,
    sumOfSquares: maxScore * maxScore * n - 2 * maxScore * sum + sumOfSquares,
    min: maxScore - max,
    max: maxScore - min,
  }
}

/** @param sample of at least one value */
export function meanOf({ n, sum }: Sample): number {
  return sum / n
}

/** @param sample of at least two values */
export function varianceOf({ n, sum, sumOfSquares, min, max }: Sample): number {
  // Means of sessions are rounded, so that the difference might not be 0 where they are all equal.
  return min === max ? 0 : Math.max(0, (n * sumOfSquares - sum * sum) / (n * (n - 1)))
}
