import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { contract } from '../../helpers/contract.js'
import { startMock } from '../../helpers/mock.js'
import { saveLog, savePrompt, signUp, startService } from '../../helpers/service.js'
import { missingPrograms, prepareDriver, runToEnd } from '../driver.js'
import { startOddServers } from '../odd-server.js'
import { laterSections, readmePrograms } from '../readme.js'
import { setTutorial } from '../tutorial.js'
import { driver } from './driver.js'

const client = 'generated/clients/python'
const missing = missingPrograms(driver)
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

test('the Python client, installed with pip', { skip, timeout: 300_000 }, async (t) => {
  const folder = await prepareDriver(driver, readModel(contract.text), client)
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const service = await startService(t)
  const address = { PROMPTCRAFTER_BASE_URL: service.url }
  const interpreter = ['venv/bin/python', '-W', 'error']
  const runText = async (text: string, environment: Record<string, string> = address) => {
    await writeFile(join(folder, 'program.py'), text)
    // Short programs leave it to their end to close the client's connections.
    return runToEnd([...interpreter, '-W', 'ignore::ResourceWarning', 'program.py'], folder, environment)
  }

  await t.test('the programs of its README do what they say', async (t) => {
    const programs = readmePrograms(await readFile(`${client}/README.md`, 'utf8'), 'python')
    const [quickstart = ''] = programs.get('Quickstart') ?? []
    t.equal(await runText(quickstart), 'GPT-4o, 7 of 10: Waves fold into foam\n')
    const more = laterSections.flatMap((title) => programs.get(title) ?? [])
    t.equal(more.length, laterSections.length)
    const [, log, isRecent, response, after, title, error] = (await runText([quickstart, ...more].join('\n')))
      .trim()
      .split('\n')
    t.match(log, /^log\w+$/)
    t.equal(isRecent, 'True')
    t.match(response, /^200 \S+$/)
    t.match(after, /^\/auth\/account 200 in \d+ ms$/)
    t.equal(title, 'Sea haiku')
    t.match(error, /^No prompt found with the specified ID\. \S+$/)
    const token = await signUp(service)
    const id = await saveLog(service, token, await savePrompt(service, token))
    const [asynchronous = ''] = programs.get('With asyncio') ?? []
    t.equal(await runText(asynchronous, { ...address, PROMPTCRAFTER_TOKEN: token }), `${id}\n`)
  })

  await t.test('programs of the tutorial "View logs" run unchanged but for the token and the prompt', async (t) => {
    const { program, printed } = await setTutorial(service)
    const runTutorial = async (name: string, ownToken?: string) =>
      runText(await program(`test/clients/python/${name}.py`, ownToken))
    t.equal(await runTutorial('all_logs'), printed.allLogs)
    t.equal(await runTutorial('logs_by_prompt'), printed.logsByPrompt)
    t.match(await runTutorial('all_logs', 'x'), /^An API error occurred: Authentication token is expired or invalid/)
  })

  await t.test('it gets values and its own errors from the mock server', async (t) => {
    const program = `
from promptcrafter import PromptCrafterClient, RateLimitError

with PromptCrafterClient("any", max_retries=0) as client:
    print(client.get_prompt("prompt104")["_id"])
    try:
        client.with_options(headers={"Prefer": "code=429"}).get_prompts()
    except RateLimitError as error:
        print(error.status_code, error.retry_after)
`
    t.equal(await runText(program, { PROMPTCRAFTER_BASE_URL: await startMock(t) }), 'prompt104\n429 1.0\n')
  })

  await t.test('many calls at once share its connections, and wait for one', async (t) => {
    t.equal(await runText(await readFile('test/clients/python/pool.py', 'utf8')), 'all as it should be\n')
  })

  await t.test('its habits', async (t) => {
    const odd = await startOddServers(t)
    await writeFile(join(folder, 'habits.py'), await readFile('test/clients/python/habits.py', 'utf8'))
    const given = [service.url, odd.url, await signUp(service)]
    t.equal(await runToEnd([...interpreter, 'habits.py', ...given], folder), 'all as it should be\n')
    t.same(odd.sentElsewhere, [])
  })
})
