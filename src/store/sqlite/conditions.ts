import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { LogSelection } from '../../domain/log-selection.js'
import { hasItsPrompt } from './removals.js'

/** The rows of a selection, by their keys. */
export interface SelectedRows {
  readonly ownerKey: number
  readonly promptKey: number | undefined
  readonly selection: LogSelection
}

export type Parameters = Readonly<Record<string, string | number | null>>

/** Gives the parameter of a name, as it stands in a query. */
export type Param = (name: string) => unknown

/** Something that must hold for a row. */
export interface Condition {
  readonly name: string
  readonly holds: (param: Param) => RawBuilder<SqlBool>
}

/**
 * @param mark stands before the column: a `+` keeps SQLite from looking for an index (SQLite documentation, "The SQLite
 * Query Optimizer")
 */
type Template = (param: Param, mark: RawBuilder<unknown>) => RawBuilder<SqlBool>

const comparison =
  (name: string, column: string, operator: string): Template =>
  (param, mark) =>
    sql<SqlBool>`${mark}${sql.ref(column)} ${sql.raw(operator)} ${param(name)}`

/** Every condition that a selection can have, but for its times. */
const templates = {
  ownerKey: comparison('ownerKey', 'owner_key', '='),
  promptKey: comparison('promptKey', 'prompt_key', '='),
  sessionId: comparison('sessionId', 'session_id', '='),
  externalId: comparison('externalId', 'external_id', '='),
  promptVersion: comparison('promptVersion', 'prompt_version', '='),
  modelUsed: comparison('modelUsed', 'model_used', '='),
  score: comparison('score', 'score', 'IS'),
  scored: (_param, mark) => sql<SqlBool>`${mark}score IS NOT NULL`,
  unscored: (_param, mark) => sql<SqlBool>`${mark}score IS NULL`,
  scoreMin: comparison('scoreMin', 'score', '>='),
  scoreMax: comparison('scoreMax', 'score', '<='),
  hasItsPrompt: () => hasItsPrompt,
} satisfies Record<string, Template>

/**
 * The conditions of a selection, without its times.
 * @param score that of a bucket, `null` for the logs without one; `undefined` for all logs
 * @param isByKey whether the rows are looked up by their keys, so that no other index should be used
 * @returns `base`, the conditions for which there is an index that continues with the time, the others, and the values
 * of all parameters
 */
export function conditionsOf(
  { ownerKey, promptKey, selection }: SelectedRows,
  score: number | null | undefined,
  isByKey = false,
): { base: Condition[]; others: Condition[]; values: Parameters } {
  const { promptVersion, modelUsed, scored, scoreMin, scoreMax, sessionId, externalId } = selection
  const given: Record<string, string | number | null | undefined> = {
    ownerKey,
    promptKey,
    sessionId,
    externalId,
    promptVersion,
    modelUsed,
    score,
    scoreMin,
    scoreMax,
  }
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Parameters
  const base = baseOf(Object.keys(values))
  const names = [
    ...Object.keys(values).filter((name) => name !== 'ownerKey'),
    ...(scored === undefined ? [] : [scored ? 'scored' : 'unscored']),
    ...(promptKey === undefined ? ['hasItsPrompt'] : []),
  ]
  const marked = (some: readonly string[], mark: RawBuilder<unknown>): Condition[] =>
    some.map((name) => ({ name, holds: (param) => templates[name as keyof typeof templates](param, mark) }))
  const others = names.filter((name) => !base.includes(name))
  if (isByKey) return { base: [], others: marked([...base, ...others], sql`+`), values }
  return { base: marked(base, sql``), others: marked(others, sql`+`), values }
}

/** The most selective index: an ID of the caller's own, then a session, then a prompt. */
function baseOf(names: readonly string[]): string[] {
  const few = ['externalId', 'sessionId'].find((name) => names.includes(name))
  if (few) return ['ownerKey', few]
  const whose = names.includes('promptKey') ? 'promptKey' : 'ownerKey'
  return names.includes('score') ? [whose, 'score'] : [whose]
}
