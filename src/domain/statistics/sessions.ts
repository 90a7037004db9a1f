import { type ScoreCounts, total } from './counts.js'
import { type Sample, sampleOfScores } from './sample.js'

/**
 * The sessions in which a certain number of logs have a score. Sums of integers, so that the result doesn't depend on
 * the order in which an engine reads the logs.
 */
export interface SessionsOfSize {
  /** How many logs of each session have a score, from 1 on. */
  readonly size: number
  /** How many such sessions there are. A log without a session counts as a session of one. */
  readonly sessions: number
  /** Of the sums that each session's scores have. */
  readonly sum: number
  /** Of the squares of these sums. */
  readonly sumOfSquares: number
  /** The smallest of these sums. */
  readonly min: number
  /** The largest of these sums. */
  readonly max: number
}

/** What a figure counts: each log that has a score, or each session with its mean. */
export type Unit = 'log' | 'session'

/**
 * Scores within one conversation resemble each other. As soon as a session holds two scores, the sessions are what was
 * drawn independently (Miller 2024, arXiv 2411.00640).
 */
export function unitOf(sessions: readonly SessionsOfSize[]): Unit {
  return sessions.some(({ size }) => size > 1) ? 'session' : 'log'
}

/**
 * One value for each session: the mean of its scores.
 * @param sessions all of a group's; where there are none, each score counts as a separate session
 */
export function sampleOfSessions(sessions: readonly SessionsOfSize[], scores: ScoreCounts): Sample {
  if (sessions.length === 0) return sampleOfScores(scores)
  const ordered = [...sessions].sort((one, other) => one.size - other.size)
  const sumOf = (value: (one: SessionsOfSize) => number) => ordered.reduce((sum, one) => sum + value(one), 0)
  return {
    n: sumOf((one) => one.sessions),
    sum: sumOf(({ sum, size }) => sum / size),
    sumOfSquares: sumOf(({ sumOfSquares, size }) => sumOfSquares / (size * size)),
    min: Math.min(...ordered.map(({ min, size }) => min / size)),
    max: Math.max(...ordered.map(({ max, size }) => max / size)),
  }
}

/** Whether the sessions hold as many scores as were counted. */
export function isComplete(sessions: readonly SessionsOfSize[], scores: ScoreCounts): boolean {
  return sessions.length === 0 || sessions.reduce((sum, one) => sum + one.sessions * one.size, 0) === total(scores)
}
