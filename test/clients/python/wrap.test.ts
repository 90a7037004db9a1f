import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { contract } from '../../helpers/contract.js'
import { signUp, startService } from '../../helpers/service.js'
import { prepareDriver, runToEnd } from '../driver.js'
import { startFakeModels } from '../fake-models.js'
import { driver, install } from './driver.js'

const isRequired = process.env.REQUIRE_ALL !== undefined

/** A folder with the client, and a service with an account. */
async function setting(t: Test) {
  const folder = await prepareDriver(driver, readModel(contract.text), 'generated/clients/python')
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const service = await startService(t)
  const settings = { PROMPTCRAFTER_BASE_URL: service.url, PROMPTCRAFTER_TOKEN: await signUp(service) }
  const run = async (name: string, given: string[]) => {
    await writeFile(join(folder, `${name}.py`), await readFile(`test/clients/python/${name}.py`, 'utf8'))
    return runToEnd(['venv/bin/python', '-W', 'error', `${name}.py`, ...given], folder, settings)
  }
  return { folder, service, settings, run }
}

/** The newest versions when this test was written; they are too large to be installed for every test. */
const sdks = ['openai==3.57.0', 'anthropic==2.14.0']
const skipSdks = !isRequired && `needs ${sdks.join(' and ')}, which REQUIRE_ALL=1 installs`

test('wrapped clients of OpenAI and Anthropic in Python', { skip: skipSdks, timeout: 300_000 }, async (t) => {
  const { folder, run } = await setting(t)
  await runToEnd([...install, ...sdks], folder)
  const models = await startFakeModels(t)
  const count = Number(await run('wrapped_clients', [models.url]))
  t.ok(count > 30, `${count} calls`)
  for (let index = 0; index < count; index++) {
    t.same(models.bodies[2 * index + 1], models.bodies[2 * index], 'the same is sent')
  }
})
