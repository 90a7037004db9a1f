import { readFile, rm } from 'node:fs/promises'
import { test } from 'tap'
import { readModel } from '../../scripts/generate/contract/read.js'
import { withRepository } from '../../scripts/generate/repository.js'
import { contract } from '../helpers/contract.js'
import { savePrompt, signUp, startService } from '../helpers/service.js'
import { type DriverKind, prepareDriver, runToEnd, type Variant, writeFiles } from './driver.js'
import { presentDrivers } from './drivers.js'

/** How many connections each client has open at most unless it is told otherwise, as its README says. */
const maxConnections = 100

const loads = [
  { title: '50 × 40', workers: 50, calls: 40 },
  { title: '500 × 1', workers: 500, calls: 1 },
]

test('many calls at once share the connections of a client, and none fails', { timeout: 600_000 }, async (t) => {
  const count = { opened: 0, open: 0, most: 0 }
  const service = await startService(t, {}, (app) => {
    app.server.on('connection', (socket) => {
      count.opened++
      count.open++
      count.most = Math.max(count.most, count.open)
      socket.on('close', () => count.open--)
    })
  })
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const environment = { PROMPTCRAFTER_BASE_URL: service.url, PROMPTCRAFTER_TOKEN: token }

  const measure = async ({ manyCalls }: DriverKind, { title, environment: own }: Variant, folder: string) => {
    for (const { title: load, workers, calls } of loads) {
      Object.assign(count, { opened: 0, most: 0 })
      const args = [workers, calls, promptId, ...(title.endsWith(' async') ? ['async'] : [])]
      const output = await runToEnd([...manyCalls.command, ...args.map(String)], folder, { ...own, ...environment })
      const { errors, seconds } = JSON.parse(output) as { errors: string[]; seconds: number }
      t.same(errors, [], `${title}, ${load}: no errors`)
      t.ok(count.most <= maxConnections, `${title}, ${load}: ${count.most} connections at once`)
      // One that was idle for some seconds may be closed, so some are made anew; but none for each call.
      t.ok(calls === 1 || count.opened < (workers * calls) / 4, `${title}, ${load}: ${count.opened} connections in all`)
      const figures = [workers * calls, count.opened, count.most, errors.length, seconds.toFixed(1)]
      t.comment(`| ${[title, load, ...figures].join(' | ')} |`)
    }
  }

  t.comment('| client | at once × each | calls | connections | open at once | errors | seconds |')
  for (const kind of presentDrivers(t)) {
    const folder = await prepareDriver(kind, readModel(contract.text), `generated/clients/${kind.pack.id}`)
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const { file, build } = kind.manyCalls
    const text = await readFile(`test/clients/${kind.pack.id}/${file}`, 'utf8')
    await writeFiles(folder, new Map([[file, withRepository(text)]]))
    if (build) await runToEnd(build, folder)
    for (const variant of kind.variants) await measure(kind, variant, folder)
  }
})
