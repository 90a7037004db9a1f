import { readFileSync } from 'node:fs'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { test } from 'tap'
import { scopes } from '../../src/domain/api-key.js'
import { maxResultChars, maxTextChars } from '../../src/mcp/result.js'
import { pageItems, toolsFor, toolsOf } from '../../src/mcp/tools.js'
import { contract } from '../helpers/contract.js'
import { createKey, signUp, startService } from '../helpers/service.js'
import { buildClient } from '../mcp/session.js'

const page = readFileSync('generated/docs/tasks/use-from-assistant.md', 'utf8')
const configurations = [...page.matchAll(/^```json\n([\s\S]*?)\n```$/gm)].map(([, text]) => text as string)

/** @returns the tools that a row of the table of scopes names */
function toolsIn(scope: string): string[] {
  const row = new RegExp(`^\\| \`${scope}\` \\| (.*) \\|$`, 'm').exec(page)?.[1] ?? ''
  return [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name as string)
}

test('the page names the tools of each scope', async (t) => {
  const tools = toolsOf(contract)
  const shown = new Map(scopes.map((scope) => [scope, new Set(toolsIn(scope))]))
  const all = new Set([...(shown.get('read') ?? []), ...(shown.get('log') ?? []), ...(shown.get('write') ?? [])])
  for (const scope of scopes) {
    const expected = toolsFor(scope, tools).map(({ name }) => name)
    t.strictSame([...(scope === 'write' ? all : (shown.get(scope) ?? []))].sort(), expected.sort(), scope)
  }
})

test('the page states the limits of results', async (t) => {
  t.match(page, `at most about ${maxResultChars.toLocaleString('en')} characters`)
  t.match(page, `Longer texts are cut, at ${maxTextChars.toLocaleString('en')} characters`)
  t.match(page, `Lists have ${pageItems.default} items, or as many as \`limit\` says, up to ${pageItems.max}.`)
})

test('the configurations on the page connect an assistant', async (t) => {
  t.equal(configurations.length, 2)
  const service = await startService(t)
  const { key } = await createKey(service, await signUp(service), 'read')
  for (const text of configurations) {
    const filled = text
      .replace('http://127.0.0.1:3000', service.url)
      .replace('/path/to/promptcrafter', process.cwd())
      .replace(/pck_…|\$\{env:PROMPTCRAFTER_TOKEN\}/, key)
    const { url, headers, command, args, env } = JSON.parse(filled).mcpServers.promptcrafter
    const transport = url
      ? new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } })
      : new StdioClientTransport({ command, args, env: { PATH: process.env.PATH ?? '', ...env } })
    const client = buildClient('legacy')
    await client.connect(transport)
    t.equal((await client.listTools()).tools.length, toolsIn('read').length, url ? 'over HTTP' : 'over stdio')
    await client.close()
  }
  const [, address, header] = /http promptcrafter (\S+) --header "(.*)"/.exec(page) ?? []
  t.strictSame([address, header], ['http://127.0.0.1:3000/mcp', 'Authorization: Bearer pck_…'])
})
