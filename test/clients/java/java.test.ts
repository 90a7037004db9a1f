import { readFile, rm } from 'node:fs/promises'
import { test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { contract } from '../../helpers/contract.js'
import { saveLog, savePrompt, signUp, startService } from '../../helpers/service.js'
import { missingPrograms, prepareDriver, runToEnd, writeFiles } from '../driver.js'
import { startOddServers } from '../odd-server.js'
import { readmePrograms } from '../readme.js'
import { setTutorial } from '../tutorial.js'
import { classPath, compile, driver } from './driver.js'

const client = 'generated/clients/java'
const missing = missingPrograms(driver)
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

test('the Java client, packaged by Maven', { skip, timeout: 300_000 }, async (t) => {
  const folder = await prepareDriver(driver, readModel(contract.text), client)
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const service = await startService(t)
  const { program, printed } = await setTutorial(service)

  const blocks = readmePrograms(await readFile(`${client}/README.md`, 'utf8'), 'java')
  const [quickstart = ''] = blocks.get('Quickstart') ?? []
  const others = [
    'The client',
    'Long lists',
    'Dates and times',
    'Responses',
    'Tests without a service',
    'Errors',
  ].flatMap((title) => blocks.get(title) ?? [])
  const tutorial = (name: string, ownToken?: string) => program(`test/clients/java/${name}.java`, ownToken)
  // All at once, for the compiler takes longest to start.
  const programs = new Map([
    ['Quickstart', quickstart],
    ['Readme', asProgram(others)],
    ['Tracing', asTracing(blocks.get('Logging, hooks and tracing') ?? [])],
    ['GetAllLogsExample', await tutorial('GetAllLogsExample')],
    ['GetLogsByPromptExample', await tutorial('GetLogsByPromptExample')],
    ['Refused', (await tutorial('GetAllLogsExample', 'x')).replace('GetAllLogsExample', 'Refused')],
    ['Queue', await readFile('test/clients/java/Queue.java', 'utf8')],
    ['Habits', await readFile('test/clients/java/Habits.java', 'utf8')],
  ])
  const files = [...programs].map(([name, text]): [string, string] => [`${name}.java`, text])
  await writeFiles(folder, new Map(files))
  await runToEnd([...compile, ...files.map(([path]) => path)], folder)
  const run = (name: string, ...args: string[]) =>
    runToEnd(['java', '-cp', classPath, name, ...args], folder, { PROMPTCRAFTER_BASE_URL: service.url })

  await t.test('the programs of its README do what they say', async (t) => {
    t.equal(await run('Quickstart'), 'GPT-4o, 7 of 10: Waves fold into foam\n')
    t.equal(others.length, 7)
    const ownToken = await signUp(service)
    const changed = await savePrompt(service, ownToken)
    const log = await saveLog(service, ownToken, changed)
    const output = await run('Readme', ownToken, changed)
    t.match(
      output,
      new RegExp(`^${log}\\ntrue\\n200 \\S+\\nSea haiku\\nNo prompt found with the specified ID\\. \\S+\\n$`),
    )
    const prompt = await service.send({ path: `/prompts/${changed}`, token: ownToken })
    t.match(prompt.json, { model: 'GPT-5', tags: ['revised'] })
  })

  await t.test('its hooks make spans as its README says', async (t) => {
    const told = 'client, http.request.method, url.full, url.template, http.response.status_code, ERROR'
    t.equal(await run('Traced'), `GET /prompts/{id}: ${told}\n`)
  })

  await t.test('programs of the tutorial "View logs" run unchanged but for the token and the prompt', async (t) => {
    t.equal(await run('GetAllLogsExample'), printed.allLogs)
    t.equal(await run('GetLogsByPromptExample'), printed.logsByPrompt)
    t.equal(await run('Refused'), 'API Error: Authentication token is expired or invalid\n')
  })

  await t.test('however many calls wait and fail, each of them ends', async (t) => {
    t.equal(await run('Queue'), '{ConnectionException=20001}\n')
  })

  await t.test('its habits', async (t) => {
    const odd = await startOddServers(t)
    t.equal(await run('Habits', service.url, odd.url, await signUp(service)), 'all as it should be\n')
    t.same(odd.sentElsewhere, [])
  })
})

/** The README's hooks, and as much of the API of OpenTelemetry as they use. A span that ends is printed. */
function asTracing(hooks: readonly string[]): string {
  return `
import com.promptcrafter.FakeHttpClient;
import com.promptcrafter.Hooks;
import com.promptcrafter.PromptCrafterClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

enum SpanKind { CLIENT }
enum StatusCode { ERROR }

class Tracer {
    Span spanBuilder(String name) { return new Span(name); }
}

class Span {
    private final String name;
    private final List<String> told = new ArrayList<>();

    Span(String name) { this.name = name; }
    Span setSpanKind(SpanKind kind) { return tell("client"); }
    Span setAttribute(String key, Object value) { return tell(key); }
    Span setStatus(StatusCode status) { return tell(status.toString()); }
    Span startSpan() { return this; }
    void end() { System.out.println(name + ": " + String.join(", ", told)); }
    private Span tell(String text) { told.add(text); return this; }
}

class Traced {
    public static void main(String[] args) throws Exception {
        FakeHttpClient http = new FakeHttpClient(request -> FakeHttpClient.json(404, "{\\"error\\": \\"Gone.\\"}"));
        PromptCrafterClient client = PromptCrafterClient.builder()
            .httpClient(http).hooks(new Tracing(new Tracer())).build();
        try {
            client.getPromptById("none");
        } catch (PromptCrafterClient.NotFoundException expected) {
            // Its span is printed.
        }
    }
}

${hooks.join('\n')}
`
}

/** Statements as a program, which is given a token and the identifier of a prompt. */
function asProgram(statements: readonly string[]): string {
  return `
import com.promptcrafter.PromptCrafterClient;
import com.promptcrafter.PromptCrafterClient.*;
import com.promptcrafter.FakeHttpClient;
import com.promptcrafter.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

public class Readme {
    public static void main(String[] args) throws Exception {
        String token = args[0];
        String id = args[1];
${statements.join('\n')}
    }
}
`
}
