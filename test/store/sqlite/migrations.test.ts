import { copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import type { components } from '../../../generated/types.js'
import { buildApp } from '../../../src/app.js'
import { bucketOf } from '../../../src/domain/statistics/latency-buckets.js'
import { buildRenderers } from '../../../src/openapi/render.js'
import { checkWhole } from '../../../src/store/sqlite/copy.js'
import { type Database, openSqlite } from '../../../src/store/sqlite/driver.js'
import { defineFunctions } from '../../../src/store/sqlite/functions.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import { termsOf as termsOfStep6 } from '../../../src/store/sqlite/migrations/0006-search-terms.js'
import { latencyBucket } from '../../../src/store/sqlite/migrations/0011-log-counts.js'
import { migrations } from '../../../src/store/sqlite/migrations.js'
import { SqliteStore } from '../../../src/store/sqlite/store.js'
import { termsOf, termsOfText } from '../../../src/store/sqlite/terms.js'
import { contract } from '../../helpers/contract.js'
import { send } from '../../helpers/http.js'
import { password, secret, temporaryFolder } from '../../helpers/service.js'
import { oddTexts } from '../../helpers/texts.js'
import { databaseOfForm6, responsesOfForm6 } from './fixtures.js'

type Schemas = components['schemas']

const json = (database: Database, sql: string) => JSON.stringify(database.prepare(sql).all())

/** Opens a database as the service does, except that it doesn't wait for the disk. */
function open(file: string, options?: Parameters<typeof openSqlite>[1]): Database {
  const database = openSqlite(file, options)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = OFF')
  defineFunctions(database)
  return database
}

/** JSON text without the versions that earlier ones didn't have. */
const withoutVersions = (text: string) => text.replaceAll(/\\?"(version|promptVersion)\\?":1,/g, '')

/** All that a migration must keep, with the keys of the rows. */
function contentOf(database: Database): string {
  return withoutVersions(
    [
      'SELECT * FROM users ORDER BY key',
      'SELECT key, id, owner_key, json, folded_title, folded_text FROM prompts ORDER BY key',
      'SELECT * FROM removed_prompts ORDER BY key',
      'SELECT rowid AS number, id, owner_key, prompt_key, json FROM logs ORDER BY rowid',
      'SELECT key, owner_key, operation_id, idempotency_key, hex(body_hash), created_id, used_at FROM ' +
        'idempotency_keys ORDER BY key',
    ]
      .map((sql) => json(database, sql))
      .join('\n'),
  )
}

/** All of a database, to tell whether two ways to migrate come to the same. */
function everythingIn(file: string): string {
  const database = openSqlite(file, { readonly: true })
  const tables = ['api_keys', 'prompts', 'prompt_versions', 'logs', 'daily_log_counts', 'hourly_latency_counts']
  const columns = tables.map((table) => json(database, `SELECT * FROM ${table} ORDER BY 1, 2, 3, 4`))
  const schema = json(database, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name')
  const indexed = ['prompts_search_docsize', 'logs_search_docsize', 'logs_search_blocks'].map((table) =>
    json(database, `SELECT * FROM ${table}`),
  )
  const version = JSON.stringify(database.pragma('user_version'))
  const all = [version, schema, contentOf(database), ...columns, ...indexed].join('\n')
  database.close()
  return all
}

/** Columns that don't say what the JSON beside them says. */
function columnsAstray(database: Database): string[] {
  const astray = <T>(sql: string, columns: (resource: T) => object) => {
    const rows = database.prepare(sql).all() as (Record<string, unknown> & { json: string })[]
    return rows.flatMap((row) =>
      Object.entries(columns(JSON.parse(row.json)))
        .filter(([name, value]) => row[name] !== value)
        .map(([name]) => `${name} of ${row.id}`),
    )
  }
  return [
    ...astray<Schemas['Prompt']>(
      "SELECT * FROM prompts WHERE json <> ''",
      ({ title, content, model, tags, externalId, version, createdAt, updatedAt }) => ({
        external_id: externalId ?? null,
        version,
        title,
        content,
        model,
        tags: JSON.stringify(tags),
        created_at: new Date(createdAt).getTime(),
        updated_at: new Date(updatedAt).getTime(),
      }),
    ),
    ...astray<Schemas['Log']>('SELECT * FROM logs', (log) => ({
      prompt_version: log.promptVersion ?? null,
      time: new Date(log.occurredAt ?? log.createdAt).getTime(),
      score: log.score ?? null,
      model_used: log.modelUsed,
      session_id: log.sessionId ?? null,
      latency_ms: log.latencyMs ?? null,
      input_tokens: log.inputTokens ?? null,
      output_tokens: log.outputTokens ?? null,
      cost_usd: log.costUsd ?? null,
      external_id: log.externalId ?? null,
    })),
  ]
}

/** Serves a database until the test ends. */
async function serve(t: Test, file: string): Promise<string> {
  const store = new SqliteStore(file, buildRenderers(contract))
  const app = await buildApp(contract, store, {
    tokens: { secret, lifetimeMs: 3_600_000 },
    bodyLimit: 25_165_824,
    maxConnections: 1000,
    maxBytesInFlight: 268_435_456,
    authRateLimit: 0,
    signup: 'open',
    quotas: { requestsPerMinute: 0, bytesPerMinute: 0 },
    trustProxy: false,
    corsOrigins: [],
    logger: false,
  })
  t.teardown(async () => {
    await app.close()
    await store.close()
  })
  return app.listen({ host: '127.0.0.1', port: 0 })
}

test('all that an earlier version gave back is given back after it, byte for byte', async (t) => {
  const file = databaseOfForm6(t)
  const database = openSqlite(file)
  defineFunctions(database)
  const before = contentOf(database)
  migrate(database)
  t.equal(contentOf(database), before)
  t.strictSame(columnsAstray(database), [])
  t.strictSame(checkWhole(file), [])
  const url = await serve(t, file)
  const responses = responsesOfForm6()
  const tokens = new Map<string, string>()
  for (const { email } of responses) {
    if (tokens.has(email)) continue
    const login = await send(url, { method: 'POST', path: '/auth/login', body: { email, password } })
    tokens.set(email, login.json.token)
  }
  for (const { email, path, text } of responses) {
    const response = await send(url, { path, token: tokens.get(email) as string })
    t.equal(withoutVersions(response.text), text, `${email} ${path}`)
  }
  // What was being removed goes: an account, and a prompt with 30 logs.
  const left = database.prepare(
    'SELECT (SELECT count(*) FROM removed_prompts), (SELECT count(*) FROM users) AS users, (SELECT ' +
      'count(*) FROM prompts_search_docsize) - (SELECT count(*) FROM prompts) AS astray',
  )
  for (let tries = 500; tries > 0 && (left.get() as { users: number }).users > 2; tries--) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  t.strictSame(Object.values(left.get() as object), [0, 2, 0])
  t.strictSame(checkWhole(file), [])
  database.close()
})

test('what a prompt says is its version 1, and that of the logs since its last change', async (t) => {
  const database = openSqlite(databaseOfForm6(t))
  defineFunctions(database)
  const promptsIn = () =>
    database
      .prepare("SELECT json FROM prompts WHERE json <> ''")
      .pluck()
      .all()
      .map((text) => JSON.parse(text as string))
  // A prompt that was changed after its first log.
  database.exec(`UPDATE prompts SET json = json_set(prompts.json, '$.updatedAt', first.json ->> '$.createdAt')
    FROM (SELECT prompt_key, min(json) AS json FROM logs GROUP BY prompt_key ORDER BY prompt_key LIMIT 1) AS first
    WHERE key = prompt_key`)
  const before = promptsIn()
  migrate(database)
  const kept = database.prepare('SELECT json FROM prompt_versions ORDER BY key').pluck().all()
  t.strictSame(
    kept.map((text) => JSON.parse(text as string)),
    before.map(({ _id: promptId, content, model, updatedAt }) => ({
      promptId,
      version: 1,
      content,
      model,
      createdAt: updatedAt,
    })),
  )
  t.ok(promptsIn().every(({ version }) => version === 1))
  const known = new Set(before.map(({ _id }) => _id))
  const logs = database
    .prepare('SELECT json FROM logs')
    .pluck()
    .all()
    .map((text) => JSON.parse(text as string))
    // The others are being removed.
    .filter(({ promptId }) => known.has(promptId))
  const expected = (log: Schemas['Log']) => {
    const prompt = before.find(({ _id }) => _id === log.promptId)
    return prompt.createdAt === prompt.updatedAt || log.createdAt > prompt.updatedAt ? 1 : undefined
  }
  for (const log of logs) t.equal(log.promptVersion, expected(log), log._id)
  t.strictSame([...new Set(logs.map(expected))].length, 2, 'there are logs of both kinds')
  database.close()
})

test('new rows get the columns that a migration gives to old ones', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = new SqliteStore(file, buildRenderers(contract))
  const account = await store.accounts.create({ name: 'Ada', email: 'ada@example.com', passwordHash: '' })
  for (const [index, text] of Object.values(oddTexts).entries()) {
    const fields = { title: text, content: text, model: text, tags: [text, 'x'] }
    const { id: promptId } = await store.prompts.create(account, fields)
    if (index % 2) await store.prompts.update(account, promptId, { title: `changed ${text}`, tags: [] })
    const log = { promptId, output: text, modelUsed: text }
    const context = { sessionId: text, latencyMs: 1.5, inputTokens: 0, outputTokens: 3, costUsd: 0.1, externalId: text }
    await store.logs.create(account, { ...log, ...context, occurredAt: '2024-06-20T13:13:00.000Z' })
    await store.logs.create(account, index % 3 ? { ...log, score: index % 11, notes: text } : log)
  }
  await store.close()
  const database = openSqlite(file)
  t.strictSame(columnsAstray(database), [])
  const unscored = 'SELECT count(*) FROM logs WHERE score IS NULL AND session_id IS NULL'
  t.equal(database.prepare(unscored).pluck().get(), 4)
})

test('logs that are there already are counted', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const database = open(file)
  migrate(database, { steps: migrations.slice(0, 10) })
  database.exec(`
    INSERT INTO users (key, id, name, email, folded_email, password_hash, created_at)
    VALUES (1, 'user1', '', '', '', '', '');
    INSERT INTO prompts VALUES (7, 'prompt7', 1, 0, 0, 1, NULL, '', '', '', '[]', '{}', '', '')`)
  const insert = database.prepare(
    `INSERT INTO logs VALUES (NULL, @id, 1, 7, @version, @time, @score, 'm', @session, @latency, @tokens, NULL, @cost,
      NULL, '{"output":""}')`,
  )
  for (let number = 0; number < 500; number++) {
    const rarely = <T>(value: T) => (number % 3 === 0 ? null : value)
    insert.run({
      id: `log${number}`,
      version: rarely(1 + (number % 2)),
      time: number * 1_234_567,
      score: rarely(number % 11),
      session: number % 5 === 0 ? 's' : null,
      latency: rarely(number * 1.37),
      tokens: rarely(number),
      cost: rarely(number / 7),
    })
  }
  migrate(database)
  t.strictSame(checkWhole(file), [])
  t.equal(database.prepare('SELECT sum(logs) FROM daily_log_counts').pluck().get(), 500)
  t.equal(database.prepare('SELECT sum(logs) FROM hourly_latency_counts').pluck().get(), 333)
  // What a check would notice.
  database.exec('UPDATE daily_log_counts SET score_3 = score_3 + 1 WHERE period = 0 AND prompt_version = 0')
  t.match(checkWhole(file), [/^2 rows of daily_log_counts differ from what they should be$/])
  database.close()
})

