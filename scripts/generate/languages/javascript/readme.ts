import type { Model } from '../../contract/model.js'
import { nullableFields } from '../../contract/nullable.js'
import type { Named, NamedCall } from '../../names/names.js'
import { callTable, errorRows, foreign, logging, retries, streamNames } from '../readme.js'

/** Renders the README, for readers who have found only the package. */
export function renderReadme(model: Model, { calls }: Named): string {
  return `# ${model.title} for JavaScript

${model.summary} This is the client for JavaScript:
no dependencies, with types, for Node.js 20.19 and later, Deno, Bun and browsers.

\`\`\`sh
npm install ./generated/clients/javascript
\`\`\`

## Quickstart

With the service running at http://localhost:3000, as a file \`quickstart.mjs\`:

\`\`\`js
import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

// Sign up once; afterwards log in. Both keep the token in the client.
const email = \`ada-\${Date.now()}@example.com\`
await client.signup({ name: 'Ada', email, password: 'correct horse battery staple' })
await client.login({ email, password: 'correct horse battery staple' })

// Save a prompt, and log the output of a model.
const prompt = await client.createPrompt({
  title: 'Sea haiku',
  content: 'Write a haiku about the sea.',
  model: 'GPT-4o',
  tags: ['poetry'],
})
await client.createLog({
  promptId: prompt._id,
  output: 'Waves fold into foam',
  modelUsed: 'GPT-4o',
  notes: 'One line only.',
  score: 7,
})

// Read it back.
for (const log of await client.getLogsByPrompt(prompt._id)) {
  console.log(\`\${log.modelUsed}, \${log.score} of 10: \${log.output}\`)
}
\`\`\`

## The client

\`\`\`js
new PromptCrafterClient({ token, baseUrl, timeoutMs, maxRetries, headers })
\`\`\`

| option | what it is | default |
| --- | --- | --- |
| \`token\` | a login token or an API key; \`setToken\` changes it | \`PROMPTCRAFTER_TOKEN\` |
| \`baseUrl\` | the address of the service | \`PROMPTCRAFTER_BASE_URL\`, else \`http://localhost:3000\` |
| \`timeoutMs\` | how long one try of a call may take | 60000 |
| \`totalTimeoutMs\` | how long a call may take with all attempts; a stream, until it begins | no limit |
| \`maxConnections\` | how many requests run at once; the others wait | 100 |
| \`maxRetries\` | the maximum number of retries | 2 |
| \`retryWhen\` | \`(error, usual) => boolean\`: whether it is; \`usual\` is what the client would do | \`usual\` |
| \`headers\` | sent with every request; they replace none of the client's own except \`User-Agent\` | none |
| \`appName\` | your application, as in \`my-app/2.0\`; added to \`User-Agent\`, except in browsers | none |
| \`logger\`, \`onRequest\`, \`onResponse\`, \`tracer\` | see [below](#logging-hooks-and-tracing) | none |
| \`fetch\` | what requests are made with | the platform's |

\`signup\` and \`login\` change the token for all that use the client: on a shared one, log in by
\`client.withOptions({ token: undefined }).login(…)\`. \`client.withOptions({ token })\` is a client for another token;
every option can be given.

The last argument of every call has options for this call alone: all of these but \`baseUrl\` and
\`maxConnections\`, and \`signal\`; where the service does a call once for each \`Idempotency-Key\`, also
\`idempotencyKey\`:
\`client.getPrompts({}, { timeoutMs: 5_000, maxRetries: 0 })\`.

${callTable(calls)}

${nulls(calls)}### Long lists

\`getLogs()\` returns the whole list. An iterator fetches one page at a time and keeps only that in memory:

\`\`\`js
for await (const log of client.iterateLogs({ order: 'desc', limit: 1000 })) console.log(log._id)
\`\`\`

It ends after \`limit\` items; without a limit, it continues to the end. A page has 100 items by default
(\`pageSize\`).

### Dates and times

You can pass a \`Date\` wherever the service expects a time. The client sends it in UTC with millisecond precision, and
throws \`InvalidArgumentError\` for an Invalid Date before it sends anything. Responses contain strings; parse them with
\`new Date(…)\`:

\`\`\`js
const yesterday = new Date(Date.now() - 86_400_000)
for (const log of await client.getLogs({ from: yesterday })) console.log(new Date(log.createdAt) > yesterday)
\`\`\`

### Responses

Every call gives its response by \`withResponse()\`: an object with \`data\` (what the call itself gives), \`status\`,
\`headers\`, \`requestId\`, \`isReplay\` (whether an earlier request with the same idempotency key did it) and, for one
page of a list, \`nextCursor\`.

\`\`\`js
const page = await client.getPrompts({ limit: 10 }).withResponse()
console.log(page.status, page.requestId)
if (page.nextCursor) console.log(await client.getPrompts({ limit: 10, cursor: page.nextCursor }))
\`\`\`

${streams(calls)}### Log calls to OpenAI and Anthropic

\`promptcrafter-client/wrap\` logs the calls of \`openai\` and \`@anthropic-ai/sdk\` in the background, with input,
output, model, tokens and latency. It's tested with versions 6.0.0 and 7.59.0 of \`openai\`, and 1.0.0 and 1.14.0 of
\`@anthropic-ai/sdk\`:

\`\`\`js
import OpenAI from 'openai'
import { wrap } from 'promptcrafter-client/wrap'

const openai = wrap(new OpenAI(), { promptId: 'prompt104', sessionId: 'chat-1' })
\`\`\`

\`wrap(openai, { sessionId: 'chat-2' })\` gives a client for another session or prompt, and
\`logCalls(reply, { promptId })\` does the same for any function that asks a model. The application's calls never wait
for the service, and never fail because of it. Logs are sent in batches, the last one when the program ends by itself.
\`process.exit()\` loses those that wait: pass a \`CallLog\` as \`log\`, and await its \`flush()\` first.

### Proxies and certificates

\`fetch\` takes any function like the platform's. In Node.js, [undici](https://www.npmjs.com/package/undici) has
proxies, your own certificate authority and a client certificate:

\`\`\`js
import { fetch, ProxyAgent } from 'undici'

const requestTls = { ca: readFileSync('ca.pem'), cert: readFileSync('client.pem'), key: readFileSync('client.key') }
const dispatcher = new ProxyAgent({ uri: 'http://proxy.example.com:3128', requestTls })
const client = new PromptCrafterClient({ fetch: (url, init) => fetch(url, { ...init, dispatcher }) })
\`\`\`

Without a proxy, it's \`new Agent({ connect: requestTls })\`.

### Logging, hooks and tracing

${logging}

\`logger\` takes an object with the methods \`info\`, \`debug\` and \`warn\`, such as \`console\`; one that is missing
isn't called. \`onRequest\` and \`onResponse\` are called before and after each attempt:

\`\`\`js
const watched = client.withOptions({
  onRequest: ({ method, url, attempt }) => console.log(\`\${method} \${new URL(url).pathname}, attempt \${attempt}\`),
  onResponse: ({ path }, { status, durationMs }) => console.log(\`\${path} \${status} in \${durationMs.toFixed()} ms\`),
})
await watched.getAccount()
\`\`\`

\`tracer\` takes a tracer of [OpenTelemetry](https://opentelemetry.io), as from \`trace.getTracer('my-app')\`. It gets a
span for each attempt, named like \`GET /prompts/{id}\`, with the attributes that the conventions for HTTP clients
require; \`url.full\` has no query. The duration is the time until the headers of the response. This code is in
\`observe.js\`, which the client loads when it's needed.

### Tests without a service

\`\`\`js
const fetchOffline = async () => Response.json([{ _id: 'prompt104', title: 'Sea haiku' }])
const offline = new PromptCrafterClient({ fetch: fetchOffline })
console.log((await offline.getPrompts())[0].title)
\`\`\`

### Errors

Every failure is a \`PromptCrafterError\` with \`status\`, \`message\` (including which fields are invalid), \`details\`
(the invalid fields), \`body\`, \`headers\`, \`requestId\` (as in the service's log), \`retryAfter\` (seconds) and
\`cause\`. ${foreign}

Its kinds:

| status | class |
| --- | --- |
${errorRows(model)}
| nothing was sent: an argument or a setting is missing or can't be used | \`InvalidArgumentError\` |
| the \`signal\` aborted it | \`AbortError\`, with the reason as its cause |
| no response | \`ConnectionError\` |
| no response in time | \`TimeoutError\`, a \`ConnectionError\` |

\`\`\`js
import { NotFoundError } from 'promptcrafter-client'

try {
  await client.getPromptById('prompt104')
} catch (error) {
  if (!(error instanceof NotFoundError)) throw error
  console.log(error.message, error.requestId)
}
\`\`\`

${retries}
`
}

/** How a stream is read, if there is one. */
function streams(calls: readonly NamedCall[]): string {
  const names = streamNames(calls)
  if (names === '') return ''
  return `### Streams

${names} give a \`ReadableStream\` of bytes, which is read while it arrives: by \`for await\`, or through a
\`TextDecoderStream\` as text. What is not read to its end must be cancelled (a \`break\` does it), so that its
connection is free again. The time limit holds for each piece.

In Node.js, \`await save(stream, 'logs.csv')\`, with \`save\` from \`promptcrafter-client/node\`, writes one to a file,
which gets its name only when it is complete.

`
}

/** Describes which fields can be null. */
function nulls(calls: readonly NamedCall[]): string {
  const start = 'What is `undefined` in an update stays as it is. `null` removes what is there, for these fields'
  return nullableFields(calls, start)
}
