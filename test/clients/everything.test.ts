import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'tap'
import { parse, stringify } from 'yaml'
import { generateClients } from '../../scripts/generate/clients.js'
import { readModel } from '../../scripts/generate/contract/read.js'
import { serve } from '../openapi/serve-everything.js'
import { Driver, prepareDriver, writeFiles } from './driver.js'
import { presentDrivers } from './drivers.js'

/** everything.yaml without what the clients can't send yet: bodies that aren't objects of named fields. */
function contractOfClients(): string {
  const contract = parse(readFileSync('test/openapi/everything.yaml', 'utf8'))
  const { put: _, patch: __, ...file } = contract.paths['/files/{name}']
  contract.paths['/files/{name}'] = file
  return stringify(contract)
}

test('the service and every client agree on each kind of value', { timeout: 600_000 }, async (t) => {
  const model = readModel(contractOfClients(), { operations: {}, tags: {} })
  const folder = await mkdtemp(join(tmpdir(), 'promptcrafter-everything-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  await writeFiles(folder, await generateClients(model))
  const service = await serve(t)
  for (const kind of presentDrivers(t)) {
    const place = await prepareDriver(kind, model, join(folder, kind.pack.id))
    t.teardown(() => rm(place, { recursive: true, force: true }))
    for (const variant of kind.variants) {
      await t.test(variant.title, async (t) => {
        const driver = new Driver(place, variant)
        t.teardown(() => driver.stop())
        await driver.construct({ baseUrl: service.url, token: 'any', maxRetries: 0 })

        const query = {
          tag: ['a', 'b,c', '+ é'],
          size: [1, 2, 3],
          word: ['a,b', 'c&d'],
          scored: false,
          ratio: -0.5,
          level: -1,
          kind: 'small',
        }
        t.same(await driver.call('listThings', query), [query])
        t.same(await driver.call('listThings', { tag: ['a'], word: ['b'], scored: true }), [
          { tag: ['a'], word: ['b'], scored: true },
        ])
        const [first, second] = await driver.iterate('listThings', { ...query, limit: 1 }, 2)
        t.match(first, query)
        t.match(second, query, 'the next page has every value of each list')

        const part = {
          name: 'Bolt',
          isOld: false,
          weight: 1.5,
          level: 2,
          color: 'red',
          settings: { deep: { z: 1, a: 'x' } },
          labels: { color: 'red', count: 2, sold: true },
          screws: [{ length: 1.5, head: 'flat' }, { length: 2 }],
          anything: { a: { b: [1, 'x', null] } },
        }
        t.same(await driver.call('createPart', { number: 7, ...part, copy: true, 'X-Count': 3 }), {
          _id: 'part1',
          ...part,
        })
        t.match(service.given(), {
          params: { number: 7 },
          query: { copy: true },
          headers: { 'X-Count': 3 },
          body: part,
        })

        t.same(await driver.call('export'), [{}], 'JSON of several media types')
        t.equal(await driver.call('getFile', { name: 'a.bin' }), Buffer.from([0, 255, 128]).toString('base64'))
        t.equal(await driver.call('deleteFile', { name: 'a.bin' }), null)
      })
    }
  }
})
