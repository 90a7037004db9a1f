import type { Confidence } from './confidence.js'
import { countBetween, maxScore, type ScoreCounts, total } from './counts.js'
import type { Estimate } from './difference.js'
import type { Effect } from './effect.js'
import { minPerSide } from './needed.js'
import type { PValue } from './permutation-test.js'
import { type Sample, varianceOf } from './sample.js'
import type { Unit } from './sessions.js'

/** Below this many scores, a range is wide and a finding rare. */
const small = 20

type SizeWarning = 'empty' | 'tooFew' | 'smallSample'

/** What to keep in mind when reading a group's figures. */
export type GroupWarning =
  | SizeWarning
  /** Every value is the same. */
  | 'allEqual'
  /** At least 80 % of the scores are 10. */
  | 'ceiling'
  /** At least 80 % of the scores are 0. */
  | 'floor'
  /** At least a quarter of the scores are 0 to 2, and as many 8 to 10: the mean describes hardly any of them. */
  | 'split'
  /** Under half of the logs have a score. */
  | 'mostUnscored'
  /** Several scores of one session count as if they were independent. */
  | 'clustered'

/** What to keep in mind when reading a comparison. The warnings of each side stand with it. */
export type ComparisonWarning =
  | SizeWarning
  /** The smaller side spreads more: read the range, not the p-value. */
  | 'unequalSpread'
  /** The p-value and the range of the difference say different things. */
  | 'pValueDisagrees'
  /** The means and the order of the scores point to different sides. */
  | 'orderDisagrees'
  /** The shares of logs with a score differ by more than 20 percentage points. */
  | 'scoredShareDiffers'
  /** Other models produced the outputs of one side. */
  | 'modelsDiffer'
  /** One side's logs are all older than the other's. */
  | 'periodsDiffer'

/**
 * @param sample what the figures count: scores, or means of sessions
 * @param scores of the same logs
 */
export function warningsOfGroup(sample: Sample, scores: ScoreCounts): GroupWarning[] {
  const { n } = sample
  if (n === 0) return ['empty']
  const warnings: GroupWarning[] = sizeWarnings(n)
  if (n >= 2 && sample.min === sample.max) warnings.push('allEqual')
  const all = total(scores)
  if (all >= minPerSide && countBetween(scores, maxScore, maxScore) >= 0.8 * all) warnings.push('ceiling')
  if (all >= minPerSide && countBetween(scores, 0, 0) >= 0.8 * all) warnings.push('floor')
  const isQuarter = (count: number) => count >= all / 4
  if (all >= 10 && isQuarter(countBetween(scores, 0, 2)) && isQuarter(countBetween(scores, 8, maxScore))) {
    warnings.push('split')
  }
  return warnings
}

/** @returns `mostUnscored` or nothing */
export function warningsOfScoring({ logs, scored }: Scoring): GroupWarning[] {
  return scored < logs / 2 ? ['mostUnscored'] : []
}

/** @param unit that is counted although a session holds several scores */
export function warningsOfUnit(unit: Unit, isClustered: boolean): GroupWarning[] {
  return unit === 'log' && isClustered ? ['clustered'] : []
}

/** How many of a group's logs have a score. */
export interface Scoring {
  readonly logs: number
  readonly scored: number
}

/** The figures that may contradict each other; those that aren't known are absent. */
export interface Figures {
  readonly difference: Estimate
  readonly effect?: Effect | undefined
  readonly pValue?: PValue | undefined
}

/** @param figures absent when a side is empty */
export function warningsOfComparison(
  a: Sample,
  b: Sample,
  confidence: Confidence,
  figures: Figures | undefined,
): ComparisonWarning[] {
  const smaller = Math.min(a.n, b.n)
  if (!figures) return ['empty']
  const warnings: ComparisonWarning[] = sizeWarnings(smaller)
  if (smaller < minPerSide) return warnings
  const { difference, effect, pValue } = figures
  if (spreadsDiffer(a, b)) warnings.push('unequalSpread')
  const isShown = difference.low > 0 || difference.high < 0
  // A p-value that is 1 - confidence but for rounding counts as small.
  if (pValue && pValue.value <= 1 - confidence + 1e-9 !== isShown) warnings.push('pValueDisagrees')
  if (effect && difference.mean * (effect.value - 1 / 2) < 0) {
    if (isShown || effect.low > 1 / 2 || effect.high < 1 / 2) warnings.push('orderDisagrees')
  }
  return warnings
}

function sizeWarnings(n: number): SizeWarning[] {
  if (n === 0) return ['empty']
  if (n < minPerSide) return ['tooFew']
  return n < small ? ['smallSample'] : []
}

function spreadsDiffer(a: Sample, b: Sample): boolean {
  const [one, other] = [varianceOf(a), varianceOf(b)]
  return Math.max(one, other) > 4 * Math.min(one, other) && Math.max(a.n, b.n) > 1.5 * Math.min(a.n, b.n)
}

/** What the logs of a side are, besides their scores. */
export interface Circumstances extends Scoring {
  /** The models that produced the outputs, in any order. */
  readonly models: readonly string[]
  /** The time of the oldest log (RFC 3339, UTC); absent without logs. */
  readonly first?: string | undefined
  /** The time of the newest log. */
  readonly last?: string | undefined
}

/** What else may be the reason for a difference. */
export function warningsOfCircumstances(a: Circumstances, b: Circumstances): ComparisonWarning[] {
  if (a.logs === 0 || b.logs === 0) return []
  const warnings: ComparisonWarning[] = []
  // In integers: a difference of 20 points is not above 20 for its rounding.
  if (Math.abs(a.scored * b.logs - b.scored * a.logs) * 5 > a.logs * b.logs) warnings.push('scoredShareDiffers')
  if (new Set([...a.models, ...b.models]).size > Math.min(new Set(a.models).size, new Set(b.models).size)) {
    warnings.push('modelsDiffer')
  }
  if (isBefore(a, b) || isBefore(b, a)) warnings.push('periodsDiffer')
  return warnings
}

function isBefore({ last }: Circumstances, { first }: Circumstances): boolean {
  return last !== undefined && first !== undefined && last < first
}
