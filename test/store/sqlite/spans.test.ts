import { test } from 'tap'
import { divide, unitMs } from '../../../src/store/sqlite/spans.js'

const { day, hour } = unitMs

test('days and hours are divided by the ends of a span and by moments within it', async (t) => {
  t.strictSame(divide({ fromMs: day, toMs: 4 * day }, []), {
    fromMs: day,
    toMs: 4 * day,
    dividedDays: [],
    dividedHours: [],
    rest: [],
  })
  t.match(divide({ fromMs: day, toMs: 4 * day }, [2 * day]), { dividedDays: [], dividedHours: [] })
  t.match(divide({ fromMs: day, toMs: 4 * day }, [2 * day + 5 * hour]), { dividedDays: [2], dividedHours: [] })
  const halfPast = 2 * day + 5.5 * hour
  t.match(divide({ fromMs: day, toMs: 4 * day }, [halfPast]), {
    dividedDays: [2],
    dividedHours: [53],
    rest: [{ fromMs: 2 * day + 5 * hour, toMs: 2 * day + 6 * hour }],
  })
  t.match(divide({ fromMs: 1, toMs: 2 }, [day]), {
    dividedDays: [0],
    dividedHours: [0],
    rest: [{ fromMs: 1, toMs: 2 }],
  })
  t.match(divide({ fromMs: halfPast, toMs: halfPast + hour }, [0, 9 * day]), {
    dividedDays: [2],
    dividedHours: [53, 54],
    rest: [
      { fromMs: halfPast, toMs: 2 * day + 6 * hour },
      { fromMs: 2 * day + 6 * hour, toMs: halfPast + hour },
    ],
  })
})