test('old latencies are counted in the buckets that new ones get', async (t) => {
  for (const latency of [0, 0.001, 0.5, 1, 63.5, 64.25, 127, 128, 129, 130.5, 999.99, 1e6, 123456789, 8e15]) {
    t.equal(latencyBucket(latency), bucketOf(latency), `of ${latency} ms: if not, add a migration that counts anew`)
  }
})

test('a kill between any two statements is made good by the next start', async (t) => {
  for (const [name, make] of [
    ['form 6', databaseOfForm6],
    ['form 5', databaseOfForm5],
  ] as const) {
    const complete = make(t)
    const finish = (file: string) => {
      const database = open(file)
      migrate(database)
      database.close()
    }
    const original = make(t)
    copyFileSync(original, complete)
    finish(complete)
    const wanted = everythingIn(complete)
    const folder = temporaryFolder(t)
    const file = make(t)
    copyFileSync(original, file)
    const suffixes = ['', '-wal']
    let [statements, snapshots, last] = [0, 0, '']
    // What a killed process leaves is the files as the system has them at that moment. SQLite calls this before each
    // statement.
    const verbose = () => {
      statements++
      const present = suffixes.filter((suffix) => existsSync(file + suffix))
      const state = present.map((suffix) => stateOf(file + suffix)).join()
      // Most statements write nothing yet.
      if (state === last) return
      last = state
      for (const suffix of present) copyFileSync(file + suffix, join(folder, `${snapshots}.db${suffix}`))
      snapshots++
    }
    const database = open(file, { verbose })
    migrate(database, { transactionMs: 0 })
    database.close()
    t.equal(everythingIn(file), wanted, `${name} in short transactions`)
    const wrong: number[] = []
    const versions = new Set<unknown>()
    for (let number = 0; number < snapshots; number++) {
      const snapshot = join(folder, `${number}.db`)
      const found = openSqlite(snapshot)
      versions.add(found.pragma('user_version', { simple: true }))
      found.close()
      finish(snapshot)
      if (everythingIn(snapshot) !== wanted || checkWhole(snapshot).length > 0) wrong.push(number)
    }
    t.strictSame(wrong, [], `${name}: ${statements} statements, ${snapshots} different states`)
    const unfinished = [...versions].filter((version) => (version as number) > 1000)
    t.ok(unfinished.length >= (name === 'form 6' ? 2 : 1), `among them within conversions (${[...versions]})`)
  }
})

