/** How sure a range is to hold what it is about. */
export type Confidence = 0.9 | 0.95 | 0.99

/** The share of cases that each end of a range may miss. */
export function tail(confidence: Confidence): number {
  return (1 - confidence) / 2
}

/** Two-sided quantiles of the normal distribution. */
export const zOf: Readonly<Record<Confidence, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
}

/** A range of plausible values, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}
