import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Test, test } from 'tap'
import { savePrompt, signUp, startService, type TestService, temporaryFolder } from '../../helpers/service.js'
import { runToEnd } from '../driver.js'
import { startFakeModels, text } from '../fake-models.js'

const client = resolve('generated/clients/javascript')
const { wrap, logCalls, CallLog } = await import(pathToFileURL(`${client}/wrap.js`).href)
const { default: PromptCrafterClient } = await import(pathToFileURL(`${client}/promptcrafter-client.js`).href)

/** A service with an account and a prompt, and what logs to it. */
async function setting(t: Test) {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const errors: Error[] = []
  const log = new CallLog({
    client: new PromptCrafterClient({ baseUrl: service.url, token }),
    onError: (error: Error) => errors.push(error),
  })
  return { service, token, promptId, log, errors, logs: () => logsOf(service, token) }
}

async function logsOf(service: TestService, token: string) {
  const { json } = await service.send({ method: 'GET', path: '/logs?limit=1000&order=asc', token })
  return json as Record<string, unknown>[]
}

test('what cannot be watched reaches the application unchanged', async (t) => {
  const errors: Error[] = []
  const client = new PromptCrafterClient({ baseUrl: 'http://127.0.0.1:9', token: 'token' })
  const options = { promptId: 'prompt104', log: new CallLog({ client, onError: (error: Error) => errors.push(error) }) }
  const iterable = Object.freeze({
    async *[Symbol.asyncIterator]() {
      yield 'Waves'
    },
  })
  const iterator = Object.freeze({ next: async () => ({ done: true }) })
  for (const frozen of [iterable, iterator]) {
    t.equal(logCalls(() => frozen, options)(), frozen)
    t.equal(await logCalls(async () => frozen, options)(), frozen)
  }
  const outer = logCalls(() => ({ [Symbol.asyncIterator]: () => iterator }), options)
  for await (const _ of outer()) t.fail('it has no pieces')
  t.match(errors, [{ name: 'TypeError' }], 'the error is reported once')
})

/** The oldest supported versions, and the newest when this was written; too large to be installed for every test. */
const oldest = ['openai@6.0.0', '@anthropic-ai/sdk@1.0.0']
const newest = ['openai@7.59.0', '@anthropic-ai/sdk@1.14.0']
const skip = process.env.REQUIRE_ALL === undefined && `needs ${newest.join(' and ')}, which REQUIRE_ALL=1 installs`

for (const sdks of [oldest, newest]) {
  test(`wrapped clients: ${sdks.join(' and ')}`, { skip, timeout: 300_000 }, (t) => testWrapped(t, sdks))
}

