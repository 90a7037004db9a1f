import { test } from 'tap'
import type { GroupField } from '../../../src/domain/statistics/group-field.js'
import { type GroupedLog, Grouping } from '../../../src/domain/statistics/grouping.js'

function group(by: readonly GroupField[], logs: readonly Partial<GroupedLog>[], { zone = 'UTC', max = 1000 } = {}) {
  const grouping = new Grouping({ by, zone, max })
  for (const log of logs) grouping.add({ timeMs: 0, modelUsed: 'm', ...log })
  return grouping
}

/** The keys of the groups, and how many logs each has. */
function keys(...given: Parameters<typeof group>): string[] | undefined {
  const [by] = given
  const groups = group(...given).statistics(0.95)
  return groups && [...groups].map((one) => `${by.map((field) => one[field] ?? 'none').join(' ')}: ${one.logs}`)
}

const at = (time: string) => Date.parse(time)

test('without anything to group by there is one group, also without logs', async (t) => {
  t.strictSame(keys([], []), [': 0'])
  t.strictSame(keys([], [{}, {}]), [': 2'])
  t.strictSame(keys(['modelUsed'], []), [])
})

test('groups are in the order of what they are grouped by, what is absent first', async (t) => {
  const logs = [10, 2, undefined, 9, 2].map((promptVersion) => ({ promptVersion }))
  t.strictSame(keys(['promptVersion'], logs), ['none: 1', '2: 2', '9: 1', '10: 1'])
  const models = ['b', 'a', 'B', 'ä', 'a'].map((modelUsed) => ({ modelUsed }))
  t.strictSame(keys(['modelUsed'], models), ['B: 1', 'a: 2', 'b: 1', 'ä: 1'])
  const both = [
    { modelUsed: 'b', promptVersion: 1 },
    { modelUsed: 'a', promptVersion: 2 },
    { modelUsed: 'a', promptVersion: 1 },
  ]
  t.strictSame(keys(['modelUsed', 'promptVersion'], both), ['a 1: 1', 'a 2: 1', 'b 1: 1'])
  t.strictSame(keys(['promptVersion', 'modelUsed'], both), ['1 a: 1', '1 b: 1', '2 a: 1'])
})

test('what is absent is no group called null', async (t) => {
  const groups = [...(group(['sessionId'], [{}, { sessionId: 'null' }]).statistics(0.95) ?? [])]
  t.strictSame(
    groups.map((one) => [one.sessionId, 'sessionId' in one]),
    [
      [undefined, false],
      ['null', true],
    ],
  )
})

test('periods are those of the time zone, and empty ones lie between others', async (t) => {
  const logs = ['2026-03-28T22:30Z', '2026-03-28T23:30Z', '2026-03-31T12:00Z'].map((time) => ({ timeMs: at(time) }))
  t.strictSame(keys(['day'], logs), ['2026-03-28: 2', '2026-03-29: 0', '2026-03-30: 0', '2026-03-31: 1'])
  t.strictSame(keys(['day'], logs, { zone: 'Europe/Berlin' }), [
    '2026-03-28: 1',
    '2026-03-29: 1',
    '2026-03-30: 0',
    '2026-03-31: 1',
  ])
  t.strictSame(keys(['week'], logs), ['2026-W13: 2', '2026-W14: 1'])
  t.strictSame(keys(['month'], logs.toReversed()), ['2026-03: 3'])
})

test('each series has empty periods of its own', async (t) => {
  const logs = [
    { modelUsed: 'a', timeMs: at('2026-03-01') },
    { modelUsed: 'a', timeMs: at('2026-03-03') },
    { modelUsed: 'b', timeMs: at('2026-03-05') },
  ]
  t.strictSame(keys(['modelUsed', 'day'], logs), [
    'a 2026-03-01: 1',
    'a 2026-03-02: 0',
    'a 2026-03-03: 1',
    'b 2026-03-05: 1',
  ])
  t.strictSame(keys(['day', 'modelUsed'], logs), [
    '2026-03-01 a: 1',
    '2026-03-02 a: 0',
    '2026-03-03 a: 1',
    '2026-03-05 b: 1',
  ])
})

test('too many groups are none, and are found out before all logs are counted', async (t) => {
  const sessions = (count: number) => Array.from({ length: count }, (_, index) => ({ sessionId: `${index}` }))
  t.equal(keys(['sessionId'], sessions(5), { max: 5 })?.length, 5)
  t.equal(keys(['sessionId'], sessions(6), { max: 5 }), undefined)
  t.notOk(group(['sessionId'], sessions(5), { max: 5 }).isFull)
  t.ok(group(['sessionId'], sessions(6), { max: 5 }).isFull)
  const days = (last: string) => [{ timeMs: at('2026-03-01') }, { timeMs: at(last) }]
  t.equal(keys(['day'], days('2026-03-05'), { max: 5 })?.length, 5)
  t.equal(keys(['day'], days('2026-03-06'), { max: 5 }), undefined, 'empty ones count')
  t.equal(keys(['day'], days('9999-03-06'), { max: 5 }), undefined, 'however many there are')
  const two = [...days('2026-03-03'), ...days('2026-03-03').map((log) => ({ ...log, modelUsed: 'n' }))]
  t.equal(keys(['modelUsed', 'day'], two, { max: 5 }), undefined, 'of all series')
  t.equal(keys(['modelUsed', 'day'], two, { max: 6 })?.length, 6)
})

test('logs of one session are told one by one where sessions are the groups', async (t) => {
  const logs = [7, 8, 9].map((score) => ({ score, sessionId: 's' }))
  const [group1] = group(['sessionId'], logs).statistics(0.95) ?? []
  t.match(group1, { unit: 'log', mean: 8, median: 8, warnings: ['tooFew', 'clustered'] })
  const [all] = group([], logs).statistics(0.95) ?? []
  t.match(all, { unit: 'session', mean: 8, warnings: ['tooFew'] })
})
