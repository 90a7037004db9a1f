import { Temporal } from 'temporal-polyfill'

/** What periods can be; weeks begin on Monday (ISO 8601). */
export type PeriodUnit = 'day' | 'week' | 'month'

/** A day, a week or a month as people in a time zone count them. A day can have 23 or 25 hours. */
export interface Period {
  /** `2026-03-29`, `2026-W13` or `2026-03`. */
  readonly label: string
  /** When it begins, in milliseconds since 1970. */
  readonly startMs: number
  /** When the next one begins, which is no longer part of it. */
  readonly endMs: number
}

/** Names that need no further check, which would take 0.1 ms. Others may differ in case, or be aliases. */
const commonZones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

/** @param name of a zone in the IANA database, such as `Europe/Berlin`, in any case; `+01:00` is none */
export function isTimeZone(name: string): boolean {
  if (commonZones.has(name)) return true
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * The period of a moment. Periods follow each other without gap or overlap: a day begins with the first moment of its
 * date, which isn't midnight where clocks go forward at that time, and keeps what comes after, also where clocks go
 * back over midnight and the date before returns for a while.
 * @param zone for which `isTimeZone` is true
 */
export function periodOf(timeMs: number, zone: string, unit: PeriodUnit): Period {
  for (const period of periodsFrom(timeMs, zone, unit)) if (timeMs < period.endMs) return period
  throw new RangeError(`There is no period after ${timeMs}.`)
}

/**
 * All periods from that of one moment to that of a later one. A date that a zone skipped, as it moved over the date
 * line, is none.
 * @param max the maximum number of periods that are of use
 * @returns at most one more, which tells that there are too many
 */
export function periodsBetween(
  [firstMs, lastMs]: readonly [firstMs: number, lastMs: number],
  { zone, unit, max }: { readonly zone: string; readonly unit: PeriodUnit; readonly max: number },
): Period[] {
  const periods: Period[] = []
  for (const period of periodsFrom(firstMs, zone, unit)) {
    if (period.startMs > lastMs || periods.length > max) break
    if (firstMs < period.endMs) periods.push(period)
  }
  return periods
}

const steps = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const

/** The periods that are not empty, from the date on that a moment has. */
function* periodsFrom(timeMs: number, zone: string, unit: PeriodUnit): Generator<Period> {
  let date = firstDate(Temporal.Instant.fromEpochMilliseconds(timeMs).toZonedDateTimeISO(zone).toPlainDate(), unit)
  for (let startMs = startOf(date, zone); ; ) {
    const next = date.add(steps[unit])
    const endMs = startOf(next, zone)
    if (startMs < endMs) yield { label: labels[unit](date), startMs, endMs }
    ;[date, startMs] = [next, endMs]
  }
}

function startOf(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds
}

function firstDate(date: Temporal.PlainDate, unit: PeriodUnit): Temporal.PlainDate {
  if (unit === 'day') return date
  return unit === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 })
}

const labels: Readonly<Record<PeriodUnit, (first: Temporal.PlainDate) => string>> = {
  day: (first) => first.toString(),
  week: (first) => `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, '0')}`,
  month: (first) => first.toPlainYearMonth().toString(),
}
