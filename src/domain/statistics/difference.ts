import type { Confidence, Interval } from './confidence.js'
import { meanInterval, weights } from './mean-interval.js'
import { meanOf, type Sample } from './sample.js'

/** A mean with its range. */
export interface Estimate extends Interval {
  readonly mean: number
}

/**
 * By how much B's mean is above A's, in score points.
 * @param a of at least one value, as `b`
 * @returns within -10 and 10, and never without width
 */
export function differenceOf(a: Sample, b: Sample, confidence: Confidence): Estimate {
  const estimateOf = (sample: Sample) => ({
    mean: meanOf(sample),
    ...meanInterval(sample, confidence, weights.pair),
  })
  return differenceFrom(estimateOf(a), estimateOf(b))
}

/** Joins the ranges of two means to that of their difference (MOVER: Zou & Donner 2008; Newcombe 1998). */
export function differenceFrom(a: Estimate, b: Estimate): Estimate {
  const mean = b.mean - a.mean
  return {
    mean,
    low: mean - Math.hypot(b.mean - b.low, a.high - a.mean),
    high: mean + Math.hypot(b.high - b.mean, a.mean - a.low),
  }
}
