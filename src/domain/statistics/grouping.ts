import type { Confidence } from './confidence.js'
import { type GroupStatistics, groupStatistics } from './group.js'
import { type GroupField, isPeriodUnit } from './group-field.js'
import { type Period, type PeriodUnit, periodOf, periodsBetween } from './periods.js'
import { type CountedLog, type LatencyCount, type LogCounts, Tally } from './tally.js'

/** A log with what groups are made by. */
export interface GroupedLog extends CountedLog {
  /** Known where logs are grouped by it. */
  readonly promptId?: string | undefined
  readonly promptVersion?: number | undefined
}

/** What a log is put into a group by, except for its time. */
type GroupValues = Pick<GroupedLog, 'promptId' | 'promptVersion' | 'sessionId'> & {
  readonly modelUsed?: string | undefined
}

/** Counts of logs that belong to one group, with what groups are made by. */
export interface GroupedCounts extends LogCounts, Pick<GroupedLog, 'promptId' | 'promptVersion'> {}

/** A count of latencies of logs that belong to one group, with what groups are made by. */
export interface GroupedLatencies extends LatencyCount, Omit<GroupValues, 'sessionId'> {
  /** The time of any of the logs, in milliseconds since 1970. */
  readonly timeMs: number
}

/** What all logs of a group have in common. What a log doesn't have is absent. */
export type GroupKey = { promptVersion?: number } & Partial<Record<Exclude<GroupField, 'promptVersion'>, string>>

/** A group of logs as the contract shows it. */
export type KeyedStatistics = GroupKey & GroupStatistics

interface Group {
  readonly key: GroupKey
  readonly period: Period | undefined
  readonly tally: Tally
}

export interface GroupingOptions {
  /** One period at the most. */
  readonly by: readonly GroupField[]
  /** A time zone for which `isTimeZone` is true. */
  readonly zone: string
  /** The maximum number of groups. */
  readonly max: number
}

/** Sorts logs into groups, one by one or in bulk, in whatever order they come. */
export class Grouping {
  readonly by: readonly GroupField[]
  readonly #options: GroupingOptions
  readonly #unit: PeriodUnit | undefined
  readonly #groups = new Map<string, Group>()
  #period: Period | undefined

  constructor(options: GroupingOptions) {
    this.by = options.by
    this.#options = options
    this.#unit = options.by.find(isPeriodUnit)
    if (options.by.length === 0) this.#groups.set('[]', { key: {}, period: undefined, tally: new Tally() })
  }

  /** Whether there are too many groups, so that no further log is of use. */
  get isFull(): boolean {
    return this.#groups.size > this.#options.max
  }

  add(log: GroupedLog): void {
    this.#tallyOf(log, log.timeMs).add(log)
  }

  /** Absent where logs are grouped by session: counts don't tell sessions apart. */
  get bulk() {
    if (this.by.includes('sessionId')) return undefined
    return {
      add: (counts: GroupedCounts) => this.#tallyOf(counts, counts.firstMs).addCounts(counts),
      addLatencies: (latencies: GroupedLatencies) => {
        this.#tallyOf(latencies, latencies.timeMs).addLatencies(latencies)
      },
      addScore: (log: GroupedLog) => this.#tallyOf(log, log.timeMs).addScore(log),
      groupBorders: (firstMs: number, lastMs: number) => this.#groupBorders(firstMs, lastMs),
    }
  }

  #groupBorders(firstMs: number, lastMs: number): number[] | undefined {
    if (!this.#unit) return []
    const { zone, max } = this.#options
    const periods = periodsBetween([firstMs, lastMs], { zone, unit: this.#unit, max })
    if (periods.length > max) return undefined
    return [...periods.map(({ startMs }) => startMs), ...periods.slice(-1).map(({ endMs }) => endMs)]
  }

  #tallyOf(log: GroupValues, timeMs: number): Tally {
    const period = this.#unit && this.#periodAt(timeMs, this.#unit)
    const values = this.by.map((field) => (isPeriodUnit(field) ? period?.label : log[field]))
    const name = JSON.stringify(values.map((value) => value ?? null))
    const group = this.#groups.get(name) ?? { key: this.#keyOf(values), period, tally: new Tally() }
    this.#groups.set(name, group)
    return group.tally
  }

  /**
   * The groups in the order of what they are grouped by, what is absent first. Between two periods that have logs there
   * are those that have none.
   * @returns their statistics, each computed when it is asked for; `undefined` if there are too many
   */
  statistics(confidence: Confidence): Iterable<KeyedStatistics> | undefined {
    if (this.isFull) return undefined
    const groups = this.#withEmptyPeriods()
    if (groups.length > this.#options.max) return undefined
    // The logs of one session can't stand for a session each.
    const unit = this.by.includes('sessionId') ? 'log' : undefined
    groups.sort((one, other) => compareKeys(this.by, one.key, other.key))
    return computed(groups, { confidence, unit })
  }

  /** Logs mostly come in the order of time, so that the last period is often the next one, too. */
  #periodAt(timeMs: number, unit: PeriodUnit): Period {
    const last = this.#period
    if (last && last.startMs <= timeMs && timeMs < last.endMs) return last
    this.#period = periodOf(timeMs, this.#options.zone, unit)
    return this.#period
  }

  #keyOf(values: readonly (string | number | undefined)[]): GroupKey {
    const pairs = this.by.map((field, index) => [field, values[index]] as const)
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
  }

  #withEmptyPeriods(): Group[] {
    const [unit, { zone, max }] = [this.#unit, this.#options]
    const groups = [...this.#groups.values()]
    if (!unit) return groups
    const filled: Group[] = []
    for (const series of this.#series(groups)) {
      const starts = series.map(({ period }) => period?.startMs ?? 0)
      const span = [Math.min(...starts), Math.max(...starts)] as const
      for (const period of periodsBetween(span, { zone, unit, max: max - filled.length })) {
        const known = series.find((group) => group.period?.startMs === period.startMs)
        filled.push(known ?? { key: { ...series[0]?.key, [unit]: period.label }, period, tally: new Tally() })
      }
      if (filled.length > max) break
    }
    return filled
  }

  /** The groups that differ in their period only, together. */
  #series(groups: readonly Group[]): Group[][] {
    const series = new Map<string, Group[]>()
    for (const group of groups) {
      const name = JSON.stringify(
        this.by.filter((field) => !isPeriodUnit(field)).map((field) => group.key[field] ?? null),
      )
      series.set(name, [...(series.get(name) ?? []), group])
    }
    return [...series.values()]
  }
}

function* computed(
  groups: readonly Group[],
  options: Parameters<typeof groupStatistics>[1],
): Iterable<KeyedStatistics> {
  for (const { key, tally } of groups) yield { ...key, ...groupStatistics(tally.totals, options) }
}

function compareKeys(by: readonly GroupField[], one: GroupKey, other: GroupKey): number {
  for (const field of by) {
    const order = compareValues(one[field], other[field])
    if (order !== 0) return order
  }
  return 0
}

function compareValues(one: string | number | undefined, other: string | number | undefined): number {
  if (one === other) return 0
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1
  return one < other ? -1 : 1
}
