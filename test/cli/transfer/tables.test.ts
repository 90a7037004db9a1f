import { test } from 'tap'
import { oddTexts } from '../../helpers/texts.js'
import { fileWith, linesOf, newAccount } from './account.js'

test('a table with every fault is reported row by row, and the rest is imported', async (t) => {
  const account = await newAccount(t)
  const rows = [
    Buffer.from('Title;Content;Model;Tags;Extra\r\n'),
    Buffer.from('First;"says ""hello"",\r\nand; goes on";GPT-4o;a, b;x\r\n'),
    Buffer.from('No;too short a title;GPT-4o;;\r\n'),
    Buffer.from('Too few;cells\r\n'),
    Buffer.from('Stray quote;say "hello";GPT-4o;;\r\n'),
    Buffer.from('Quote goes on;"a" b;GPT-4o;;\r\n'),
    Buffer.from('After the quotes;fine;GPT-4o;;\r\n'),
    Buffer.from('Latin-1;caf\xe9;GPT-4o;;\r\n', 'latin1'),
    Buffer.from('Replacement;\ufffd is a character;GPT-4o;;\r\n'),
    Buffer.from('\r\n'),
    Buffer.from(`Blank content; \u00a0 ;GPT-4o;;\r\n`),
    Buffer.from(`${'Long'.repeat(26)};fine;GPT-4o;;\r\n`),
    Buffer.from(`Long tag;fine;GPT-4o;"${'tag'.repeat(20)}";\r\n`),
    Buffer.from(`Large;"${'large '.repeat(900_000)}";GPT-4o;;\r\n`),
    Buffer.from('Never closed;"fine;GPT-4o;;\r\n'),
    Buffer.from('Last;fine;GPT-4o;;'),
  ]
  const file = fileWith(t, 'faults.csv', Buffer.concat(rows))
  const report = [
    'faults.csv: columns of prompts that are not imported: Extra.',
    'Rejected faults.csv, line 4: title must NOT have fewer than 3 characters',
    'Rejected faults.csv, line 5: it has 2 cells in place of 5',
    'Rejected faults.csv, line 6: cell 2 has a quote, but does not begin with one',
    'Rejected faults.csv, line 7: cell 2 continues after its closing quote',
    'Rejected faults.csv, line 9: it has bytes that are not valid in the encoding of the file',
    'Rejected faults.csv, line 12: content must not be blank',
    'Rejected faults.csv, line 13: title must NOT have more than 100 characters',
    'Rejected faults.csv, line 14: tags/0 must NOT have more than 50 characters',
    'Rejected faults.csv, line 15: content must NOT have more than 200000 characters',
    'Rejected faults.csv, line 16: the quote at the beginning of cell 2 is never closed',
  ]
  const dry = await account.run('import', '--dry-run', file)
  t.strictSame(linesOf(dry.stdout), [...report, 'Nothing was changed. The import would add 4 prompts; rejected 10.'])
  const { code, stdout } = await account.run('import', file)
  t.equal(code, 1)
  t.strictSame(linesOf(stdout), [...report, 'Added 4 prompts; rejected 10.'])
  t.match(await account.call('GET', '/prompts'), [
    { title: 'First', content: 'says "hello",\r\nand; goes on', tags: ['a', 'b'], version: 1 },
    { title: 'After the quotes', tags: [] },
    { title: 'Replacement', content: '\ufffd is a character' },
    { title: 'Last' },
  ])
  const again = await account.run('import', file)
  t.equal(linesOf(again.stdout).at(-1), 'Added 0 prompts (4 existed); rejected 10.')
})

test('a table may have any delimiter, encoding and line end', async (t) => {
  const account = await newAccount(t)
  const table = (name: string, delimiter: string, end: string) =>
    ['TITLE', 'con tent', 'Model'].join(delimiter) + end + [`in ${name}`, `é ☂️ ${name}`, 'm'].join(delimiter) + end
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const files: [name: string, content: Buffer, ...options: string[]][] = [
    ['commas', Buffer.from(table('commas', ',', '\n'))],
    ['tabs', Buffer.from(table('tabs', '\t', '\r\n'))],
    ['sep', Buffer.from(`sep=|\r\n${table('sep', '|', '\r\n')}`)],
    ['marked', Buffer.from(`\ufeff${table('marked', ';', '\r\n')}`)],
    ['utf-16', Buffer.from(`\ufeff${table('utf-16', '\t', '\r\n')}`, 'utf16le')],
    ['big-endian', swapped(`\ufeff${table('big-endian', ',', '\n')}`)],
    ['unmarked', Buffer.from(table('unmarked', ',', '\n'), 'utf16le')],
    ['latin', Buffer.from('title,content\nin latin,caf\xe9\n', 'latin1'), '--encoding', 'windows-1252'],
    ['mapped', Buffer.from('Kopf,Text\nin mapped,é\n'), '--map', 'title=kopf', '--model', 'GPT-4o'],
  ]
  for (const [name, content, ...options] of files) {
    const result = await account.run('import', fileWith(t, `${name}.csv`, content), ...options)
    t.match(result, { code: 0, stdout: 'Added 1 prompt; rejected 0.\n' }, `${name}: ${result.stdout}${result.stderr}`)
  }
  const prompts = await account.call('GET', '/prompts')
  t.strictSame(
    prompts.map(({ title }: { title: string }) => title),
    files.map(([name]) => `in ${name}`),
  )
  for (const { title, content } of prompts.slice(0, 7)) t.equal(content, `é ☂️ ${title.slice(3)}`)
  t.match(prompts.slice(7), [
    { content: 'café', model: 'any' },
    { content: 'é', model: 'GPT-4o' },
  ])
  const broken = Buffer.concat([
    Buffer.from('\ufefftitle,content\nhalf a pair,\ud83d\n', 'utf16le'),
    Buffer.from([0x41]),
  ])
  t.match(
    (await account.run('import', fileWith(t, 'broken.csv', broken))).stdout,
    /line 2: it has bytes[\s\S]*line 3: it/,
  )
})

