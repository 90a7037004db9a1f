import type { Confidence } from './confidence.js'
import { quantile, type ScoreCounts, total } from './counts.js'
import { meanInterval, weights } from './mean-interval.js'
import { meanOf, type Sample, sampleOfScores, varianceOf } from './sample.js'
import { type SessionsOfSize, sampleOfSessions, type Unit, unitOf } from './sessions.js'
import { type GroupWarning, warningsOfGroup, warningsOfScoring, warningsOfUnit } from './warnings.js'

/** The counts of some logs: all that their statistics depend on. */
export interface LogTotals {
  readonly logs: number
  readonly scores: ScoreCounts
  /**
   * The logs that have a score, by the session that they belong to. Empty when no session has two of them: then each
   * counts for itself.
   */
  readonly sessions: readonly SessionsOfSize[]
  /** In milliseconds, of the logs that have it. Absent, as what follows, when none has. */
  readonly latencyMs?: { readonly median: number; readonly p95: number } | undefined
  readonly inputTokens?: number | undefined
  readonly outputTokens?: number | undefined
  readonly costUsd?: number | undefined
  /** The time of the oldest log (RFC 3339, UTC). */
  readonly first?: string | undefined
  /** The time of the newest log. */
  readonly last?: string | undefined
}

/** The statistics of some logs, as the contract shows them: what is not known is absent. */
export interface GroupStatistics {
  logs: number
  scored: number
  /** What `mean`, `low`, `high` and `standardDeviation` count. */
  unit: Unit
  mean?: number
  low?: number
  high?: number
  standardDeviation?: number
  median?: number
  q1?: number
  q3?: number
  scores: number[]
  latencyMs?: { median: number; p95: number }
  inputTokens?: number
  outputTokens?: number
  costUsd?: number
  first?: string
  last?: string
  warnings: GroupWarning[]
}

/** @param unit what counts as one value; by default what `unitOf` the sessions says */
export function groupStatistics(
  totals: LogTotals,
  { confidence, unit = unitOf(totals.sessions) }: { confidence: Confidence; unit?: Unit | undefined },
): GroupStatistics {
  const { logs, scores, sessions } = totals
  const scored = total(scores)
  const sample = sampleOf(totals, unit)
  return {
    logs,
    scored,
    unit,
    ...(sample.n > 0 && { mean: meanOf(sample), ...meanInterval(sample, confidence, weights.single) }),
    ...(sample.n > 1 && { standardDeviation: Math.sqrt(varianceOf(sample)) }),
    ...(unit === 'log' && scored > 0 && quartilesOf(scores)),
    scores: [...scores],
    ...known(totals),
    warnings: [
      ...warningsOfGroup(sample, scores),
      ...warningsOfScoring({ logs, scored }),
      ...warningsOfUnit(unit, unitOf(sessions) === 'session'),
    ],
  }
}

/** The values that the figures of some logs count. */
export function sampleOf({ scores, sessions }: LogTotals, unit: Unit): Sample {
  return unit === 'session' ? sampleOfSessions(sessions, scores) : sampleOfScores(scores)
}

function quartilesOf(scores: ScoreCounts) {
  return { median: quantile(scores, 1 / 2), q1: quantile(scores, 1 / 4), q3: quantile(scores, 3 / 4) }
}

function known({ latencyMs, inputTokens, outputTokens, costUsd, first, last }: LogTotals) {
  return {
    ...(latencyMs && { latencyMs: { ...latencyMs } }),
    ...(inputTokens !== undefined && { inputTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(costUsd !== undefined && { costUsd }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  }
}