async function testWrapped(t: Test, sdks: readonly string[]) {
  const folder = temporaryFolder(t)
  // The newest openai asks for Node.js 22. `npm test` hands on that npm is strict about that here.
  const lenient = ['--engine-strict=false', '--prefer-offline']
  await runToEnd(['npm', 'install', '--no-audit', '--no-fund', ...lenient, ...sdks], folder)
  const load = (path: string) => import(pathToFileURL(`${folder}/node_modules/${path}`).href)
  const { default: OpenAI } = await load('openai/index.mjs')
  const { default: Anthropic } = await load('@anthropic-ai/sdk/index.mjs')
  const models = await startFakeModels(t)
  const { promptId, log, errors, logs } = await setting(t)
  const openai = new OpenAI({ baseURL: `${models.url}/v1`, apiKey: 'key', maxRetries: 0 })
  const anthropic = new Anthropic({ baseURL: models.url, apiKey: 'key', maxRetries: 0 })
  const ask = { model: 'gpt-4o', messages: [{ role: 'user', content: 'When do you open?' }] }
  const askClaude = { ...ask, model: 'claude-sonnet-4-5', max_tokens: 100 }
  const wrapped = {
    openai: wrap(openai, { promptId, sessionId: 'chat-1', log }),
    anthropic: wrap(anthropic, { promptId: { _id: promptId, version: 1 }, log }),
  }
  // biome-ignore lint/suspicious/noExplicitAny: the packages are installed only when the test runs.
  type Clients = { openai: any; anthropic: any }

  /** What a call gives with the wrapped clients, once it is the same as with those that aren't, and what was logged. */
  const compare = async (t: Test, call: (clients: Clients) => Promise<unknown>) => {
    const before = models.bodies.length
    const expected = await call({ openai, anthropic })
    const count = models.bodies.length - before
    const known = new Set((await logs()).map(({ _id }) => _id))
    t.same(await call(wrapped), expected)
    t.same(models.bodies.slice(before + count), models.bodies.slice(before, before + count), 'the same is sent')
    t.equal(await log.flush(), true)
    return (await logs()).filter(({ _id }) => !known.has(_id))
  }
  const read = async (stream: AsyncIterable<unknown>) => {
    const items = []
    for await (const item of stream) items.push(item)
    return items
  }
  const stream = true
  const question = 'When do you open?'
  const ofOpenai = { promptId, sessionId: 'chat-1', input: question, modelUsed: 'gpt-4o-2024-08-06' }
  const ofAnthropic = { promptId, input: question, modelUsed: 'claude-sonnet-4-5-20250929' }
  const tokens = { inputTokens: 19, outputTokens: 10 }
  const include = { stream_options: { include_usage: true } }
  const tools = { tools: [{ type: 'function', function: { name: 'opening_hours', parameters: {} } }] }
  const toolsOfAnthropic = { tools: [{ name: 'opening_hours', input_schema: { type: 'object' } }] }
  const toolsOfResponses = { tools: [{ type: 'function', name: 'opening_hours', parameters: {}, strict: false }] }
  const inputs = { model: 'gpt-4o', input: question }
  const functionCall = '[function] opening_hours {"day":"Monday"}'

  const cases: [string, (clients: Clients) => Promise<unknown>, object[]][] = [
    ['chat', ({ openai }) => openai.chat.completions.create(ask), [{ ...ofOpenai, ...tokens, output: text }]],
    [
      'chat, several choices',
      ({ openai }) => openai.chat.completions.create({ ...ask, n: 2 }),
      [
        { ...ofOpenai, ...tokens, output: text },
        { ...ofOpenai, output: text, inputTokens: undefined },
      ],
    ],
    [
      'chat, a stream without tokens',
      async ({ openai }) => read(await openai.chat.completions.create({ ...ask, stream })),
      [{ ...ofOpenai, output: text, inputTokens: undefined, outputTokens: undefined }],
    ],
    [
      'chat, a stream with tokens',
      async ({ openai }) => read(await openai.chat.completions.create({ ...ask, ...include, stream })),
      [{ ...ofOpenai, ...tokens, output: text }],
    ],
    [
      'chat, a stream that is left early',
      async ({ openai }) => {
        for await (const chunk of await openai.chat.completions.create({ ...ask, stream })) {
          if (chunk.choices[0].delta.content) return chunk
        }
      },
      [{ ...ofOpenai, output: 'We open', metadata: { responseId: 'chatcmpl-1', incomplete: true } }],
    ],
    [
      'chat, a stream that is split',
      async ({ openai }) => {
        const [left, right] = (await openai.chat.completions.create({ ...ask, stream })).tee()
        return [await read(left), await read(right)]
      },
      [{ ...ofOpenai, output: text }],
    ],
    [
      'chat, a stream as bytes',
      async ({ openai }) => {
        const bytes = (await openai.chat.completions.create({ ...ask, stream })).toReadableStream()
        return new Response(bytes).text()
      },
      [{ ...ofOpenai, output: text }],
    ],
    [
      'chat, a tool',
      ({ openai }) => openai.chat.completions.create({ ...ask, ...tools }),
      [{ ...ofOpenai, ...tokens, output: functionCall }],
    ],
    [
      'chat, a tool in a stream',
      async ({ openai }) => read(await openai.chat.completions.create({ ...ask, ...tools, stream })),
      [{ ...ofOpenai, output: functionCall }],
    ],
    [
      'chat, withResponse()',
      async ({ openai }) => {
        const { data, response } = await openai.chat.completions.create(ask).withResponse()
        return [data, response.status]
      },
      [{ ...ofOpenai, ...tokens, output: text }],
    ],
    [
      'chat, then, catch and finally',
      async ({ openai }) => {
        const call = openai.chat.completions.create(ask)
        return [await call.finally(() => {}), await call.catch(() => {}), call instanceof Promise]
      },
      [{ ...ofOpenai, output: text }],
    ],
    ['chat, parse()', ({ openai }) => openai.chat.completions.parse(ask), [{ ...ofOpenai, ...tokens, output: text }]],
    [
      'chat, stream()',
      ({ openai }) => openai.chat.completions.stream(ask).finalChatCompletion(),
      [{ ...ofOpenai, output: text }],
    ],
    [
      'chat, an error',
      ({ openai }) =>
        openai.chat.completions
          .create({ ...ask, model: 'missing' })
          .catch((error: Error) => [error.constructor.name, error.message]),
      [],
    ],
    [
      'chat, other options',
      ({ openai }) => openai.withOptions({ timeout: 5_000 }).chat.completions.create(ask),
      [{ ...ofOpenai, ...tokens, output: text }],
    ],
    [
      'responses',
      async ({ openai }) => {
        const response = await openai.responses.create({ ...inputs, instructions: 'Be kind.' })
        return [response, response.output_text]
      },
      [{ ...ofOpenai, ...tokens, input: `system: Be kind.\n\nuser: ${question}`, output: text }],
    ],
    [
      'responses, a stream',
      async ({ openai }) => read(await openai.responses.create({ ...inputs, stream })),
      [{ ...ofOpenai, ...tokens, output: text }],
    ],
    [
      'responses, a stream that is left early',
      async ({ openai }) => {
        for await (const event of await openai.responses.create({ ...inputs, stream })) {
          if (event.type === 'response.output_text.delta') return event
        }
      },
      [{ ...ofOpenai, output: 'We open', metadata: { responseId: 'resp_1', incomplete: true } }],
    ],
    [
      'responses, a tool and its result',
      ({ openai }) =>
        openai.responses.create({
          model: 'gpt-4o',
          ...toolsOfResponses,
          input: [
            {
              role: 'user',
              content: [
                { type: 'input_text', text: question },
                { type: 'input_image', file_id: 'f' },
              ],
            },
            { type: 'function_call_output', call_id: 'call_1', output: 'Closed' },
          ],
        }),
      [
        {
          ...ofOpenai,
          input: `user: ${question}\n[input_image]\n\nfunction_call_output: Closed`,
          output: '[function_call] opening_hours {"day":"Monday"}',
        },
      ],
    ],
    [
      'responses, stream()',
      ({ openai }) => openai.responses.stream(inputs).finalResponse(),
      [{ ...ofOpenai, ...tokens, output: text }],
    ],
    [
      'messages',
      ({ anthropic }) => anthropic.messages.create({ ...askClaude, system: 'Be kind.' }),
      [{ ...ofAnthropic, ...tokens, promptVersion: 1, input: `system: Be kind.\n\nuser: ${question}`, output: text }],
    ],
    [
      'messages, a tool',
      ({ anthropic }) => anthropic.messages.create({ ...askClaude, ...toolsOfAnthropic }),
      [{ ...ofAnthropic, ...tokens, output: '[tool_use] opening_hours {"day":"Monday"}' }],
    ],
    [
      'messages, create with stream',
      async ({ anthropic }) => read(await anthropic.messages.create({ ...askClaude, stream })),
      [{ ...ofAnthropic, ...tokens, output: text }],
    ],
    [
      'messages, a stream that is left early',
      async ({ anthropic }) => {
        for await (const event of await anthropic.messages.create({ ...askClaude, stream })) {
          if (event.type === 'content_block_delta') return event
        }
      },
      [{ ...ofAnthropic, output: 'We open', inputTokens: 19, outputTokens: undefined }],
    ],
    [
      'messages, a tool in a stream',
      async ({ anthropic }) => read(await anthropic.messages.create({ ...askClaude, ...toolsOfAnthropic, stream })),
      [{ ...ofAnthropic, output: '[tool_use] opening_hours {"day":"Monday"}' }],
    ],
    [
      'messages.stream()',
      async ({ anthropic }) => {
        const seen: string[] = []
        const message = anthropic.messages.stream(askClaude).on('text', (piece: string) => seen.push(piece))
        return [await message.finalMessage(), seen]
      },
      [{ ...ofAnthropic, ...tokens, output: text }],
    ],
    [
      'messages, beta',
      ({ anthropic }) => anthropic.beta.messages.create(askClaude),
      [{ ...ofAnthropic, output: text }],
    ],
  ]
  for (const [name, call, expected] of cases) {
    await t.test(name, async (t) => {
      const found = await compare(t, call)
      t.match(found, expected)
      t.equal(found.length, expected.length)
      for (const one of found) t.ok(Number(one.latencyMs) > 0 && one.occurredAt)
    })
  }

  await t.test('a wrapped client that is wrapped again has another prompt or session for some calls', async (t) => {
    const other = wrap(wrapped.anthropic, { sessionId: 'chat-2' })
    t.ok(other instanceof Anthropic)
    await other.messages.create(askClaude)
    await wrap(wrapped.openai, { promptId: { _id: promptId, version: 1 } }).chat.completions.create(ask)
    await wrap(openai, { log }).chat.completions.create(ask)
    await openai.chat.completions.create(ask)
    await log.flush()
    const [one, two, ...others] = (await logs()).slice(cases.length)
    t.match(
      [one, two],
      [
        { ...ofAnthropic, sessionId: 'chat-2' },
        { ...ofOpenai, sessionId: 'chat-1' },
      ],
    )
    t.same(others, [], 'without a prompt nothing is logged')
  })
  t.same(errors, [])
  t.throws(() => wrap({}), TypeError)
}

