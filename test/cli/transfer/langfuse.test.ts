import { test } from 'tap'
import { type Account, fileWith, linesOf, newAccount } from './account.js'

/** A version of a prompt, as the API responds. */
function version(number: number, prompt: unknown, fields: object = {}): object {
  const type = typeof prompt === 'string' ? 'text' : 'chat'
  const own = { name: 'haiku', version: number, type, prompt, config: {}, labels: [], tags: ['poetry'] }
  return { id: `id-${number}`, projectId: 'project', commitMessage: null, ...own, ...fields }
}

const chatPrompt = [
  { role: 'system', content: 'You write haiku.' },
  { type: 'placeholder', name: 'history' },
  { role: 'user', content: 'About {{topic}}.' },
]
const versions = [
  version(2, chatPrompt, { commitMessage: 'Chat', config: { model: 'gpt-4o' }, labels: ['production'] }),
  version(1, 'Write a haiku about {{topic}}.'),
]

/** An observation, as the API responds. */
function observation(id: string, fields: object): object {
  return {
    id,
    traceId: 'trace-1',
    type: 'GENERATION',
    name: 'answer',
    startTime: '2026-03-01T09:30:00.000Z',
    endTime: '2026-03-01T09:30:01.250Z',
    model: 'gpt-4o',
    level: 'DEFAULT',
    latency: 1250,
    ...fields,
  }
}

const messages = [
  { role: 'system', content: 'You are polite.' },
  { role: 'user', content: [{ type: 'text', text: 'Hi' }] },
]

const linesIn = (objects: readonly object[]) => objects.map((object) => JSON.stringify(object)).join('\n')

/** @returns the logs of an account by their externalId */
async function logsOf(account: Account): Promise<Map<string, Record<string, unknown>>> {
  const logs = await account.call('GET', '/logs?limit=50')
  return new Map(logs.map((log: { externalId: string }) => [log.externalId, log] as const))
}

test('prompts of Langfuse keep their versions, and its generations become logs of them', async (t) => {
  const account = await newAccount(t)
  const file = fileWith(t, 'prompts.jsonl', linesIn(versions))
  t.strictSame(linesOf((await account.run('import', file)).stdout), ['Added 1 prompt, 1 version; rejected 0.'])
  const [haiku] = await account.call('GET', '/prompts')
  const content = 'system: You write haiku.\n\nplaceholder: {{history}}\n\nuser: About {{topic}}.'
  t.match(haiku, { title: 'haiku', content, model: 'gpt-4o', version: 2, tags: ['poetry', 'langfuse'] })
  t.match(await account.call('GET', `/prompts/${haiku._id}/versions/1`), { content: 'Write a haiku about {{topic}}.' })
  t.match(await account.call('GET', `/prompts/${haiku._id}/versions/2`), { changeNote: 'Chat' })
  // What the API responds for one prompt is imported too.
  const alone = fileWith(t, 'one.json', JSON.stringify(versions[0], null, 2))
  t.strictSame(linesOf((await account.run('import', file, alone)).stdout), [
    'Added 0 prompts (1 existed), 0 versions (2 existed); rejected 0.',
  ])

  const named = { promptName: 'haiku', promptVersion: 1 }
  const page = {
    data: [
      observation('o-1', {
        ...named,
        input: messages,
        output: { role: 'assistant', content: 'Waves fold' },
        modelParameters: { temperature: 0.5 },
        metadata: { user: 'Ada', long: 'x'.repeat(1001), nested: { a: 1 } },
        usageDetails: { input: 10, input_cached_tokens: 2, output: 7, total: 19 },
        costDetails: { input: 0.001, output: 0.002, total: 0.003 },
        totalCost: 0.003,
        scores: [{ name: 'quality', value: 0.9 }],
      }),
      observation('o-2', { type: 'SPAN', output: 'x' }),
      observation('o-3', { ...named, output: null, level: 'ERROR', statusMessage: 'Rate limit' }),
      observation('o-4', { promptName: 'sonnet', promptVersion: 1, output: 'Shall I' }),
    ],
    meta: { page: 1, limit: 50, totalItems: 4, totalPages: 1 },
  }
  const observations = fileWith(t, 'page.json', JSON.stringify(page))
  const report = [
    'Rejected page.json, line 3: it has no output: Rate limit',
    'Rejected page.json, line 4: there is no prompt "langfuse:sonnet" in the account',
    'page.json: not imported, because no model produced them: 1 SPAN.',
    'page.json: metadata that is too long and not imported: long.',
  ]
  const first = await account.run('import', observations)
  t.strictSame(linesOf(first.stdout), [...report, 'Added 1 log; rejected 2.'])
  t.equal(first.code, 1)
  const log = (await logsOf(account)).get('langfuse:o-1')
  t.match(log, {
    promptId: haiku._id,
    promptVersion: 1,
    input: 'system: You are polite.\n\nuser: Hi',
    output: 'Waves fold',
    modelUsed: 'gpt-4o',
    latencyMs: 1250,
    inputTokens: 12,
    outputTokens: 7,
    costUsd: 0.003,
    metadata: { temperature: 0.5, user: 'Ada', nested: '{"a":1}', name: 'answer', traceId: 'trace-1' },
    occurredAt: '2026-03-01T09:30:00.000Z',
  })
  t.notOk('score' in (log ?? {}), 'the scale of a score is not in the export')
  t.strictSame(linesOf((await account.run('import', observations)).stdout), [
    ...report,
    'Added 0 logs (1 existed); rejected 2.',
  ])
})

