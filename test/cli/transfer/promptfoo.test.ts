import { test } from 'tap'
import { fileWith, linesOf, newAccount } from './account.js'

const raw = 'Write a haiku about {{topic}}.'
const chat = '[{"role": "system", "content": "You are terse."}, {"role": "user", "content": "{{topic}}?"}]'

/** One result as promptfoo writes it. */
function result(promptIdx: number, testIdx: number, fields: object): object {
  return {
    id: `b1c5e0f2-0000-4000-8000-00000000${promptIdx}${testIdx}00`,
    promptIdx,
    testIdx,
    promptId: 'f00d',
    provider: { id: 'openai:gpt-4.1-mini', label: '' },
    prompt: { raw: 'Write a haiku about the sea.', label: 'Haiku' },
    vars: { topic: 'the sea' },
    testCase: { vars: { topic: 'the sea' }, assert: [{ type: 'contains', value: 'wave' }] },
    success: true,
    score: 1,
    latencyMs: 420,
    cost: 0.0025,
    namedScores: {},
    gradingResult: null,
    failureReason: 0,
    metadata: {},
    ...fields,
  }
}

const component = { pass: true, score: 1, reason: 'ok', assertion: { type: 'contains', value: 'wave' } }
const graded = { pass: false, score: 0.67, reason: 'Expected "wave"', componentResults: [component, component] }
const tokenUsage = { prompt: 12, completion: 5, total: 17, cached: 0 }
const lost = 'Expected output\nto contain'

const document = {
  evalId: 'eval-Xy1-2026-03-01T09:30:00',
  results: {
    version: 3,
    timestamp: '2026-03-01T09:30:00.000Z',
    prompts: [
      { raw, label: 'Haiku', provider: 'openai:gpt-4.1-mini' },
      { raw: chat, label: chat, provider: 'openai:gpt-4.1-mini' },
    ],
    results: [
      result(0, 0, {
        response: { output: 'Waves fold', tokenUsage },
        score: 0.67,
        success: false,
        gradingResult: graded,
      }),
      result(1, 0, {
        prompt: { raw: chat.replace('{{topic}}', 'the sea'), label: chat },
        response: { output: { lines: ['Waves'] }, cached: true, tokenUsage: { cached: 17, total: 17 } },
        vars: { topic: 'the sea', document: 'x'.repeat(1001) },
      }),
      result(0, 1, { response: { output: 'Foam' }, cost: 0, latencyMs: 0 }),
      result(0, 2, { response: { error: 'x' }, error: lost, score: 0, failureReason: 2 }),
      result(0, 3, { response: { output: 'Grader failed' }, score: 0, failureReason: 2, gradingResult: graded }),
      result(0, 4, { response: { output: '[output stripped]' } }),
      result(0, 5, { response: { output: 'So so' }, score: 3, gradingResult: { ...graded, comment: 'Too loud.' } }),
      'none',
    ],
    stats: { successes: 1, failures: 1, errors: 2, tokenUsage },
  },
  config: { prompts: [{ raw }], providers: [{ id: 'openai:gpt-4.1-mini' }] },
  shareableUrl: null,
}

const rejected = [
  'Rejected results.json, result 4: it has no output: Expected output to contain',
  'Rejected results.json, result 6: its output was kept out of the file',
  'Rejected results.json, result 8: it is not a JSON object',
]
const note = 'results.json: metadata that is too long and not imported: vars.document.'

