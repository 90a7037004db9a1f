import { test } from 'tap'
import { fileWith, linesOf, newAccount } from './account.js'

const haiku = { title: 'Haiku', content: 'Write a haiku about {topic}.', model: 'GPT-4o', tags: ['poetry'] }

test('JSON is read as an array, one object to a line, or a list in an object', async (t) => {
  const account = await newAccount(t)
  const story = { act: 'Story', prompt: 'Tell a story [a "short" one], {please}.', type: 'fiction', colour: 'red' }
  const files: [name: string, content: string, added: number][] = [
    ['array.json', JSON.stringify([haiku, story]), 2],
    ['pretty.json', JSON.stringify([{ ...haiku, title: 'Other haiku' }, [], story], null, 2), 1],
    ['lines.jsonl', `${JSON.stringify({ ...haiku, title: 'Third haiku' })}\r\n\n${JSON.stringify(story)}`, 1],
    ['object.json', JSON.stringify({ version: 1, tags: ['x'], prompts: [{ ...haiku, title: 'Last' }] }, null, 1), 1],
  ]
  for (const [name, content, added] of files) {
    const { stdout } = await account.run('import', fileWith(t, name, content))
    t.match(linesOf(stdout).at(-1), `Added ${added} prompt`, `${name}: ${stdout}`)
  }
  t.match(await account.call('GET', '/prompts'), [
    haiku,
    { title: 'Story', content: story.prompt, model: 'any', tags: ['fiction'] },
    { title: 'Other haiku' },
    { title: 'Third haiku' },
    { title: 'Last' },
  ])
})

test('an object that is wrong is reported with its line, and the rest is imported', async (t) => {
  const account = await newAccount(t)
  await account.call('POST', '/prompts', haiku)
  const log = (fields: object) => JSON.stringify({ prompt: 'Haiku', output: 'Waves', model: 'm', ...fields })
  const file = fileWith(
    t,
    'logs.jsonl',
    Buffer.concat([
      Buffer.from(`${log({ metadata: { a: [] } })}\n${log({ score: '7' })}\n{"output": \n`),
      Buffer.from(`${log({ output: 'caf\xe9' })}\n`, 'latin1'),
      Buffer.from(`{"other": 1}\n3\n${log({ output: '\ud83d' })}\n${log({ mood: 'good', score: null })}\n`),
    ]),
  )
  const report = [
    'Rejected logs.jsonl, line 1: metadata/a must be string,number,boolean',
    'Rejected logs.jsonl, line 3: it is not valid JSON',
    'Rejected logs.jsonl, line 4: it has bytes that are not valid in the encoding of the file',
    /^Rejected logs\.jsonl, line 5: logs\.jsonl has neither the outputs of logs nor the contents of prompts.*"other"$/,
    'Rejected logs.jsonl, line 6: it is not a JSON object',
    'Rejected logs.jsonl, line 7: output must be well-formed Unicode, without lone surrogates',
    'logs.jsonl: names that are not imported: mood.',
  ]
  const { code, stdout } = await account.run('import', file)
  t.equal(code, 1)
  t.match(linesOf(stdout), [...report, 'Added 2 logs; rejected 6.'])
  t.match(await account.call('GET', '/logs'), [{ output: 'Waves', score: 7 }, { output: 'Waves' }])

  const array = fileWith(
    t,
    'logs.json',
    `[\n${log({ output: 'one' })},\n{"output" "two"},\n${log({ output: 'three' })}\n]`,
  )
  t.strictSame(linesOf((await account.run('import', array)).stdout), [
    'Rejected logs.json, line 3: it is not valid JSON',
    'Added 2 logs; rejected 1.',
  ])
})
