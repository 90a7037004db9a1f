import fc from 'fast-check'
import { test } from 'tap'
import { quantileOf } from '../../../src/domain/statistics/order-statistics.js'
import { type CountedLog, Tally } from '../../../src/domain/statistics/tally.js'
import { near } from './near.js'
import { countsOf, sizesOf } from './samples.js'

function totalsOf(logs: readonly CountedLog[]) {
  const tally = new Tally()
  for (const log of logs) tally.add(log)
  return tally.totals
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const log: fc.Arbitrary<CountedLog> = fc.record({
  timeMs: fc.integer({ min: 0, max: 1e13 }),
  modelUsed: fc.constantFrom('m', 'n', 'o'),
  score: optional(fc.integer({ min: 0, max: 10 })),
  sessionId: optional(fc.constantFrom('a', 'b', 'c', '__proto__')),
  latencyMs: optional(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 1e5, noNaN: true }))),
  inputTokens: optional(fc.integer({ min: 0, max: 5000 })),
  outputTokens: optional(fc.integer({ min: 0, max: 5000 })),
  costUsd: optional(fc.double({ min: 0, max: 100, noNaN: true })),
})
const logs = fc.array(log, { maxLength: 40 })

test('a tally holds what the logs say, one by one', async (t) => {
  fc.assert(
    fc.property(logs, (given) => {
      const known = <Name extends keyof CountedLog>(name: Name) =>
        given.flatMap(({ [name]: value }) => (value === undefined ? [] : [value])) as NonNullable<CountedLog[Name]>[]
      const sum = (values: readonly number[]) =>
        values.length > 0 ? values.reduce((all, one) => all + one, 0) : undefined
      const totals = totalsOf(given)
      t.equal(totals.logs, given.length)
      t.strictSame(totals.scores, countsOf(known('score')))
      t.strictSame(new Set(totals.models), new Set(known('modelUsed')))
      t.equal(totals.inputTokens, sum(known('inputTokens')))
      t.equal(totals.outputTokens, sum(known('outputTokens')))
      near(t, totals.costUsd, sum(known('costUsd')), 'cost', 1e-6)
      near(t, totals.latencyMs?.median, slowQuantile(known('latencyMs'), 0.5), 'median latency')
      near(t, totals.latencyMs?.p95, slowQuantile(known('latencyMs'), 0.95), '95 % of latencies')
      const times = known('timeMs')
      t.equal(totals.first, times.length > 0 ? new Date(Math.min(...times)).toISOString() : undefined)
      t.equal(totals.last, times.length > 0 ? new Date(Math.max(...times)).toISOString() : undefined)
    }),
  )
})

function slowQuantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place % 1)
}

test('scores are counted by session, as soon as one has two', async (t) => {
  fc.assert(
    fc.property(logs, (given) => {
      const sessions = new Map<string, number[]>()
      for (const [index, { score, sessionId = `none ${index}` }] of given.entries()) {
        if (score !== undefined) sessions.set(sessionId, [...(sessions.get(sessionId) ?? []), score])
      }
      const bySize = (one: { size: number }, other: { size: number }) => one.size - other.size
      const isClustered = [...sessions.values()].some(({ length }) => length > 1)
      const wanted = isClustered ? sizesOf([...sessions.values()]).sort(bySize) : []
      t.strictSame(totalsOf(given).sessions.toSorted(bySize), wanted)
    }),
  )
})

test('the order in which logs come changes no digit', async (t) => {
  fc.assert(
    fc.property(logs, (given) => {
      const sorted = (totals: ReturnType<typeof totalsOf>) => ({
        ...totals,
        models: totals.models.toSorted(),
        sessions: totals.sessions.toSorted((one, other) => one.size - other.size),
      })
      t.strictSame(sorted(totalsOf(given.toReversed())), sorted(totalsOf(given)))
    }),
  )
})

test('costs are summed to a billionth of a dollar', async (t) => {
  const cost = (values: readonly number[]) =>
    totalsOf(values.map((costUsd) => ({ timeMs: 0, modelUsed: 'm', costUsd }))).costUsd
  t.equal(cost(Array(10).fill(0.1)), 1, 'which fractions of two do not make')
  t.equal(cost([0.999999999, 0.000000002, 5]), 6.000000001)
  t.equal(cost([1e9, 0.1, 0.2]), 1_000_000_000.3)
  t.equal(cost([0]), 0)
})

test('a quantile of a million numbers is found without sorting them', async (t) => {
  const values = Float64Array.from({ length: 1_000_001 }, (_, index) => (index * 7919) % 1_000_001)
  t.equal(quantileOf(values, 0.5), 500_000)
  t.equal(quantileOf(values, 0.95), 950_000)
  t.equal(quantileOf(values, 0), 0)
  t.equal(quantileOf(values, 1), 1_000_000)
  t.equal(quantileOf(new Float64Array(100_000).fill(3), 0.95), 3, 'nor does it matter that they are equal')
})
