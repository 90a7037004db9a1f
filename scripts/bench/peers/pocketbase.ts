import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import type { LoadRequest } from '../load.js'
import { startServer, stopOnError } from '../server.js'
import type { Peer, PeerLog } from './peer.js'

const email = 'ada@example.com'
const password = 'correct horse battery'
const ownOnly = '@request.auth.id != "" && owner = @request.auth.id'

/** PocketBase as a separate program, set up as its documentation recommends. */
const program = `package main

import (
	"log"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase"
)

func main() {
	app := pocketbase.NewWithConfig(pocketbase.Config{
		DBConnect: func(path string) (*dbx.DB, error) {
			return dbx.Open("sqlite", path+"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)"+
				"&_pragma=journal_size_limit(200000000)&_pragma=synchronous(FULL)&_pragma=foreign_keys(ON)"+
				"&_pragma=temp_store(MEMORY)&_pragma=cache_size(-32000)")
		},
	})
	if err := app.Start(); err != nil {
		log.Fatal(err)
	}
}
`

export const pocketBase: Peer = {
  name: 'PocketBase',
  setup: [
    'records API',
    'user token',
    'rule that compares the owner',
    'synchronous=FULL instead of its default NORMAL',
    'indexes on prompt and time, and prompt and score',
    'a view for averages',
    'text with `~`',
  ],

  async install(folder) {
    if (existsSync(join(folder, 'peer'))) return versionIn(folder)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'main.go'), program)
    const go = (...args: string[]) => execFileSync('go', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    go('mod', 'init', 'peer')
    go('get', 'github.com/pocketbase/pocketbase@v0.39.2')
    go('mod', 'tidy')
    go('build', '-o', 'peer', '.')
    return versionIn(folder)
  },

  async start(folder, data, logs) {
    const [peer, log] = [join(folder, 'peer'), join(folder, 'log')]
    execFileSync(peer, ['superuser', 'upsert', email, password, '--dir', data], { stdio: 'ignore' })
    const begin = () =>
      startServer({
        command: (port) => [peer, 'serve', '--http', `127.0.0.1:${port}`, '--dir', data],
        healthPath: '/api/health',
        log,
      })
    const empty = await begin()
    const owner = await stopOnError(empty, () => createCollections(empty.url))
    await empty.stop()
    fill(join(data, 'data.db'), owner, logs)
    const bytes = statSync(join(data, 'data.db')).size
    const server = await begin()
    const { token } = await stopOnError(server, () => logIn(server.url, 'users'))
    return {
      server,
      authorization: `Bearer ${token}`,
      bytes,
      exports: Array.from({ length: Math.ceil(logs.length / 1000) }, (_, index) => ({
        method: 'GET',
        path: recordsPath({ sort: 'id', perPage: 1000, page: index + 1 }),
      })),
      requests(workload, { promptIds, words, newLogs }) {
        const perPrompt = (pathOf: (id: string) => string): LoadRequest[] =>
          promptIds.map((id) => ({ method: 'GET', path: pathOf(id) }))
        const ofPrompt = (id: string) => `prompt='${id}'`
        switch (workload) {
          case 'page':
            return perPrompt((id) => recordsPath({ filter: ofPrompt(id), sort: '-created', perPage: 20 }))
          case 'list':
            return perPrompt((id) => recordsPath({ filter: ofPrompt(id), sort: 'created', perPage: 100 }))
          case 'score':
            return perPrompt((id) =>
              recordsPath({ filter: `${ofPrompt(id)} && score<=3`, sort: '-created', perPage: 20 }),
            )
          case 'average':
            return perPrompt((id) => `/api/collections/averages/records/${id}`)
          case 'text':
            return words.map((word) => ({
              method: 'GET',
              path: recordsPath({ filter: `output~'${word}'`, sort: '-created', perPage: 20 }),
            }))
          case 'write':
          case 'write-one':
            return newLogs.map(({ promptId: prompt, modelUsed: model, ...log }) => ({
              method: 'POST',
              path: '/api/collections/logs/records',
              body: { owner, prompt, model, ...log },
            }))
        }
      },
    }
  },
}

function versionIn(folder: string): string {
  const [, version = ''] = /pocketbase\/pocketbase v(\S+)/.exec(readFileSync(join(folder, 'go.mod'), 'utf8')) ?? []
  return version
}

function recordsPath(query: Readonly<Record<string, string | number>>): string {
  const parameters = Object.entries({ skipTotal: 1, ...query }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return `/api/collections/logs/records?${parameters.join('&')}`
}

async function logIn(url: string, collection: string): Promise<{ token: string; id: string }> {
  const found = await post(url, `/api/collections/${collection}/auth-with-password`, { identity: email, password })
  return { token: String(found.token), id: String((found.record as { id: string }).id) }
}

/** @returns the identifier of the user who owns the logs */
async function createCollections(url: string): Promise<string> {
  const { token } = await logIn(url, '_superusers')
  const create = (collection: object) => post(url, '/api/collections', collection, token)
  await create({
    name: 'logs',
    type: 'base',
    listRule: ownOnly,
    viewRule: ownOnly,
    createRule: ownOnly,
    fields: [
      { name: 'owner', type: 'text', required: true },
      { name: 'prompt', type: 'text', required: true },
      { name: 'output', type: 'text', required: true, max: 100_000 },
      { name: 'model', type: 'text', required: true },
      { name: 'notes', type: 'text' },
      { name: 'score', type: 'number' },
      { name: 'created', type: 'autodate', onCreate: true },
    ],
    indexes: [
      'CREATE INDEX logs_by_prompt ON logs (prompt, created)',
      'CREATE INDEX logs_by_score ON logs (prompt, score)',
      'CREATE INDEX logs_by_owner ON logs (owner, created)',
    ],
  })
  await create({
    name: 'averages',
    type: 'view',
    viewRule: ownOnly,
    viewQuery: 'SELECT prompt AS id, owner, count(*) AS logs, avg(score) AS mean FROM logs GROUP BY prompt, owner',
  })
  await post(url, '/api/collections/users/records', { email, password, passwordConfirm: password }, token)
  return (await logIn(url, 'users')).id
}

async function post(url: string, path: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: token }) }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} responded ${response.status}: ${await response.text()}`)
  return (await response.json()) as Record<string, unknown>
}

function fill(file: string, owner: string, logs: readonly PeerLog[]): void {
  const database = openSqlite(file)
  const insert = database.prepare(
    `INSERT INTO logs (id, owner, prompt, output, model, notes, score, created)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  database.transaction(() => {
    let number = 0
    for (const { promptId, output, modelUsed, notes, score, createdAt } of logs) {
      const id = `log${String(number++).padStart(12, '0')}`
      insert.run(id, owner, promptId, output, modelUsed, notes, score, createdAt.replace('T', ' '))
    }
  })()
  database.exec('ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}