/** A row of an export to blob storage. */
const row = {
  id: 'b-1',
  trace_id: 'trace-1',
  type: 'GENERATION',
  start_time: '2026-03-01 09:30:00.000000',
  end_time: '2026-03-01 09:30:02.500000',
  name: '',
  metadata: {},
  input: JSON.stringify({ messages }),
  output: '{"verdict": "yes"}',
  provided_model_name: 'gpt-4o',
  model_parameters: '{"temperature":0.7}',
  usage_details: {},
  cost_details: {},
  prompt_name: '',
  prompt_version: null,
  total_cost: 0,
  latency: 2.5,
  session_id: 'session-1',
}

test('an export of Langfuse to blob storage is read, with a prompt for each system prompt', async (t) => {
  const account = await newAccount(t)
  const calls = [{ id: 'c', type: 'function', function: { name: 'search', arguments: '{}' } }]
  const rows = [
    row,
    {
      ...row,
      id: 'b-2',
      input: 'Tell me.',
      output: JSON.stringify([{ role: 'assistant', content: null, tool_calls: calls }]),
    },
    { ...row, id: 'b-3', input: '', output: '' },
  ]
  const file = fileWith(t, 'export', linesIn(rows))
  const rejected = 'Rejected export, line 3: it has no output'
  t.strictSame(linesOf((await account.run('import', file)).stdout), [rejected, 'Added 2 prompts, 2 logs; rejected 1.'])
  const [polite, plain] = await account.call('GET', '/prompts')
  t.match(polite, { title: 'You are polite.', content: 'You are polite.', model: 'any', tags: ['langfuse'] })
  t.match(plain, { title: 'langfuse without a system prompt', content: '{input}' })
  const logs = await logsOf(account)
  t.match(logs.get('langfuse:b-1'), {
    promptId: polite._id,
    input: 'Hi',
    output: '{"verdict": "yes"}',
    sessionId: 'session-1',
    latencyMs: 2500,
    metadata: { temperature: 0.7, traceId: 'trace-1' },
    occurredAt: '2026-03-01T09:30:00.000Z',
  })
  t.strictSame(
    ['inputTokens', 'outputTokens', 'costUsd'].filter((name) => name in (logs.get('langfuse:b-1') ?? {})),
    [],
    'usage and cost that Langfuse does not know are left out',
  )
  t.match(logs.get('langfuse:b-2'), { promptId: plain._id, input: 'Tell me.', output: JSON.stringify(calls, null, 2) })
  t.strictSame(linesOf((await account.run('import', file)).stdout), [
    rejected,
    'Added 0 prompts (2 existed), 0 logs (2 existed); rejected 1.',
  ])
})

test('a trace of Langfuse is read with its session, for a prompt of the account', async (t) => {
  const account = await newAccount(t)
  await account.call('POST', '/prompts', { title: 'Mine', content: 'Hi!', model: 'm', tags: [] })
  const usage = { input: 5, output: 6, unit: 'CHARACTERS' }
  const observations = [
    observation('o-1', { input: messages, output: 'Good day', promptName: 'x', promptVersion: 9, usage }),
  ]
  const trace = { id: 'trace-1', sessionId: 'chat-7', output: 'x', observations, scores: [{ name: 'ok', value: 1 }] }
  const file = fileWith(t, 'trace.json', JSON.stringify(trace, null, 2))
  const { stdout } = await account.run('import', '--prompt', 'Mine', file)
  t.strictSame(linesOf(stdout), ['Added 1 log; rejected 0.'])
  const log = (await logsOf(account)).get('langfuse:o-1')
  t.match(log, { promptVersion: 1, sessionId: 'chat-7', input: 'system: You are polite.\n\nuser: Hi' })
  t.notOk('inputTokens' in (log ?? {}), 'characters are no tokens')
})

test('prompts of Langfuse that cannot be kept are rejected with the reason', async (t) => {
  const account = await newAccount(t)
  const meta = {
    name: 'haiku',
    type: 'text',
    versions: [1, 2],
    labels: [],
    tags: [],
    lastUpdatedAt: '',
    lastConfig: {},
  }
  const list = fileWith(t, 'list.json', JSON.stringify({ data: [meta], meta: { page: 1 } }))
  const gap = fileWith(t, 'gap.json', JSON.stringify([version(3, 'Three'), version(1, 'One')]))
  t.strictSame(linesOf((await account.run('import', list, gap)).stdout), [
    'Rejected list.json, line 1: a list of prompts lacks their contents; get each version by itself',
    'Rejected gap.json, line 1: version 2 of its prompt is missing',
    'Added 1 prompt; rejected 2.',
  ])
})
