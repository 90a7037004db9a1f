/**
 * How often each score was given: `counts[7]` is the number of sevens. Eleven integers from 0 on, for the scores 0 to
 * 10. They are all that the figures of one group, and of two groups that are not paired, depend on.
 */
export type ScoreCounts = readonly number[]

/** The highest score; the lowest is 0. */
export const maxScore = 10

/** Every score there is, in ascending order. */
export const allScores: readonly number[] = Array.from({ length: maxScore + 1 }, (_, score) => score)

/** @returns how many scores there are */
export function total(counts: ScoreCounts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** @returns how many scores are from `low` to `high`, both included */
export function countBetween(counts: ScoreCounts, low: number, high: number): number {
  return total(counts.slice(low, high + 1))
}

/** @returns the score at a place of the sorted scores, counted from 0; a place between two is interpolated linearly */
function scoreAt(counts: ScoreCounts, place: number): number {
  const before = nthScore(counts, Math.floor(place))
  return before + (place - Math.floor(place)) * (nthScore(counts, Math.ceil(place)) - before)
}

function nthScore(counts: ScoreCounts, index: number): number {
  let passed = 0
  return counts.findIndex((count) => {
    passed += count
    return passed > index
  })
}

/**
 * Hyndman & Fan 1996, type 7: what R, NumPy and spreadsheets call a quantile unless told otherwise.
 * @param counts of at least one score
 * @param share from 0 to 1, such as 0.5 for the median
 */
export function quantile(counts: ScoreCounts, share: number): number {
  return scoreAt(counts, (total(counts) - 1) * share)
}
