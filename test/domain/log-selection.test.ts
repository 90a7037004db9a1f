import { test } from 'tap'
import { readTime } from '../../src/domain/log-selection.js'

test('a time is a date, or a date-time with its offset', async (t) => {
  const known = [
    ['2026-03-01', Date.UTC(2026, 2, 1)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['1969-12-31', -86_400_000],
    ['2026-03-01T10:00:00Z', Date.UTC(2026, 2, 1, 10)],
    ['2026-03-01T10:00:00.5+05:45', Date.UTC(2026, 2, 1, 4, 15, 0, 500)],
    ['2026-03-01t23:59-01:00', Date.UTC(2026, 2, 2, 0, 59)],
  ] as const
  for (const [text, time] of known) t.equal(readTime(text), time, text)
  const unknown = [
    '2026-02-30',
    '2026-13-01',
    '2026-3-1',
    '2026-03-01T10:00:00',
    '2026-03-01T25:00Z',
    '2026',
    'now',
    '',
  ]
  for (const text of unknown) t.equal(readTime(text), undefined, text)
})
