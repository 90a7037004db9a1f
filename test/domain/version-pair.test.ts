import { test } from 'tap'
import { pairVersions } from '../../src/domain/version-pair.js'

const promptId = 'prompt104'

test('a prompt alone means its previous version and its current one', async (t) => {
  const side = { promptId, modelUsed: 'GPT-4o' }
  const pair = pairVersions({ a: side, b: side }, 4)
  t.strictSame(pair, { a: { ...side, promptVersion: 3 }, b: { ...side, promptVersion: 4 } })
})

test('one version alone has a counterpart', async (t) => {
  const side = { promptId }
  const versions = (a: object, b: object) => {
    const pair = pairVersions({ a: { ...side, ...a }, b: { ...side, ...b } }, 4)
    return [pair.a.promptVersion, pair.b.promptVersion]
  }
  t.strictSame(versions({ promptVersion: 1 }, {}), [1, 4])
  t.strictSame(versions({}, { promptVersion: 2 }), [1, 2])
  t.strictSame(versions({ promptVersion: 2 }, { promptVersion: 1 }), [2, 1])
  t.strictSame(versions({}, { promptVersion: 1 }), [0, 1], 'there is none before the first')
})

test('sides that something else tells apart have the versions that were given', async (t) => {
  const [a, b] = [
    { promptId, modelUsed: 'GPT-4o' },
    { promptId, modelUsed: 'Claude 3 Sonnet' },
  ]
  t.strictSame(pairVersions({ a, b }, 4), { a, b })
  const given = { a: { ...a, promptVersion: 2 }, b }
  t.strictSame(pairVersions(given, 4), given)
})
