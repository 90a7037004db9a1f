import { defineFunctions } from '../../src/store/sqlite/functions.js'
import { openSqlite } from '../helpers/sqlite.js'
import type { Server } from './server.js'

/** Writes logs to the file directly; through the service this would take minutes. */
export function addLogs({ file }: Server, promptId: string, count: number): void {
  const database = openSqlite(file, { timeout: 5000 })
  defineFunctions(database)
  database
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count)
      INSERT INTO logs (id, owner_key, prompt_key, time, model_used, json)
      SELECT 'log' || printf('%032x', i), owner_key, key, 1767225600000, 'm',
        json_object('_id', 'log' || printf('%032x', i), 'promptId', id, 'output', printf('%.*c', 400, 'x'),
          'modelUsed', 'm', 'createdAt', '2026-01-01T00:00:00.000Z')
      FROM n, prompts WHERE id = @promptId`,
    )
    .run({ count, promptId })
  database.exec(`INSERT INTO logs_search (rowid, terms)
    SELECT key, 'x' FROM logs WHERE key NOT IN (SELECT id FROM logs_search_docsize)`)
  database.close()
}
