import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { buildRenderers } from '../../../src/openapi/render.js'
import { type Database, openSqlite } from '../../../src/store/sqlite/driver.js'
import { defineFunctions } from '../../../src/store/sqlite/functions.js'
import { SqliteStore } from '../../../src/store/sqlite/store.js'
import { contract } from '../../helpers/contract.js'
import { temporaryFolder } from '../../helpers/service.js'
import { laws } from '../conformance.js'

/** Steps of a plan that go through a whole table, and are meant to. */
const allowed = [
  // The next prompt or account to be removed, and the conditions that ask whether there is one: next to none.
  /^SCAN removed_prompts/,
  // Stops at the first row.
  /^SCAN users USING COVERING INDEX /,
  /^SCAN sqlite_(master|schema)$/,
  /^SCAN idempotency_keys$/,
  // The full-text index finds its words itself.
  /^SCAN (prompts|logs)_search VIRTUAL TABLE INDEX/,
  // Rows that an inner query has found, and those of none.
  /^SCAN (row|\d+|CONSTANT ROW)/,
  // The tags of one prompt, and keys that were handed over.
  /^SCAN json_each VIRTUAL TABLE INDEX/,
]

/** Statements that go through a table, and stop at its first row. */
const stopsAtFirst = [
  /^SELECT \* FROM "\w+" LIMIT 1$/,
  /^select "(id|key)" from "logs" order by "key" desc limit \S+ NULL\)$/,
]

/** Runs something, and gives back every statement that a database was asked to prepare meanwhile. */
async function statementsOf(doing: () => Promise<void>): Promise<string[]> {
  const prototype = Object.getPrototypeOf(openSqlite(':memory:')) as Database
  const { prepare } = prototype
  const statements = new Set<string>()
  prototype.prepare = function (this: Database, sql: string) {
    statements.add(sql)
    return prepare.call(this, sql)
  } as typeof prepare
  try {
    await doing()
  } finally {
    prototype.prepare = prepare
  }
  return [...statements].filter((sql) => /^(select|insert|update|delete|replace|with)/i.test(sql))
}

function planOf(database: Database, sql: string): string[] {
  const statement = database.prepare(`EXPLAIN QUERY PLAN ${sql}`)
  const parameters = Array(sql.split('?').length - 1).fill(0)
  return (statement.all(parameters) as { detail: string }[]).map(({ detail }) => detail)
}

/** Steps that read more than one account's rows. */
function scansIn(database: Database, sql: string): string[] {
  return planOf(database, sql).filter((step) => /^SCAN/.test(step) && !allowed.some((one) => one.test(step)))
}

/** The indexes that lists of prompts are read by, by the first column of their order. */
const orderedBy: Readonly<Record<string, string>> = {
  id: 'prompts_by_owner',
  updated_at: 'prompts_by_update',
  folded_title: 'prompts_by_title',
}

/** How a list of prompts is read otherwise than by an index of its order, or by that of an external ID. */
function unorderedIn(database: Database, sql: string): string[] | undefined {
  const [, column] = / from "prompts" where .*"owner_key" = .* order by \+?"(\w+)" /.exec(sql) ?? []
  if (column === undefined) return undefined
  const hasExternalId = sql.includes('external_id =')
  const index = hasExternalId ? 'prompts_by_external_id' : `${orderedBy[column]}`
  const isGood = (step: string) =>
    new RegExp(`^SEARCH prompts USING (COVERING )?INDEX ${index} `).test(step) ||
    /json_each|^SCAN row|SUBQUERY|^CO-ROUTINE/.test(step) ||
    (hasExternalId && /TEMP B-TREE/.test(step))
  return planOf(database, sql).filter((step) => !isGood(step))
}

test('whatever is asked of the store, it reads through an index', async (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'empty.db')
  await new SqliteStore(file, buildRenderers(contract)).close()
  const statements = await statementsOf(async () => {
    for (const [index, { run }] of laws.filter(({ needs }) => needs.length === 0).entries()) {
      const copy = join(folder, `${index}.db`)
      copyFileSync(file, copy)
      const store = new SqliteStore(copy, buildRenderers(contract))
      await run(t, { store })
      await store.close()
    }
  })
  const database = openSqlite(file)
  t.ok(statements.length > 50, `${statements.length} statements`)
  defineFunctions(database)
  for (const sql of statements) {
    const scans = stopsAtFirst.some((one) => one.test(sql)) ? [] : scansIn(database, sql)
    if (scans.length > 0) t.fail(`${scans.join(', ')} in ${sql}`)
  }
  const byKeys = statements.find((sql) => sql.includes('key IN (SELECT value FROM json_each')) ?? ''
  const parameters = Array(byKeys.split('?').length - 1).fill(0)
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${byKeys}`).all(parameters)
  t.match(plan, [{ detail: /^SEARCH logs USING INTEGER PRIMARY KEY/ }], 'few logs are counted by their keys')
  const ofSessions = statements.filter((sql) => sql.includes('session_id IS NOT NULL AND score IS NOT NULL'))
  t.ok(ofSessions.length > 1, `${ofSessions.length} statements read scores of sessions`)
  for (const sql of ofSessions)
    t.match(planOf(database, sql)[0], /INDEX logs_by_(owner|prompt)_with_session_score/, sql)
  const ordered = statements.map((sql) => [sql, unorderedIn(database, sql)] as const).filter(([, steps]) => steps)
  t.ok(ordered.length > 30, `${ordered.length} statements list prompts`)
  for (const [sql, steps] of ordered) t.strictSame(steps, [], sql)
  // What would be noticed.
  t.strictSame(scansIn(database, "SELECT json FROM logs WHERE json LIKE '%x%'"), ['SCAN logs'])
  database.close()
})