test('a function that is logged returns, throws and yields as before', async (t) => {
  const { promptId, log, errors, logs } = await setting(t)
  const options = { promptId, modelUsed: 'llama', log }
  const shop = {
    name: 'Ada',
    greet: logCalls(function (this: { name: string }, question: string) {
      return `${this.name}: ${question}`
    }, options),
  }
  t.equal(shop.greet('Hello'), 'Ada: Hello')
  const promise = Promise.resolve({ model: 'gpt-4o', choices: [{ message: { content: text } }] })
  t.equal(
    logCalls((_: object) => promise, options)({ messages: [{ role: 'user', content: 'Hello' }] }),
    promise,
    'the very same promise',
  )
  await promise
  const failure = new Error('overloaded')
  const fail = () => {
    throw failure
  }
  t.throws(() => logCalls(fail, options)(), failure)
  await t.rejects(logCalls(async () => fail(), options)(), failure)
  async function* pieces(...given: unknown[]) {
    yield* ['We open', ` at ${given[1]}.`]
  }
  const read = async (iterable: AsyncIterable<string>) => {
    let all = ''
    for await (const piece of iterable) all += piece
    return all
  }
  const logged = logCalls(pieces, options)
  t.equal(await read(logged('When?', 9)), 'We open at 9.')
  for await (const piece of logCalls(logged, { sessionId: 'chat-1' })({}, 10)) {
    t.equal(piece, 'We open')
    break
  }
  t.equal(logCalls(() => undefined, options)(), undefined)
  await log.flush()
  const common = { promptId, modelUsed: 'llama' }
  const found = await logs()
  t.match(found, [
    { ...common, input: 'Hello', output: 'Ada: Hello' },
    { ...common, input: 'Hello', output: text, modelUsed: 'gpt-4o' },
    { ...common, input: '["When?",9]', output: 'We open at 9.' },
    { ...common, input: '[{},10]', output: 'We open', sessionId: 'chat-1', metadata: { incomplete: true } },
  ])
  t.equal(found.length, 4)
  t.same(errors, [])
})

