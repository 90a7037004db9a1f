import { join } from 'node:path'
import { test } from 'tap'
import { temporaryFolder } from '../../helpers/service.js'
import { openSqlite } from '../../helpers/sqlite.js'
import { fileWith, linesOf, newAccount } from './account.js'

/** The tables of llm before its version 0.32, of those that are read; `responses` had fewer columns in older ones. */
const responses = `
  CREATE TABLE responses (id TEXT PRIMARY KEY, model TEXT, prompt TEXT, system TEXT, prompt_json TEXT,
    options_json TEXT, response TEXT, response_json TEXT, conversation_id TEXT, duration_ms INTEGER, datetime_utc TEXT,
    input_tokens INTEGER, output_tokens INTEGER);
  CREATE TABLE fragments (id INTEGER PRIMARY KEY, hash TEXT, content TEXT, datetime_utc TEXT, source TEXT);
  CREATE TABLE prompt_fragments (response_id TEXT, fragment_id INTEGER, "order" INTEGER);
  INSERT INTO fragments VALUES (1, '', 'first file', '', ''), (2, '', 'second file', '', '');
  INSERT INTO prompt_fragments VALUES ('01b', 2, 1), ('01b', 1, 0);
  INSERT INTO responses VALUES
    ('01a', 'gpt-4o', 'Hi', 'You are polite.' || char(10) || 'Always.', '{}', '{"temperature": 0.5, "stop": ["x"]}',
      'Good day', '{}', 'chat', 812, '2024-06-20T13:13:00.123456', 5, 7),
    ('01b', 'gpt-4o', 'Compare', NULL, '{}', '{}', 'Equal ☂️', '{}', NULL, NULL, '2024-06-21 08:00:00', NULL, NULL),
    ('01c', 'gpt-4o', 'Broken', NULL, '{}', '{}', CAST(x'636166e9' AS TEXT), '{}', NULL, NULL, NULL, NULL, NULL),
    ('01d', 'gpt-4o', 'again', NULL, '{}', '{}', 'in both', '{}', NULL, NULL, NULL, NULL, NULL);`

/** The tables since then. */
const turns = `
  CREATE TABLE turns (id TEXT PRIMARY KEY, thread_id TEXT, parent_message_hash TEXT, tip_message_hash TEXT, model TEXT,
    resolved_model TEXT, options_json TEXT, schema_id TEXT, input_tokens INTEGER, output_tokens INTEGER,
    token_details TEXT, duration_ms INTEGER, datetime_utc TEXT);
  CREATE TABLE messages (hash TEXT PRIMARY KEY, parent_hash TEXT, role TEXT, provider_metadata TEXT);
  CREATE TABLE parts (id INTEGER PRIMARY KEY, message_hash TEXT, position INTEGER, type TEXT, tool_name TEXT,
    text TEXT, payload TEXT);
  INSERT INTO messages VALUES ('s', NULL, 'system', NULL), ('u', 's', 'user', NULL), ('a', 'u', 'assistant', NULL),
    ('u2', 'a', 'user', NULL), ('t', 'u2', 'tool', NULL), ('a2', 't', 'assistant', NULL);
  INSERT INTO parts VALUES (1, 's', 0, 'text', NULL, 'You are polite.' || char(10) || 'Always.', NULL),
    (2, 'u', 0, 'text', NULL, NULL, '{"text_ref": [{"literal": "See: "}, {"fragment": 1}]}'),
    (3, 'a', 0, 'reasoning', NULL, 'hm', NULL), (4, 'a', 1, 'text', NULL, 'Seen', NULL),
    (5, 'u2', 0, 'text', NULL, 'And?', NULL), (6, 't', 0, 'tool_result', 'search', NULL, '{}'),
    (7, 'a2', 0, 'text', NULL, 'Nothing', NULL);
  INSERT INTO turns VALUES
    ('01d', 'thread', 'u', 'a', 'gpt-5', 'gpt-5-2026', NULL, NULL, 1, 2, NULL, 3, '2026-08-01T10:00:00.5+00:00'),
    ('01e', 'thread', 't', 'a2', 'gpt-5', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-08-01T10:01:00+00:00');`

test('the log of llm is imported, with a prompt for each system prompt', async (t) => {
  const account = await newAccount(t)
  const file = join(temporaryFolder(t), 'logs.db')
  openSqlite(file).exec(responses).close()
  const rejected = 'Rejected logs.db, response 01c: its texts are not valid UTF-8'
  const first = await account.run('import', file)
  t.strictSame(linesOf(first.stdout), [rejected, 'Added 2 prompts, 3 logs; rejected 1.'])
  const [polite, plain] = await account.call('GET', '/prompts')
  t.match(polite, { title: 'You are polite.', content: 'You are polite.\nAlways.', tags: ['llm'] })
  t.match(plain, { title: 'llm without a system prompt', content: '{input}' })
  t.match(await account.call('GET', '/logs'), [
    {
      promptId: polite._id,
      input: 'Hi',
      output: 'Good day',
      modelUsed: 'gpt-4o',
      sessionId: 'chat',
      latencyMs: 812,
      inputTokens: 5,
      outputTokens: 7,
      metadata: { temperature: 0.5, stop: '["x"]' },
      externalId: 'llm:01a',
      occurredAt: '2024-06-20T13:13:00.123Z',
    },
    { promptId: plain._id, input: 'first file\nsecond file\nCompare', output: 'Equal ☂️' },
    { output: 'in both' },
  ])
  t.strictSame(linesOf((await account.run('import', file)).stdout), [
    rejected,
    'Added 0 prompts (2 existed), 0 logs (3 existed); rejected 1.',
  ])

  openSqlite(file).exec(turns).exec("DELETE FROM responses WHERE id IN ('01a', '01b', '01c')").close()
  const other = await newAccount(t, account.service)
  t.strictSame(linesOf((await other.run('import', file)).stdout), ['Added 1 prompt, 2 logs; rejected 0.'])
  t.match(await other.call('GET', '/logs'), [
    { input: 'See: first file', output: 'Seen', sessionId: 'thread', metadata: { resolvedModel: 'gpt-5-2026' } },
    { input: 'And?', output: 'Nothing' },
  ])
})

test('another SQLite database, and a file that only looks like one, are refused', async (t) => {
  const account = await newAccount(t)
  const file = join(temporaryFolder(t), 'theirs.db')
  openSqlite(file).exec('CREATE TABLE theirs (a)').close()
  t.match(await account.run('import', file), {
    code: 1,
    stderr: /^promptcrafter: .*theirs\.db is an SQLite database, but not the log of llm\.\n$/,
  })
  const damaged = fileWith(t, 'damaged.db', `SQLite format 3\0${'x'.repeat(500)}`)
  t.match(await account.run('import', damaged), {
    code: 1,
    stderr: /^promptcrafter: .*damaged\.db cannot be read .*\n$/,
  })
})
