import { test } from 'tap'
import { readContract } from '../../../src/openapi/contract.js'
import { contract } from '../../helpers/contract.js'
import { createKey, startService } from '../../helpers/service.js'
import { fileWith, linesOf, newAccount } from './account.js'

const header = '{"format":"promptcrafter","formatVersion":1}'
const prompt = (fields: object = {}) =>
  JSON.stringify({ type: 'prompt', externalId: 'p', title: 'Haiku', content: 'one', model: 'm', tags: [], ...fields })
const version = (fields: object) =>
  JSON.stringify({ type: 'version', prompt: 'p', content: 'two', model: 'm', ...fields })
const log = (fields: object) =>
  JSON.stringify({ type: 'log', prompt: 'p', output: 'Waves', modelUsed: 'm', externalId: 'l', ...fields })
const end = (prompts: number, versions: number, logs: number) =>
  JSON.stringify({ type: 'end', prompts, versions, logs })

test('lines of an export that are damaged or contradict the account are rejected, each with its reason', async (t) => {
  const account = await newAccount(t)
  const lines = [
    header,
    prompt(),
    version({ version: 3 }),
    'not JSON',
    prompt({ externalId: 'bad', title: '' }),
    log({ prompt: 'bad' }),
    '{"type":"picture"}',
    prompt({ externalId: 'good' }),
    version({ prompt: 'good', version: 2, changeNote: 'better' }),
    log({ prompt: 'good', promptVersion: 3 }),
    log({ prompt: 'good', promptVersion: 1 }),
    log({ prompt: 'good', promptVersion: 1, output: 'Other' }),
    log({ prompt: 'good', externalId: 'l2', score: 11 }),
    end(4, 5, 6),
  ]
  const { code, stdout } = await account.run('import', fileWith(t, 'a.jsonl', Buffer.from(lines.join('\n'))))
  t.equal(code, 1)
  t.strictSame(linesOf(stdout), [
    'Rejected a.jsonl, line 3: version 2 of its prompt is missing',
    'Rejected a.jsonl, line 4: the line is not valid JSON',
    'Rejected a.jsonl, line 5: title must NOT have fewer than 3 characters; title must not be blank',
    'Rejected a.jsonl, line 6: its prompt (a.jsonl, line 5) was rejected',
    'Rejected a.jsonl, line 7: its type "picture" is not known',
    'Rejected a.jsonl, line 10: promptVersion 3 is not a version of its prompt',
    'Rejected a.jsonl, line 13: score must be <= 10',
    'Rejected a.jsonl, after line 14: lines are missing: 3 of 4 prompts, 5 of 6 logs are there',
    'Rejected a.jsonl, line 12: the account has a log with its externalId, and another output',
    'Added 2 prompts, 1 version, 1 log; rejected 9.',
  ])
  t.match(await account.call('GET', '/logs'), [{ output: 'Waves', promptVersion: 1 }])

  const { _id } = (await account.call('GET', '/prompts?externalId=good'))[0]
  await account.call('PATCH', `/prompts/${_id}`, { content: 'changed here' })
  const longer = [header, prompt({ externalId: 'good' }), version({ prompt: 'good', version: 2 })]
  const other = [...longer, version({ prompt: 'good', version: 3, content: 'changed there' }), log({ prompt: 'good' })]
  const diverged = await account.run('import', fileWith(t, 'b.jsonl', other.join('\n')))
  t.strictSame(linesOf(diverged.stdout), [
    'Rejected b.jsonl, line 4: the account has its prompt with another version 3',
    'Rejected b.jsonl, line 5: version 3 of its prompt was rejected',
    'Rejected b.jsonl, after line 5: the file was cut off, for its last line is missing: ' +
      'what is above was read; get the whole file',
    'Added 0 prompts (1 existed), 0 versions (1 existed); rejected 3.',
  ])
  const newer = fileWith(t, 'c.jsonl', header.replace('1}', '2}'))
  t.match(await account.run('import', newer), { code: 1, stderr: /c\.jsonl was exported by a newer PromptCrafter/ })
})

