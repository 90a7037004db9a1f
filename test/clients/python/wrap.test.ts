import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { contract } from '../../helpers/contract.js'
import { savePrompt, signUp, startService } from '../../helpers/service.js'
import { missingPrograms, prepareDriver, runToEnd } from '../driver.js'
import { startFakeModels } from '../fake-models.js'
import { driver, install } from './driver.js'

const missing = missingPrograms(driver)
const isRequired = process.env.REQUIRE_ALL !== undefined
const skip = missing.length > 0 && !isRequired && `${missing} not found`

/** A folder with the client, and a service with an account. */
async function setting(t: Test) {
  const folder = await prepareDriver(driver, readModel(contract.text), 'generated/clients/python')
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const service = await startService(t)
  const token = await signUp(service)
  const runText = async (text: string, given: string[] = [], url = service.url) => {
    await writeFile(join(folder, 'program.py'), text)
    const command = ['venv/bin/python', '-W', 'error', 'program.py', ...given]
    return runToEnd(command, folder, { PROMPTCRAFTER_BASE_URL: url, PROMPTCRAFTER_TOKEN: token })
  }
  const run = async (name: string, given: string[] = []) =>
    runText(await readFile(`test/clients/python/${name}.py`, 'utf8'), given)
  return { folder, service, token, run, runText }
}

/** The oldest supported versions, and the newest when this was written; too large to be installed for every test. */
const oldest = ['openai==3.0.0', 'anthropic==2.0.0']
const newest = ['openai==3.57.0', 'anthropic==2.14.0']
const skipSdks = !isRequired && `needs ${newest.join(' and ')}, which REQUIRE_ALL=1 installs`

test('wrapped clients of OpenAI and Anthropic in Python', { skip: skipSdks, timeout: 300_000 }, async (t) => {
  const { folder, run } = await setting(t)
  for (const sdks of [oldest, newest]) {
    await runToEnd([...install, ...sdks], folder)
    const models = await startFakeModels(t)
    const count = Number(await run('wrapped_clients', [models.url]))
    t.ok(count > 30, `${sdks.join(' and ')}: ${count} calls`)
    for (let index = 0; index < count; index++) {
      t.same(models.bodies[2 * index + 1], models.bodies[2 * index], 'the same is sent')
    }
  }
})

test('logging in Python', { skip, timeout: 300_000 }, async (t) => {
  const { service, token, run, runText } = await setting(t)
  const promptId = await savePrompt(service, token)
  const count = async () => {
    const { json } = await service.send({ method: 'GET', path: `/logs?promptId=${promptId}&limit=1000`, token })
    return (json as object[]).length
  }
  const runToItsEnd = (end: string, url?: string) => {
    const program = `
import os, sys
from promptcrafter.wrap import CallLog, log_calls

def reply(question):
    return question + "!"

def stream():
    yield "We open"
    yield " at nine."

logged = log_calls(${JSON.stringify(promptId)})
ask = logged(reply)
for _ in range(150):
    ask("Hello")
left = logged(stream)()
next(left)
${end}`
    return runText(program, [], url)
  }

  await t.test('functions that are logged, and what fails in a log', async (t) =>
    t.comment(await run('logged_functions')),
  )

  await t.test('the end of a program loses nothing', async (t) => {
    t.equal(await runToItsEnd('print("done")'), 'done\n')
    t.equal(await count(), 151)
    await t.rejects(runToItsEnd('sys.exit(3)'), /ended with 3:\n$/)
    t.equal(await count(), 302)
    await t.rejects(runToItsEnd('raise ValueError("mine")'), /ended with 1:\nTraceback.*ValueError: mine\n$/s)
    t.equal(await count(), 453)
  })

  await t.test('a process that is forked sends only its own logs', async (t) => {
    const before = await count()
    const end = `
import warnings
log = CallLog()
child_log = log_calls(${JSON.stringify(promptId)}, log=log)(reply)
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    process = os.fork()
if process == 0:
    del left
    child_log("Hello")
    os._exit(0 if log.flush() else 1)
print(os.waitpid(process, 0)[1])`
    t.equal(await runToItsEnd(end), '0\n')
    t.equal(await count(), before + 152)
  })

  await t.test('a service that is away, silent or not configured harms nothing', async (t) => {
    const before = await count()
    const lost = /^Some calls are not logged\. .*\nSome calls are not logged\. The program ended before 151 logs .*\n$/
    const done = 'print("done", flush=True)'
    const withoutDone = async (url: string) => (await runToItsEnd(done, url)).replace('done\n', '')
    t.match(await withoutDone('http://127.0.0.1:1'), lost)
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    t.teardown(() => silent.close())
    t.match(await withoutDone(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`), lost)
    t.match(await withoutDone('nowhere'), /^Some calls are not logged\. .*base_url.*\n$/)
    t.equal(await count(), before)
  })
})
