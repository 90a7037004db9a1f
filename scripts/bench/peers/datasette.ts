import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import type { LoadRequest } from '../load.js'
import { startServer } from '../server.js'
import type { Peer, PeerLog } from './peer.js'
import { installPython, programIn } from './python.js'

const token = 'a-secret-token-for-the-benchmark'

/** Datasette serves an SQLite file; its stable version can't write. */
export const datasette: Peer = {
  name: 'Datasette',
  setup: [
    'table pages as JSON',
    'a token (datasette-auth-tokens)',
    'read only',
    'indexes on prompt and time, and prompt and score',
    'FTS5 for text',
    'SQL for averages',
  ],

  async install(folder) {
    return installPython(folder, ['datasette', 'datasette-auth-tokens'])
  },

  async start(folder, data, logs) {
    const file = join(data, 'data.db')
    fill(file, logs)
    const settings = join(data, 'metadata.json')
    const tokens = [{ token, actor: { id: 'ada' } }]
    writeFileSync(
      settings,
      JSON.stringify({
        plugins: { 'datasette-auth-tokens': { tokens } },
        databases: { data: { allow: { id: 'ada' } } },
      }),
    )
    const server = await startServer({
      command: (port) => [
        programIn(folder, 'datasette'),
        ...['serve', file, '--metadata', settings, '--port', `${port}`],
        ...['--setting', 'max_returned_rows', '1000', '--setting', 'suggest_facets', 'off'],
      ],
      healthPath: '/-/versions.json',
      log: join(data, 'log'),
    })
    return {
      server,
      authorization: `Bearer ${token}`,
      bytes: statSync(file).size,
      exports: [{ method: 'GET', path: '/data/logs.csv?_stream=on' }],
      requests(workload, { promptIds, words }) {
        const perPrompt = (pathOf: (id: string) => string): LoadRequest[] =>
          promptIds.map((id) => ({ method: 'GET', path: pathOf(id) }))
        switch (workload) {
          case 'page':
            return perPrompt((id) => rowsPath(`prompt=${id}&_sort_desc=created&_size=20`))
          case 'list':
            return perPrompt((id) => rowsPath(`prompt=${id}&_sort=created&_size=100`))
          case 'score':
            return perPrompt((id) => rowsPath(`prompt=${id}&score__lte=3&_sort_desc=created&_size=20`))
          case 'average': {
            const sql = encodeURIComponent('select avg(score) as mean from logs where prompt = :prompt')
            return perPrompt((id) => `/data.json?sql=${sql}&prompt=${id}&_shape=array`)
          }
          case 'text':
            return words.map((word) => ({
              method: 'GET',
              path: rowsPath(`_search=${word}&_sort_desc=created&_size=20`),
            }))
          case 'write':
          case 'write-one':
            return []
        }
      },
    }
  },
}

function rowsPath(query: string): string {
  return `/data/logs.json?${query}&_shape=array&_nocount=1&_nofacet=1`
}

function fill(file: string, logs: readonly PeerLog[]): void {
  const database = openSqlite(file)
  database.exec(`
    CREATE TABLE logs (id TEXT PRIMARY KEY, prompt TEXT NOT NULL, output TEXT NOT NULL, model TEXT NOT NULL, notes TEXT,
      score INTEGER, created TEXT NOT NULL);
    CREATE INDEX logs_by_prompt ON logs (prompt, created);
    CREATE INDEX logs_by_score ON logs (prompt, score);
    CREATE INDEX logs_by_time ON logs (created);
    CREATE VIRTUAL TABLE logs_fts USING fts5 (output, content = 'logs');
  `)
  const insert = database.prepare(
    `INSERT INTO logs (id, prompt, output, model, notes, score, created) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  database.transaction(() => {
    for (const { id, promptId, output, modelUsed, notes, score, createdAt } of logs) {
      insert.run(id, promptId, output, modelUsed, notes, score, createdAt)
    }
  })()
  database.exec(`INSERT INTO logs_fts (logs_fts) VALUES ('rebuild'); ANALYZE`)
  database.close()
}