test('a log that the service rejects, and one that is too long for many at once, keep no others out', async (t) => {
  const account = await newAccount(t, await startService(t, { bodyLimit: 6_000_000 }))
  const long = 'long '.repeat(190_000)
  const lines = [
    header,
    prompt(),
    ...Array.from({ length: 30 }, (_, index) => log({ externalId: `few ${index}` })),
    // Escapes make it longer than the service takes, though its text is not too long.
    log({ externalId: 'over the limit', output: '\u0001'.repeat(1_900_000) }),
    log({ externalId: 'alone', output: long, input: long, notes: 'x', metadata: { tab: '\t' }, score: 1 }),
    ...Array.from({ length: 9 }, (_, index) => log({ externalId: `long ${index}`, output: long })),
    end(1, 1, 41),
  ]
  const file = fileWith(t, 'long.jsonl', lines.join('\n'))
  const { stdout } = await account.run('import', file)
  t.match(linesOf(stdout), [/^Rejected long\.jsonl, line 33: .*too large/i, 'Added 1 prompt, 40 logs; rejected 1.'])
  const logs = await account.call('GET', '/logs')
  t.strictSame(
    logs.map(({ externalId }: { externalId: string }) => externalId),
    lines
      .slice(2, -1)
      .flatMap((line) => JSON.parse(line).externalId)
      .filter((id) => id !== 'over the limit'),
    'in their order',
  )
})

test('a service that allows less than this version does is the one that decides', async (t) => {
  const stricter = contract.text.replace(/maximum: 10(?=\n +description: How good it is, from 0 to 10\.)/, 'maximum: 5')
  t.not(stricter, contract.text)
  const account = await newAccount(t, await startService(t, { contract: readContract(stricter) }))
  const logs = Array.from({ length: 60 }, (_, index) => log({ externalId: `log ${index}`, score: index % 2 ? 10 : 5 }))
  const file = fileWith(t, 'scores.jsonl', [header, prompt(), ...logs, end(1, 1, 60)].join('\n'))
  const { stdout } = await account.run('import', file)
  const rejected = logs.flatMap((_, index) =>
    index % 2 ? [`Rejected scores.jsonl, line ${index + 3}: score must be <= 5`] : [],
  )
  t.strictSame(linesOf(stdout), [...rejected, 'Added 1 prompt, 30 logs; rejected 30.'])
})

test('a token or an address that is wrong is explained in one line', async (t) => {
  const account = await newAccount(t)
  const file = fileWith(t, 'prompts.csv', 'title,content\nHaiku,Write.\n')
  const { key } = await createKey(account.service, account.token, 'log')
  const calls: [args: string[], line: RegExp][] = [
    [['export', '--token', key], /^promptcrafter: .* does not let this token do that: .*read or write.*write\.\n$/],
    [['import', '--token', key, file], /^promptcrafter: .* does not let this token do that: /],
    [['import', '--token', 'wrong', file], /^promptcrafter: .* does not accept the token\. .*PROMPTCRAFTER_TOKEN\.\n$/],
    [['export', '--token', ''], /^promptcrafter: The token is missing\. Set PROMPTCRAFTER_TOKEN/],
    [['export', '--url', 'nowhere'], /^promptcrafter: --url or --token can't be used: /],
    [['import', 'nowhere.csv'], /^promptcrafter: There is no nowhere\.csv\.\n$/],
    [['import', '.'], /^promptcrafter: \. is a folder\./],
  ]
  for (const [args, line] of calls) {
    const { code, stderr, stdout } = await account.run(...args)
    t.equal(code, 1)
    t.match(stderr, line)
    t.equal(stderr.split('\n').length, 2, 'one line')
    t.notMatch(stderr + stdout, key)
  }
})
