import { readFileSync, statSync } from 'node:fs'
import type { Fixture, FixtureAccount } from '../fixture.js'
import type { LoadRequest } from '../load.js'
import type { Peer } from './peer.js'

/** The service itself, as the other benchmark starts it. */
export function promptCrafter(fixture: Fixture): Peer {
  return {
    name: 'PromptCrafter',
    setup: ['as it is', 'a write is on the disk before its response'],

    async install() {
      return String(JSON.parse(readFileSync('package.json', 'utf8')).version)
    },

    async start() {
      const bytes = statSync(fixture.database).size
      const account = fixture.accounts[0] as FixtureAccount
      return {
        server: await fixture.startService(),
        authorization: `Bearer ${account.token}`,
        bytes,
        exports: [{ method: 'GET', path: '/logs' }],
        requests(workload, { promptIds, words, newLogs }) {
          const perPrompt = (pathOf: (id: string) => string): LoadRequest[] =>
            promptIds.map((id) => ({ method: 'GET', path: pathOf(id) }))
          switch (workload) {
            case 'page':
              return perPrompt((id) => `/logs?promptId=${id}&order=desc&limit=20`)
            case 'list':
              return perPrompt((id) => `/logs?promptId=${id}`)
            case 'score':
              return perPrompt((id) => `/logs?promptId=${id}&scoreMax=3&order=desc&limit=20`)
            case 'average':
              return perPrompt((id) => `/statistics?promptId=${id}`)
            case 'text':
              return words.map((word) => ({ method: 'GET', path: `/logs?q=${word}&order=desc&limit=20` }))
            case 'write':
            case 'write-one':
              return newLogs.map((body) => ({ method: 'POST', path: '/logs', body }))
          }
        },
      }
    },
  }
}