test('logs that the service rejects are dropped and counted, and the others are stored', async (t) => {
  const { promptId, log, errors, logs } = await setting(t)
  const reply = logCalls((text: string) => text, { promptId, log })
  const lost = logCalls((text: string) => text, { promptId: 'prompt404', log })
  const odd = logCalls((text: string) => text, { promptId: 'no identifier', log })
  const texts = ['a', '海'.repeat(1_000_000), '\u0000'.repeat(500_000), 'half \ud83d', 'b'.repeat(3_000_000)]
  for (const text of texts) {
    t.equal(lost(text), text)
    t.equal(odd('x'), 'x')
    t.equal(reply(text), text)
  }
  t.equal(await log.flush(), true)
  t.equal(log.dropped, 2 * texts.length)
  t.same(
    errors.map(({ name }) => name),
    ['BadRequestError', 'NotFoundError'],
  )
  const outputs = (await logs()).map(({ output }) => output as string)
  const lengths = [1, 666_666, 333_333, 6, 1_999_998]
  t.same(
    outputs.map(({ length }) => length),
    lengths,
  )
  t.ok(outputs.every((output, index) => texts[index]?.toWellFormed().startsWith(output)))
})

test('a service that is away is reported once, and gets everything later', async (t) => {
  const { service, token, promptId, logs } = await setting(t)
  let isAway = true
  let requests = 0
  const client = new PromptCrafterClient({
    baseUrl: service.url,
    token,
    fetch: (...given: Parameters<typeof fetch>) => {
      requests++
      return isAway ? Promise.reject(new Error('no route')) : fetch(...given)
    },
  })
  const errors: Error[] = []
  const log = new CallLog({ client, maxQueueBytes: 100_000, onError: (error: Error) => errors.push(error) })
  const reply = logCalls((text: string) => text, { promptId, log })
  for (let index = 0; index < 250; index++) reply(`${index}`)
  t.equal(await log.flush(), false)
  t.equal(await log.flush(), false)
  t.same([log.pending, log.dropped], [250, 0])
  while (log.dropped === 0) reply('x'.repeat(1_000))
  t.same(
    errors.map(({ name }) => name),
    ['ConnectionError', 'Error'],
  )
  isAway = false
  requests = 0
  const pending = log.pending
  t.equal(await log.flush(), true)
  t.equal(requests, Math.ceil(pending / 100), 'batches of 100')
  t.same([log.pending, log.dropped], [0, 1])
  const found = await logs()
  t.same(
    found.map(({ output }) => output).slice(0, 250),
    Array.from({ length: 250 }, (_, index) => `${index}`),
  )

  // A response that gets lost: the same batch is sent again, and nothing is stored twice.
  const lossy = new PromptCrafterClient({
    baseUrl: service.url,
    token,
    fetch: async (...given: Parameters<typeof fetch>) => {
      const response = await fetch(...given)
      if (isAway) return response
      isAway = true
      throw new Error('lost')
    },
  })
  const again = new CallLog({ client: lossy, onError: () => {} })
  logCalls((text: string) => text, { promptId, log: again })('once')
  t.equal(await again.flush(), false)
  t.equal(await again.flush(), true)
  t.equal((await logs()).length, found.length + 1)
})

