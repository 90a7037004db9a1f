import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { withRepository } from '../../../scripts/generate/repository.js'
import { contract } from '../../helpers/contract.js'
import { saveLog, savePrompt, signUp, startService } from '../../helpers/service.js'
import { missingPrograms, prepareDriver, runToEnd } from '../driver.js'
import { startOddServers } from '../odd-server.js'
import { readmePrograms } from '../readme.js'
import { setTutorial } from '../tutorial.js'
import { driver } from './driver.js'

const client = 'generated/clients/go'
const missing = missingPrograms(driver)
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

test('the Go client, in a module with a replacement', { skip, timeout: 300_000 }, async (t) => {
  const folder = await prepareDriver(driver, readModel(contract.text), client)
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const service = await startService(t)
  const address = { PROMPTCRAFTER_BASE_URL: service.url }
  let programs = 0
  const runText = async (text: string, args: string[] = [], environment: Record<string, string> = address) => {
    const name = `program${++programs}`
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'main.go'), withRepository(text))
    return runToEnd(['go', 'run', `./${name}`, ...args], folder, environment)
  }

  await t.test('the programs of its README do what they say', async (t) => {
    const blocks = readmePrograms(await readFile(`${client}/README.md`, 'utf8'), 'go')
    const [quickstart = ''] = blocks.get('Quickstart') ?? []
    t.equal(await runText(quickstart), 'GPT-4o, 7 of 10: Waves fold into foam\n')
    const token = await signUp(service)
    const id = await saveLog(service, token, await savePrompt(service, token))
    const [construct = '', walk = '', response = '', offline = '', failure = ''] = [
      'The client',
      'Long lists',
      'Responses',
      'Tests without a service',
      'Errors',
    ].flatMap((title) => blocks.get(title) ?? [])
    const output = await runText(
      `package main
import ("context"; "errors"; "fmt"; "net/http"; "net/http/httptest"; "os"; "github.com/your-org/promptcrafter")
func walk(ctx context.Context, client *promptcrafter.Client) error {
${walk}
return nil
}
func respond(ctx context.Context, client *promptcrafter.Client) error {
${response}
return err
}
${offline}
func main() {
ctx, token, options := context.Background(), os.Args[1], []promptcrafter.ClientOption{}
${construct}
if err := walk(ctx, client); err != nil { panic(err) }
if err := respond(ctx, client); err != nil { panic(err) }
prompts, err := offline().ListPrompts(ctx)
if err != nil { panic(err) }
fmt.Println(prompts[0].Title)
{
${failure}
}
}`,
      [token],
    )
    t.match(output, new RegExp(`^${id}\\n200 \\S+\\nSea haiku\\nNo prompt found with the specified ID\\. \\S+\\n$`))
  })

  await t.test('programs of the tutorial "View logs" run unchanged but for the token and the prompt', async (t) => {
    const { program, printed } = await setTutorial(service)
    const runTutorial = async (name: string, ownToken?: string) =>
      runText(await program(`test/clients/go/${name}.go`, ownToken))
    t.equal(await runTutorial('all_logs'), printed.allLogs)
    t.equal(await runTutorial('logs_by_prompt'), printed.logsByPrompt)
    await t.rejects(runTutorial('all_logs', 'x'), {
      message: /Error retrieving all logs: promptcrafter: Authentication token is expired or invalid/,
    })
  })

  await t.test('its habits', async (t) => {
    const odd = await startOddServers(t)
    const text = await readFile('test/clients/go/habits.go', 'utf8')
    const output = await runText(text, [service.url, odd.url, await signUp(service)])
    t.equal(output, 'all as it should be\n')
    t.same(odd.sentElsewhere, [])
  })
})
