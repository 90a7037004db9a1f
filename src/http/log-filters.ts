import { fold, wordsOf } from '../domain/case-folding.js'
import { type LogSelection, readTime } from '../domain/log-selection.js'
import type { Detail, Problem } from './problem.js'

/** The filters for logs as they are sent. */
export interface LogFilters extends Omit<LogSelection, 'fromMs' | 'toMs'> {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

type FilterName = keyof LogFilters

interface FilterRequest {
  readonly problem: (kind: 'invalidRequest', options: { details: Detail[] }) => Problem
}

/**
 * Reads the filters that go together.
 * @param nameOf what a filter is called in the query, where that differs
 * @throws Problem `invalidRequest` for filters that make no sense
 */
export function readSelection(
  { problem }: FilterRequest,
  { from, to, ...filters }: LogFilters,
  nameOf: (filter: FilterName) => string = (filter) => filter,
): LogSelection {
  const details: Detail[] = []
  const refuse = (filter: FilterName, message: string) => void details.push({ field: nameOf(filter), message })
  const timeOf = (filter: FilterName, text: string | undefined) => {
    const time = text === undefined ? undefined : readTime(text)
    if (text !== undefined && time === undefined) refuse(filter, 'must be a date, or a date-time with its offset')
    return time
  }
  const [fromMs, toMs] = [timeOf('from', from), timeOf('to', to)]
  const { promptId, promptVersion, scoreMin = 0, scoreMax = scoreMin, q } = filters
  if (promptVersion !== undefined && promptId === undefined) refuse('promptVersion', 'needs a promptId')
  if (scoreMin > scoreMax) refuse('scoreMin', 'must not be above scoreMax')
  if (fromMs !== undefined && toMs !== undefined && fromMs >= toMs) refuse('to', 'must be after from')
  // A NUL passes the pattern, but separates words as a space does.
  if (q !== undefined && wordsOf(fold(q)).length === 0) refuse('q', 'must have a word')
  if (details.length > 0) throw problem('invalidRequest', { details })
  return { ...filters, fromMs, toMs }
}
