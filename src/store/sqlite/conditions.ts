import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SelectedRows } from './filtered-logs.js'
import { hasItsPrompt } from './removals.js'

export type Parameters = Readonly<Record<string, string | number | null>>

export type Param = (name: string) => unknown

/** Something that must hold for a row. */
export interface Condition {
  readonly name: string
  /**
   * @param param gives the parameter of a name
   * @param mark stands before the column: a `+` keeps SQLite from looking for an index (SQLite documentation, "The
   * SQLite Query Optimizer")
   */
  readonly holds: (param: Param, mark: RawBuilder<unknown>) => RawBuilder<SqlBool>
}

const comparison = (name: string, column: string, operator: string): Condition => ({
  name,
  holds: (param, mark) => sql<SqlBool>`${mark}${sql.ref(column)} ${sql.raw(operator)} ${param(name)}`,
})

/** Every condition that a selection can have, but for its times. */
const conditions = {
  ownerKey: comparison('ownerKey', 'owner_key', '='),
  promptKey: comparison('promptKey', 'prompt_key', '='),
  sessionId: comparison('sessionId', 'session_id', '='),
  externalId: comparison('externalId', 'external_id', '='),
  promptVersion: comparison('promptVersion', 'prompt_version', '='),
  modelUsed: comparison('modelUsed', 'model_used', '='),
  score: comparison('score', 'score', 'IS'),
  scored: { name: 'scored', holds: (_param, mark) => sql<SqlBool>`${mark}score IS NOT NULL` },
  unscored: { name: 'unscored', holds: (_param, mark) => sql<SqlBool>`${mark}score IS NULL` },
  scoreMin: comparison('scoreMin', 'score', '>='),
  scoreMax: comparison('scoreMax', 'score', '<='),
  hasItsPrompt: { name: 'hasItsPrompt', holds: () => hasItsPrompt },
} satisfies Record<string, Condition>

/**
 * The conditions of a selection, without its times.
 * @param score that of a bucket, `null` for the logs without one; `undefined` for all logs
 * @returns `base`, the conditions for which there is an index that goes on with the time, the others, and the values of
 * all
 */
export function conditionsOf(
  { ownerKey, promptKey, selection }: SelectedRows,
  score: number | null | undefined,
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
  const pick = (some: readonly string[]) => some.map((name) => conditions[name as keyof typeof conditions])
  return { base: pick(base), others: pick(names.filter((name) => !base.includes(name))), values }
}

/** The most selective index: an ID of the caller's own, then a session, then a prompt. */
function baseOf(names: readonly string[]): string[] {
  const few = ['externalId', 'sessionId'].find((name) => names.includes(name))
  if (few) return ['ownerKey', few]
  const whose = names.includes('promptKey') ? 'promptKey' : 'ownerKey'
  return names.includes('score') ? [whose, 'score'] : [whose]
}
