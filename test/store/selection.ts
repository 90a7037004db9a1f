import { type Log, timeOf } from '../../src/domain/log.js'
import type { LogSelection } from '../../src/domain/log-selection.js'
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

export function countedLog(log: Log): GroupedLog {
  const { promptId, promptVersion, modelUsed, score, sessionId, latencyMs, inputTokens, outputTokens, costUsd } = log
  const measured = { latencyMs, inputTokens, outputTokens, costUsd }
  return { timeMs: timeOf(log), promptId, promptVersion, modelUsed, score, sessionId, ...measured }
}