test('the end of a program', async (t) => {
  const { service, token, promptId, logs } = await setting(t)
  const folder = temporaryFolder(t)
  const run = async (url: string, end: string) => {
    const program = `
      import { logCalls } from ${JSON.stringify(pathToFileURL(`${client}/wrap.js`).href)}
      const reply = logCalls(async (question) => question + '!', { promptId: '${promptId}' })
      for (let count = 0; count < 250; count++) await reply('Hello')
      ${end}`
    await writeFile(join(folder, 'program.mjs'), program)
    const settings = { PROMPTCRAFTER_BASE_URL: url, PROMPTCRAFTER_TOKEN: token }
    return runToEnd([process.execPath, 'program.mjs'], folder, settings)
  }
  t.equal(await run(service.url, 'console.log("done")'), 'done\n')
  t.equal((await logs()).length, 250)
  await t.rejects(run(service.url, 'process.exitCode = 3'), /ended with 3:\n$/)
  t.equal((await logs()).length, 500)
  t.match(await run('http://127.0.0.1:1', 'console.log("done")'), /^done\n.* not logged.*\n.*before 250 logs/)

  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  t.teardown(() => silent.close())
  const { port } = silent.address() as AddressInfo
  t.match(await run(`http://127.0.0.1:${port}`, 'console.log("done")'), /^done\n.*\n.*before 250 logs/)
  t.match(await run('nowhere', 'console.log("done")'), /^PromptCrafter: .*baseUrl.*\ndone\n$/)
})

test('what logging costs', async (t) => {
  const { promptId, log } = await setting(t)
  const question = 'When do you open? '.repeat(100)
  const reply = async (_: string) => text
  const median = async (call: (question: string) => Promise<string>) => {
    const times = []
    for (let count = 0; count < 1_000; count++) {
      const start = performance.now()
      await call(question)
      times.push(performance.now() - start)
    }
    return times.sort((one, other) => one - other)[500] as number
  }
  const cost = (await median(logCalls(reply, { promptId, log }))) - (await median(reply))
  t.comment(`${cost.toFixed(3)} ms a call, as the median of 1,000`)
  t.equal(await log.flush(), true)
  t.equal(log.dropped, 0)
})
