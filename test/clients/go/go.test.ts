import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { withRepository } from '../../../scripts/generate/repository.js'
import { contract } from '../../helpers/contract.js'
import { saveLog, savePrompt, signUp, startService } from '../../helpers/service.js'
import { missingPrograms, prepareDriver, runToEnd, writeFiles } from '../driver.js'
import { startOddServers } from '../odd-server.js'
import { laterSections, readmePrograms } from '../readme.js'
import { setTutorial } from '../tutorial.js'
import { driver } from './driver.js'

const client = 'generated/clients/go'
const missing = missingPrograms(driver)
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

/** As much of the API of OpenTelemetry as the README uses, by path in the module. A span that ends is printed. */
const openTelemetry = new Map([
  [
    'attribute/attribute.go',
    `package attribute
import "fmt"
func String(name, value string) string { return name + "=" + value }
func Int(name string, value int) string { return fmt.Sprint(name, "=", value) }
`,
  ],
  ['codes/codes.go', 'package codes\nconst Error = "error"\n'],
  [
    'trace/trace.go',
    `package trace
import ("context"; "fmt")
const SpanKindClient = "client"
func WithSpanKind(kind string) string { return kind }
type Tracer struct{}
type Span interface { SetAttributes(...string); SetStatus(string, string); End() }
type span struct { told []string }
func (Tracer) Start(ctx context.Context, name, kind string) (context.Context, Span) {
	return ctx, &span{[]string{name, kind}}
}
func (s *span) SetAttributes(attributes ...string) { s.told = append(s.told, attributes[len(attributes)-1]) }
func (s *span) SetStatus(status, _ string) { s.told = append(s.told, status) }
func (s *span) End() { fmt.Println(s.told) }
`,
  ],
])

const span = '[GET /prompts/{id} client url.template=/prompts/{id} http.response.status_code=4xx error]'

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
    const [construct = '', walk = '', times = '', response = '', traced = '', offline = '', failure = ''] = [
      'The client',
      ...laterSections,
    ].flatMap((title) => blocks.get(title) ?? [])
    await writeFiles(folder, openTelemetry)
    const output = await runText(
      `package main
import ("context"; "errors"; "fmt"; "net/http"; "net/http/httptest"; "os"; "sync"; "time"
"github.com/your-org/promptcrafter")
import ("example.com/driver/attribute"; "example.com/driver/codes"; "example.com/driver/trace")
${traced}
func walk(ctx context.Context, client *promptcrafter.Client) error {
${walk}
${times}
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
if _, err := client.With(traced(trace.Tracer{})...).GetPrompt(ctx, "none"); err == nil { panic("no error") }
prompts, err := offline().ListPrompts(ctx)
if err != nil { panic(err) }
fmt.Println(prompts[0].Title)
{
${failure}
}
}`,
      [token],
    )
    const [log, isRecent, status, told, title, message] = output.split('\n')
    t.same([log, told?.replace(/ +/g, ' ').replace(/=4\d\d/, '=4xx'), title], [id, span, 'Sea haiku'])
    t.equal(isRecent, 'true')
    t.match(status, /^200 \S+$/)
    t.match(message, /^No prompt found with the specified ID\. \S+$/)
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
