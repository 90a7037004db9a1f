import fc from 'fast-check'
import { test } from 'tap'
import { isTimeZone, type PeriodUnit, periodOf, periodsBetween } from '../../../src/domain/statistics/periods.js'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

function days(first: string, last: string, zone: string, unit: PeriodUnit = 'day') {
  const periods = periodsBetween([Date.parse(first), Date.parse(last)], { zone, unit, max: 1000 })
  return periods.map(({ label, startMs, endMs }) => {
    return `${label} from ${new Date(startMs).toISOString().slice(0, 16)}, ${(endMs - startMs) / hourMs} h`
  })
}

test('days begin when people say so, and have 23 or 25 hours when clocks are changed', async (t) => {
  t.strictSame(days('2026-03-28T12:00Z', '2026-03-30T12:00Z', 'Europe/Berlin'), [
    '2026-03-28 from 2026-03-27T23:00, 24 h',
    '2026-03-29 from 2026-03-28T23:00, 23 h',
    '2026-03-30 from 2026-03-29T22:00, 24 h',
  ])
  t.strictSame(days('2026-10-25T12:00Z', '2026-10-25T12:00Z', 'Europe/Berlin'), [
    '2026-10-25 from 2026-10-24T22:00, 25 h',
  ])
  t.strictSame(days('2026-03-08T12:00Z', '2026-03-08T12:00Z', 'America/New_York'), [
    '2026-03-08 from 2026-03-08T05:00, 23 h',
  ])
  t.strictSame(days('2026-11-01T12:00Z', '2026-11-01T12:00Z', 'America/New_York'), [
    '2026-11-01 from 2026-11-01T04:00, 25 h',
  ])
  t.strictSame(days('2026-01-01T00:00Z', '2026-01-01T00:00Z', 'Asia/Kathmandu'), [
    '2026-01-01 from 2025-12-31T18:15, 24 h',
  ])
  t.strictSame(days('2026-01-01T00:00Z', '2026-01-01T00:00Z', 'UTC'), ['2026-01-01 from 2026-01-01T00:00, 24 h'])
})

test('a date that a zone skipped is no day', async (t) => {
  t.strictSame(days('2011-12-29T12:00Z', '2012-01-01T00:00Z', 'Pacific/Apia'), [
    '2011-12-29 from 2011-12-29T10:00, 24 h',
    '2011-12-31 from 2011-12-30T10:00, 24 h',
    '2012-01-01 from 2011-12-31T10:00, 24 h',
  ])
  t.strictSame(days('2011-12-29T12:00Z', '2011-12-31T12:00Z', 'Pacific/Apia', 'week'), [
    '2011-W52 from 2011-12-26T10:00, 144 h',
  ])
})

test('a day begins with the first moment of its date where clocks change at midnight', async (t) => {
  t.strictSame(days('2018-11-04T12:00Z', '2018-11-04T12:00Z', 'America/Sao_Paulo'), [
    '2018-11-04 from 2018-11-04T03:00, 23 h',
  ])
  t.equal(new Date(periodOf(Date.parse('2018-11-04T03:00Z'), 'America/Sao_Paulo', 'day').startMs).getUTCHours(), 3)
  t.strictSame(days('2018-02-17T12:00Z', '2018-02-18T12:00Z', 'America/Sao_Paulo'), [
    '2018-02-17 from 2018-02-17T02:00, 25 h',
    '2018-02-18 from 2018-02-18T03:00, 24 h',
  ])
  // At 00:01 the clocks went back to 23:01 of the day before, for an hour that belongs to the new day.
  t.strictSame(days('2010-11-07T02:45Z', '2010-11-07T02:45Z', 'America/St_Johns'), [
    '2010-11-07 from 2010-11-07T02:30, 25 h',
  ])
})

test('weeks are those of ISO 8601, and months have their names', async (t) => {
  t.strictSame(days('2025-12-28T12:00Z', '2026-01-05T12:00Z', 'UTC', 'week'), [
    '2025-W52 from 2025-12-22T00:00, 168 h',
    '2026-W01 from 2025-12-29T00:00, 168 h',
    '2026-W02 from 2026-01-05T00:00, 168 h',
  ])
  t.match(days('2021-01-03T12:00Z', '2021-01-03T12:00Z', 'UTC', 'week'), [/^2020-W53 /])
  t.strictSame(days('2026-03-15T12:00Z', '2026-04-01T00:00Z', 'Europe/Berlin', 'month'), [
    '2026-03 from 2026-02-28T23:00, 743 h',
    '2026-04 from 2026-03-31T22:00, 720 h',
  ])
})

test('a moment lies in the period that begins with or before it and ends after it', async (t) => {
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia')
  const unit = fc.constantFrom<PeriodUnit>('day', 'week', 'month')
  const time = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) })
  fc.assert(
    fc.property(time, zone, unit, (timeMs, where, kind) => {
      const { label, startMs, endMs } = periodOf(timeMs, where, kind)
      if (!(startMs <= timeMs && timeMs < endMs)) t.fail(`${timeMs} isn't in ${label} ${where}`)
      t.equal(periodOf(startMs, where, kind).label, label)
      t.equal(periodOf(endMs - 1, where, kind).label, label)
      t.equal(periodOf(endMs, where, kind).startMs, endMs)
      if (kind === 'day') t.equal(label, slowDay(timeMs, where))
    }),
  )
})

/** What a calendar on the wall shows there. */
function slowDay(timeMs: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const part = Object.fromEntries(format.formatToParts(timeMs).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}`
}

test('a list of periods is as long as it may be, and one more', async (t) => {
  const list = (last: number, max: number) => periodsBetween([0, last], { zone: 'UTC', unit: 'day', max })
  t.equal(list(999 * dayMs, 1000).length, 1000)
  t.equal(list(5000 * dayMs, 1000).length, 1001)
  t.equal(list(0, 1000).length, 1)
})

test('a time zone is a name of the IANA database', async (t) => {
  for (const name of ['UTC', 'Europe/Berlin', 'europe/berlin', 'Asia/Katmandu', 'Etc/GMT+5'])
    t.ok(isTimeZone(name), name)
  for (const name of ['+01:00', 'Berlin', 'Europe/Atlantis', '', ' UTC', 'local']) t.notOk(isTimeZone(name), name)
})
