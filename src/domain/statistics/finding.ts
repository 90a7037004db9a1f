import type { Interval } from './confidence.js'
import { minPerSide } from './needed.js'

/** What a comparison says of B, relative to A. */
export type Finding = 'tooFew' | 'equivalent' | 'better' | 'worse' | 'noDifferenceShown'

/**
 * @param smaller the number of values of the smaller side
 * @param difference its range; absent when a side is empty
 * @param margin the smallest difference that matters, in score points
 */
export function findingOf(smaller: number, difference: Interval | undefined, margin: number): Finding {
  if (!difference || smaller < minPerSide) return 'tooFew'
  const { low, high } = difference
  // Before the others: a difference that is shown to be too small to matter is no reason to choose.
  if (-margin < low && high < margin) return 'equivalent'
  if (low > 0) return 'better'
  if (high < 0) return 'worse'
  return 'noDifferenceShown'
}
