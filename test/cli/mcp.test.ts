import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { type Test, test } from 'tap'
import { forgeKey } from '../helpers/api-keys.js'
import { freePort, runMain } from '../helpers/process.js'
import { createKey, signUp, startService } from '../helpers/service.js'
import { buildClient, type Connect, testSessions } from '../mcp/session.js'

/** Starts the command as an assistant does. */
const connect: Connect = async (t, service, token, era) => {
  const client = buildClient(era)
  const { PATH = '', NODE_V8_COVERAGE } = process.env
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['dist/promptcrafter.js', 'mcp'],
    env: {
      PATH,
      ...(NODE_V8_COVERAGE !== undefined && { NODE_V8_COVERAGE }),
      PROMPTCRAFTER_BASE_URL: `${service.url}/`,
      PROMPTCRAFTER_TOKEN: token,
    },
  })
  await client.connect(transport)
  t.teardown(() => client.close())
  return client
}

testSessions('standard input and output', connect)

/** Starts the command without an assistant, so that its input ends at once. */
async function startAlone(t: Test, environment: Record<string, string>) {
  const command = runMain(t, ['mcp'], environment)
  return { code: await command.ended, ...command.output() }
}

test('the command ends when its input does, and writes nothing of its own to the output', async (t) => {
  const service = await startService(t)
  for (const scope of ['read', 'log'] as const) {
    const { key } = await createKey(service, await signUp(service), scope)
    const environment = { PROMPTCRAFTER_BASE_URL: service.url, PROMPTCRAFTER_TOKEN: key }
    t.strictSame(await startAlone(t, environment), { code: 0, stdout: '', stderr: '' }, scope)
  }
})

test('a wrong setting is explained in one line that shows no token', async (t) => {
  const { url } = await startService(t)
  const key = forgeKey()
  const port = await freePort()
  const other = createServer((_, response) => response.writeHead(302, { location: 'https://example.com' }).end())
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  t.teardown(() => other.close())
  const otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const wrong: [baseUrl: string, token: string, message: string][] = [
    [url, '', 'PROMPTCRAFTER_TOKEN is not set; set it to an API key, such as one with the scope read.'],
    [
      url,
      `${key}\n${key}`,
      'PROMPTCRAFTER_TOKEN is not a token; set it to an API key, such as one with the scope read.',
    ],
    [url, key, `The service at ${url} rejects PROMPTCRAFTER_TOKEN: it is wrong, expired or deleted.`],
    [
      'localhost:3000',
      key,
      'PROMPTCRAFTER_BASE_URL is "localhost:3000"; set it to the address of the service, ' +
        'such as http://127.0.0.1:3000.',
    ],
    [
      `http://127.0.0.1:${port}`,
      key,
      `The service at http://127.0.0.1:${port} can't be reached (ECONNREFUSED); ` +
        'check PROMPTCRAFTER_BASE_URL and that it runs.',
    ],
    [otherUrl, key, `The service at ${otherUrl} responds 302; check PROMPTCRAFTER_BASE_URL.`],
  ]
  for (const [baseUrl, token, message] of wrong) {
    const environment = { PROMPTCRAFTER_BASE_URL: baseUrl, PROMPTCRAFTER_TOKEN: token }
    t.strictSame(await startAlone(t, environment), { code: 1, stdout: '', stderr: `promptcrafter: ${message}\n` })
  }
})