test("promptfoo's results become logs of their templates, and a second import changes nothing", async (t) => {
  const account = await newAccount(t)
  const file = fileWith(t, 'results.json', JSON.stringify(document, null, 2))
  const first = await account.run('import', file)
  t.strictSame(linesOf(first.stdout), [...rejected, note, 'Added 2 prompts, 5 logs; rejected 3.'])
  t.equal(first.code, 1)
  const [haiku, terse] = await account.call('GET', '/prompts')
  t.match(haiku, { title: 'Haiku', content: raw, model: 'any', tags: ['promptfoo'] })
  t.match(terse, { title: 'system: You are terse.', content: 'system: You are terse.\n\nuser: {{topic}}?' })
  const logs = await account.call('GET', '/logs?limit=50')
  const byOutput = new Map<string, Record<string, unknown>>(
    logs.map((log: { output: string }) => [log.output, log] as const),
  )
  t.match(byOutput.get('Waves fold'), {
    promptId: haiku._id,
    input: 'Write a haiku about the sea.',
    modelUsed: 'openai:gpt-4.1-mini',
    score: 7,
    latencyMs: 420,
    inputTokens: 12,
    outputTokens: 5,
    costUsd: 0.0025,
    metadata: { score: 0.67, success: false, reason: 'Expected "wave"', 'vars.topic': 'the sea' },
    externalId: 'promptfoo:eval-Xy1-2026-03-01T09:30:00:0:0',
    occurredAt: '2026-03-01T09:30:00.000Z',
  })
  const cached = byOutput.get('{\n  "lines": [\n    "Waves"\n  ]\n}')
  t.match(cached, { promptId: terse._id, input: 'system: You are terse.\n\nuser: the sea?' })
  t.notOk('latencyMs' in (cached ?? {}) || 'costUsd' in (cached ?? {}), 'a cached output took no time of the model')
  t.strictSame(
    ['latencyMs', 'costUsd', 'score'].filter((name) => name in (byOutput.get('Foam') ?? {})),
    [],
    '0 means unknown, and without assertions there is no score',
  )
  t.notOk('score' in (byOutput.get('Grader failed') ?? {}), 'an error is no verdict')
  t.notOk('score' in (byOutput.get('So so') ?? {}), 'a score on another scale is left out')
  t.equal(byOutput.get('So so')?.notes, 'Too loud.')

  t.strictSame(linesOf((await account.run('import', file)).stdout), [
    ...rejected,
    note,
    'Added 0 prompts (2 existed), 0 logs (5 existed); rejected 3.',
  ])
})

test("promptfoo's results are recognized in one line, and can belong to a prompt of the account", async (t) => {
  const account = await newAccount(t)
  await account.call('POST', '/prompts', { title: 'Mine', content: 'Haiku!', model: 'm', tags: [] })
  const { results: summary } = document
  const file = fileWith(t, 'anything.txt', JSON.stringify({ ...summary, results: summary.results.slice(0, 1) }))
  const run = () => account.run('import', '--prompt', 'Mine', file)
  t.strictSame(linesOf((await run()).stdout), ['Added 1 log; rejected 0.'])
  t.strictSame(linesOf((await run()).stdout), ['Added 0 logs (1 existed); rejected 0.'])
  t.match(await account.call('GET', '/logs'), [{ output: 'Waves fold', externalId: /^promptfoo:[\w-]{32}$/ }])
})

test('results without the templates of their prompts are refused, or say so', async (t) => {
  const account = await newAccount(t)
  const { results: summary } = document
  const old = fileWith(t, 'old.json', JSON.stringify({ ...document, results: { ...summary, version: 2 } }))
  t.match(await account.run('import', old), {
    code: 1,
    stderr: /^promptcrafter: .*old\.json has promptfoo's results in version 2\. Export them again .*\.\n$/,
  })
  const prompt = { raw: '[prompt stripped]', label: 'Haiku' }
  const results = [result(0, 0, { prompt, response: { output: 'Waves' } })]
  const stripped = fileWith(t, 'stripped.json', JSON.stringify({ ...summary, prompts: [prompt], results }))
  t.strictSame(linesOf((await account.run('import', stripped)).stdout), [
    'Rejected stripped.json, result 1: its prompt was kept out of the file; say which one it is with --prompt',
    'Added nothing; rejected 1.',
  ])
})