test('logs in a table name their prompt by its ID, externalId or title, and keep all they have', async (t) => {
  const account = await newAccount(t)
  const fields = { content: 'Write.', model: 'GPT-4o' }
  const { _id } = await account.call('POST', '/prompts', { ...fields, title: 'By title', externalId: 'by-external-id' })
  for (const title of ['Twice', 'Twice']) await account.call('POST', '/prompts', { ...fields, title })
  const text = Object.values(oddTexts).join('')
  const output = `${'five megabytes '.repeat(130_000)}"`
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  const file = fileWith(
    t,
    'logs.csv',
    [
      'prompt,Model Used,OUTPUT,score,occurred_at,metadata,notes',
      `${_id},m,${quoted(text)},7,2024-06-20 13:13,"{""a"":1}",${quoted(text)}`,
      `by-external-id,m,${quoted(output)},,2024-06-20T13:13:00.5+02:00,,`,
      'By title,m,"",0,2024-06-20,,""',
      'By title,m,"",0,2024-06-20,,""',
      'Twice,m,x,,,,',
      'Nowhere,m,x,,,,',
      ',m,x,,,,',
      'By title,m,x,7.5,,,',
      'By title,m,x,,20.06.2024,,',
      'By title,m,,,,,',
      'By title,m,x,,2999-01-01,,',
      'By title,m,x,,,[1],',
    ].join('\n'),
  )
  const { code, stdout } = await account.run('import', file)
  t.equal(code, 1)
  // The odd texts have line feeds.
  t.strictSame(linesOf(stdout), [
    'Rejected logs.csv, line 14: 2 prompts are called "Twice"; name one by its ID',
    'Rejected logs.csv, line 15: there is no prompt "Nowhere" in the account',
    'Rejected logs.csv, line 16: it does not say which prompt it belongs to',
    'Rejected logs.csv, line 17: score must be integer',
    'Rejected logs.csv, line 18: occurredAt must match format "date-time"',
    'Rejected logs.csv, line 19: output is required',
    'Rejected logs.csv, line 20: occurredAt must be from 1970 to a day from now',
    'Rejected logs.csv, line 21: metadata must be object',
    'Added 4 logs; rejected 8.',
  ])
  const logs = await account.call('GET', '/logs')
  t.match(logs, [
    { output: '', score: 0, notes: '', occurredAt: '2024-06-20T00:00:00.000Z' },
    { output: '', score: 0, notes: '', occurredAt: '2024-06-20T00:00:00.000Z' },
    { output, occurredAt: '2024-06-20T11:13:00.500Z' },
    { output: text, notes: text, score: 7, occurredAt: '2024-06-20T13:13:00.000Z', metadata: { a: 1 } },
  ])
  t.equal(linesOf((await account.run('import', file)).stdout).at(-1), 'Added 0 logs (4 existed); rejected 8.')

  const response = await account.service.send({
    method: 'GET',
    path: '/logs',
    token: account.token,
    headers: { accept: 'text/csv' },
  })
  const own = fileWith(t, 'own.csv', response.text)
  const { stdout: ownReport } = await account.run('import', own)
  t.equal(linesOf(ownReport).at(-1), 'Added 0 logs (4 existed); rejected 0.', "the service's own table")
})

test('a table whose columns cannot be used is refused in one line', async (t) => {
  const account = await newAccount(t)
  const calls: [content: string, options: string[], message: RegExp][] = [
    ['', [], /empty\.csv is empty\.$/],
    ['a,b\n1,2\n', [], /neither the outputs of logs nor the contents of prompts.*--map.*"a", "b"\.$/],
    ['title,title\n1,2\n', [], /two columns "title"/],
    ['title,content\n1,2\n', ['--map', 'tags=Labels'], /no column "Labels", only "title", "content"\.$/],
    ['title,content\n1,2\n', ['--map', 'colour=title'], /write FIELD=COLUMN, where FIELD is one of .*title/],
    ['title,content\n1,2\n', ['--map', 'score=title'], /has prompts, which have no score\.$/],
    ['title,content\n1,2\n', ['--encoding', 'utf-99'], /encoding "utf-99" is not known/],
  ]
  for (const [content, options, message] of calls) {
    const { code, stderr } = await account.run('import', fileWith(t, 'empty.csv', content), ...options)
    t.equal(code, 1)
    t.match(stderr.trimEnd(), message)
    t.equal(stderr.split('\n').length, 2)
  }
})
