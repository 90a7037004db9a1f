import type { PeriodUnit } from './periods.js'

/** What logs can be grouped by. */
export type GroupField = 'promptId' | 'promptVersion' | 'modelUsed' | 'sessionId' | PeriodUnit

const units: readonly string[] = ['day', 'week', 'month'] satisfies PeriodUnit[]

export function isPeriodUnit(field: string): field is PeriodUnit {
  return units.includes(field)
}
