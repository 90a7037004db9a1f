import type { Confidence } from './confidence.js'
import { differenceOf, type Estimate } from './difference.js'
import { type Effect, effectOf } from './effect.js'
import { type Finding, findingOf } from './finding.js'
import { type GroupStatistics, groupStatistics, type LogTotals, sampleOf } from './group.js'
import { type Needed, neededPerSide } from './needed.js'
import { type PValue, permutationTest } from './permutation-test.js'
import { unitOf } from './sessions.js'
import { summaryOf } from './summary.js'
import { type ComparisonWarning, warningsOfCircumstances, warningsOfComparison } from './warnings.js'

/** One side of a comparison. */
export interface Side extends LogTotals {
  /** The models that produced the outputs. */
  readonly models: readonly string[]
}

export interface ComparisonOptions {
  readonly confidence: Confidence
  /** The smallest difference that matters, in score points from 0 to 10; with 0 nothing is `equivalent`. */
  readonly margin: number
}

/** Two groups of logs and what can be said of their difference, as the contract shows it. */
export interface Comparison {
  a: GroupStatistics
  b: GroupStatistics
  difference?: Estimate
  probabilityBHigher?: Effect
  pValue?: PValue
  needed?: Needed
  finding: Finding
  warnings: ComparisonWarning[]
  /** The same in one sentence for people. */
  summary: string
}

/** Compares two groups of logs that share none. If a session has several scores, each session counts once. */
export function compare(a: Side, b: Side, { confidence, margin }: ComparisonOptions): Comparison {
  const unit = unitOf([...a.sessions, ...b.sessions])
  const groups = { a: groupStatistics(a, { confidence, unit }), b: groupStatistics(b, { confidence, unit }) }
  const samples = [sampleOf(a, unit), sampleOf(b, unit)] as const
  const isEmpty = samples.some(({ n }) => n === 0)
  const byOrder = unit === 'log' && !isEmpty
  const difference = isEmpty ? undefined : differenceOf(...samples, confidence)
  const effect = byOrder ? effectOf(a.scores, b.scores, confidence) : undefined
  const pValue = byOrder ? permutationTest(a.scores, b.scores) : undefined
  const needed = isEmpty ? undefined : neededPerSide(...samples, confidence, margin)
  const finding = findingOf(Math.min(samples[0].n, samples[1].n), difference, margin)
  return {
    ...groups,
    ...(difference && { difference }),
    ...(effect && { probabilityBHigher: effect }),
    ...(pValue && { pValue }),
    ...(needed && { needed }),
    finding,
    warnings: [
      ...warningsOfComparison(...samples, confidence, difference && { difference, effect, pValue }),
      ...warningsOfCircumstances({ ...a, ...groups.a }, { ...b, ...groups.b }),
    ],
    summary: summaryOf({ unit, sizes: [samples[0].n, samples[1].n], difference, needed, finding, confidence, margin }),
  }
}
