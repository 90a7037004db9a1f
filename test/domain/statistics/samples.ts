import fc from 'fast-check'
import type { Confidence } from '../../../src/domain/statistics/confidence.js'
import type { LogTotals } from '../../../src/domain/statistics/group.js'
import type { SessionsOfSize } from '../../../src/domain/statistics/sessions.js'

export const confidences: readonly Confidence[] = [0.9, 0.95, 0.99]
export const confidence = fc.constantFrom(...confidences)

/** Scores one by one, as a person would write them down. */
export const scores = (limits: { minLength: number; maxLength: number }) =>
  fc.array(fc.integer({ min: 0, max: 10 }), limits)

/** Counts of every size, with gaps, equal scores and extremes among them. */
export const counts = fc
  .oneof(
    scores({ minLength: 1, maxLength: 30 }).map(countsOf),
    fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 11, maxLength: 11 }),
    fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 1_000_000 })).map(([score, count]) => {
      return countsOf([]).map((_, index) => (index === score ? count : 0))
    }),
  )
  .filter((counted) => counted.some((count) => count > 0))

export function countsOf(list: readonly number[]): number[] {
  const counted = Array.from({ length: 11 }, () => 0)
  for (const score of list) counted[score] = (counted[score] ?? 0) + 1
  return counted
}

export function scoresOf(counted: readonly number[]): number[] {
  return counted.flatMap((count, score) => Array.from({ length: count }, () => score))
}

/** The totals of scores that belong to sessions, given session by session. */
export function totalsOf(sessions: readonly (readonly number[])[], others: Partial<LogTotals> = {}): LogTotals {
  const given = sessions.flat()
  return { logs: given.length, scores: countsOf(given), sessions: sizesOf(sessions), ...others }
}

export function sizesOf(sessions: readonly (readonly number[])[]): SessionsOfSize[] {
  const bySize = new Map<number, (readonly number[])[]>()
  for (const session of sessions.filter(({ length }) => length > 0)) {
    bySize.set(session.length, [...(bySize.get(session.length) ?? []), session])
  }
  return [...bySize].map(([size, group]) => {
    const sums = group.map((session) => sumOf(session))
    return {
      size,
      sessions: group.length,
      sum: sumOf(sums),
      sumOfSquares: sumOf(sums.map((sum) => sum * sum)),
      min: Math.min(...sums),
      max: Math.max(...sums),
    }
  })
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Totals of logs of which each has a score and no session. */
export function plainTotals(counted: readonly number[]): LogTotals {
  return { logs: sumOf(counted), scores: [...counted], sessions: [] }
}
