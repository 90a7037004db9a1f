import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { type RecordedComparison, readComparison } from '../../scripts/picture/comparison.js'
import { drawComparison } from '../../scripts/picture/draw.js'
import { recordComparison } from '../../scripts/picture/record.js'
import { startService } from '../helpers/service.js'

/** What doesn't depend on when a comparison was recorded. */
function lasting({ a, b, ...others }: RecordedComparison): unknown {
  const [one, other] = [a, b].map(({ promptId: _id, first: _first, last: _last, ...side }) => side)
  return { a: one, b: other, ...others }
}

test('the picture on the home page shows what the service responds', async (t) => {
  const { url } = await startService(t)
  t.strictSame(lasting(await recordComparison(url)), lasting(readComparison()), 'run "npm run picture" again')
  const picture = readFileSync('generated/docs/comparison.svg', 'utf8')
  t.equal(picture, drawComparison(readComparison()))
  t.match(picture, `aria-label="${readComparison().summary}"`)
  t.match(picture, 'mean 6.53')
  t.match(picture, '+1.25 points')
})

test('a comparison without a difference is no picture', (t) => {
  const { difference: _difference, ...others } = readComparison()
  t.throws(() => drawComparison(others), /Run "npm run picture" again/)
  t.end()
})
