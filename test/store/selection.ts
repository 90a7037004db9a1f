import fc from 'fast-check'
import { type Log, timeOf } from '../../src/domain/log.js'
import type { LogSelection } from '../../src/domain/log-selection.js'
import type { Prompt, PromptSelection } from '../../src/domain/prompt.js'
import type { GroupedLog } from '../../src/domain/statistics/grouping.js'

/** Whether all that a selection says holds for a log: the plain form of what engines do with indexes. */
export function isSelected(log: Log, selection: LogSelection): boolean {
  const { scored, scoreMin, scoreMax, fromMs, toMs, ...same } = selection
  const names = Object.keys(same) as (keyof typeof same)[]
  return (
    names.every((name) => same[name] === undefined || same[name] === log[name]) &&
    (scored === undefined || scored === (log.score !== undefined)) &&
    (scoreMin === undefined || (log.score !== undefined && log.score >= scoreMin)) &&
    (scoreMax === undefined || (log.score !== undefined && log.score <= scoreMax)) &&
    (fromMs === undefined || timeOf(log) >= fromMs) &&
    (toMs === undefined || timeOf(log) < toMs)
  )
}

/** Whether all that a selection says holds for a prompt. */
export function isSelectedPrompt(prompt: Prompt, { tag, model, externalId }: PromptSelection): boolean {
  return (
    (tag === undefined || prompt.tags.includes(tag)) &&
    (model === undefined || prompt.model === model) &&
    (externalId === undefined || prompt.externalId === externalId)
  )
}

export function countedLog(log: Log): GroupedLog {
  const { promptId, promptVersion, modelUsed, score, sessionId, latencyMs, inputTokens, outputTokens, costUsd } = log
  const measured = { latencyMs, inputTokens, outputTokens, costUsd }
  return { timeMs: timeOf(log), promptId, promptVersion, modelUsed, score, sessionId, ...measured }
}

/** A day of January 2026, in milliseconds since 1970. */
export const dayMs = (number: number) => Date.UTC(2026, 0, number)

/** What logs can differ in, with few values of each field, so that random selections find something. */
export const logContext = fc.record(
  {
    modelUsed: fc.constantFrom('m', 'n', 'M'),
    promptVersion: fc.constantFrom(1, 2),
    score: fc.integer({ min: 0, max: 10 }),
    sessionId: fc.constantFrom('s', 'S', "'; --"),
    latencyMs: fc.constantFrom(0, 0.5, 120),
    inputTokens: fc.constantFrom(0, 7),
    outputTokens: fc.constantFrom(0, 9),
    costUsd: fc.constantFrom(0, 0.25),
    occurredAt: fc.integer({ min: 1, max: 5 }).map((number) => new Date(dayMs(number)).toISOString()),
  },
  { requiredKeys: ['modelUsed'] },
)

/** A value, or `undefined`, which comes `weight` times as often. */
const some = <T>(value: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ arbitrary: value, weight: 1 }, { arbitrary: fc.constant(undefined), weight })

/**
 * Selections of logs with a `logContext` and external IDs such as `log 3`.
 * @param promptIds the prompts that there are, of two versions each
 * @param versions those that selections name
 */
export function selections(promptIds: readonly string[], versions = [1, 2]): fc.Arbitrary<LogSelection> {
  return fc.record({
    promptId: some(fc.constantFrom(...promptIds)),
    promptVersion: some(fc.constantFrom(...versions)),
    modelUsed: some(fc.constantFrom('m', 'n', 'x')),
    scored: some(fc.boolean()),
    scoreMin: some(fc.integer({ min: 0, max: 10 })),
    scoreMax: some(fc.integer({ min: 0, max: 10 })),
    fromMs: some(fc.integer({ min: 0, max: 6 }).map(dayMs)),
    toMs: some(fc.integer({ min: 0, max: 6 }).map(dayMs)),
    sessionId: some(fc.constantFrom('s', 'S', "'; --", 'x')),
    externalId: some(fc.constantFrom('log 3', 'log 4', 'x'), 5),
  })
}