/** Tells whether a file was written to. */
function stateOf(file: string): string {
  const { size, mtimeNs } = statSync(file, { bigint: true })
  return `${size} ${mtimeNs}`
}

/** A database from before the search had terms, with more prompts than one batch. */
function databaseOfForm5(t: Test): string {
  const file = join(temporaryFolder(t), 'promptcrafter.db')
  const database = openSqlite(file)
  migrate(database, { steps: migrations.slice(0, 5) })
  const source = openSqlite(databaseOfForm6(t))
  for (const table of ['users', 'prompts', 'removed_prompts', 'logs', 'idempotency_keys']) {
    const rows = source.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
    const names = Object.keys(rows[0] ?? {})
    const insert = database.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map((column) => `@${column}`)})`)
    for (const row of rows) insert.run(row)
  }
  const addPrompt = database.prepare(
    'INSERT INTO prompts (key, id, owner_key, json, folded_title, folded_text) VALUES (?, ?, 1, ?, ?, ?)',
  )
  const fields = {
    title: 'One more',
    content: 'the sea',
    model: 'm',
    tags: [],
    createdAt: '2026-01-02T03:04:05.678Z',
    updatedAt: '2026-01-02T03:04:05.678Z',
  }
  for (let count = 1; count <= 45; count++) {
    addPrompt.run(
      count,
      `prompt${count}`,
      JSON.stringify({ _id: `prompt${count}`, ...fields }),
      'one more',
      `the sea ${count}`,
    )
  }
  source.close()
  database.close()
  return file
}

test('the search index of an old prompt has the terms that the search asks for', async (t) => {
  const texts = [...Object.values(oddTexts), 'The sea, a haiku.', '海の俳句', 'a_b-c "d" (e)', '']
  const sorted = (terms: string) => [...new Set(terms.split(' ').filter(Boolean))].sort().join(' ')
  const now = (title: string, text: string) => termsOf(12, title, termsOfText(text))
  for (const title of texts) {
    for (const text of texts) {
      if (sorted(now(title, text)) === sorted(termsOfStep6(12, title, text))) continue
      t.fail('terms.ts gives other terms than step 6 did: add a migration that rebuilds the index')
    }
  }
  t.match(now('ab', 'c'), ' 12tab')
})
