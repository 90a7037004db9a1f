import { type Confidence, zOf } from './confidence.js'
import { type Sample, varianceOf } from './sample.js'

/** How many scores (or sessions) each side needs. An estimate: it rests on the variances that were seen so far. */
export interface Needed {
  /** To show a difference as large as the margin, if there is one, in 80 % of such comparisons. */
  readonly forDifference: number
  /** To show that the means are within the margin of each other, if they are equal, in 80 % of such comparisons. */
  readonly forEquivalence: number
}

/** Quantiles of the normal distribution at 0.8 and at 0.9: a chance of 80 %, on one side and on both. */
const chances = { difference: 0.8416212335729143, equivalence: 1.2815515655446004 } as const

/** Below this, no comparison has a finding. */
export const minPerSide = 5
const max = 2 ** 26

/**
 * @param a of at least two values, as `b`; otherwise nothing can be said
 * @param margin in score points; 0 has no number of scores that would do
 */
export function neededPerSide(a: Sample, b: Sample, confidence: Confidence, margin: number): Needed | undefined {
  if (margin === 0 || a.n < 2 || b.n < 2) return undefined
  const variance = varianceOf(a) + varianceOf(b)
  const needed = (chance: number) => {
    const z = zOf[confidence] + chance
    return smallest((n) => z * Math.sqrt((variance + 40 / n) / n) + 3.5 / n <= margin)
  }
  return { forDifference: needed(chances.difference), forEquivalence: needed(chances.equivalence) }
}

/** @returns the smallest number that suffices, where every greater one does too */
function smallest(suffices: (n: number) => boolean): number {
  let [low, high] = [minPerSide, max]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (suffices(middle)) high = middle
    else low = middle + 1
  }
  return low
}
