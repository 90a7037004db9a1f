import { rm } from 'node:fs/promises'
import { test } from 'tap'
import { readModel } from '../../scripts/generate/contract/read.js'
import { setScene } from '../contract/scenarios.js'
import { contract } from '../helpers/contract.js'
import { signUp, startService } from '../helpers/service.js'
import { allCases } from './cases/all.js'
import { makeCrowd, notProvoked, type Stage } from './cases.js'
import { Driver, type DriverKind, prepareDriver, type Variant } from './driver.js'
import { presentDrivers } from './drivers.js'
import { FaultyProxy } from './proxy.js'

const model = readModel(contract.text)
const cases = allCases(model)

test('every client behaves as the cases say', async (t) => {
  const scene = await setScene(t)
  const shared = {
    ...scene,
    model,
    small: await startService(t, { bodyLimit: 2048 }),
    crowd: await makeCrowd(scene.service),
  }
  const columns = await Promise.all(
    presentDrivers(t).map(async (kind) => {
      const folder = await prepareDriver(kind, model, `generated/clients/${kind.pack.id}`)
      t.teardown(() => rm(folder, { recursive: true, force: true }))
      const results = kind.variants.map((variant) => runColumn(shared, kind, variant, folder))
      return Promise.all(results)
    }),
  )
  const all = columns.flat()
  t.comment(table(all))
  for (const { title, faults } of all) {
    t.equal(faults.size, 0, `${title}: ${cases.length} cases${[...faults].map(([name, why]) => `\n${name}: ${why}`)}`)
  }
  const beyond = notProvoked(model)
  t.comment(`${beyond.length} documented errors that no client can provoke: ${beyond.join('; ')}`)
})

interface Column {
  readonly title: string
  /** What went wrong, by the name of the case. */
  readonly faults: ReadonlyMap<string, string>
}

async function runColumn(
  shared: Omit<Stage, 'kind' | 'driver' | 'proxy' | 'start'>,
  kind: DriverKind,
  variant: Variant,
  folder: string,
): Promise<Column> {
  const proxy = await FaultyProxy.start()
  const start = (environment: Readonly<Record<string, string>>) => new Driver(folder, variant, environment)
  const driver = start({})
  // An account of its own, so that columns do not see each other's prompts.
  const stage: Stage = { ...shared, token: await signUp(shared.service), kind, driver, proxy, start }
  const faults = new Map<string, string>()
  for (const { name, run } of cases) {
    await run(stage).catch((error) => faults.set(name, String(error?.message ?? error)))
  }
  await driver.stop()
  proxy.stop()
  return { title: variant.title, faults }
}

function table(columns: readonly Column[]): string {
  const width = Math.max(...cases.map(({ name }) => name.length))
  const titles = columns.map(({ title }) => title)
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)} | ${cells.map((cell, index) => cell.padEnd(titles[index]?.length ?? 0)).join(' | ')}`
  const rows = cases.map(({ name }) =>
    line(
      name,
      columns.map(({ faults }) => (faults.has(name) ? 'FAILED' : 'passed')),
    ),
  )
  return [line('case', titles), ...rows].join('\n')
}
