import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { test } from 'tap'
import {
  buildClient,
  type Connect,
  callEveryTool,
  type Era,
  eras,
  improveAPrompt,
  keepToScopes,
  learnFromErrors,
  readALongOutput,
} from './session.js'

/** Connects as an assistant with the address and an API key does. */
const connect: Connect = async (t, service, token, era) => {
  const client = buildClient(era)
  const headers = { authorization: `Bearer ${token}` }
  await client.connect(new StreamableHTTPClientTransport(new URL(`${service.url}/mcp`), { requestInit: { headers } }))
  t.teardown(() => client.close())
  return client
}

for (const era of Object.keys(eras) as Era[]) {
  test(`${era}: every tool can be called over HTTP`, async (t) => callEveryTool(t, connect, era))
  test(`${era}: an assistant improves a prompt`, async (t) => improveAPrompt(t, connect, era))
}

test('a key gives access to the tools of its scope and no others', async (t) => keepToScopes(t, connect))
test('a call that fails says why', async (t) => learnFromErrors(t, connect))
test('a long output can be read to its end', async (t) => readALongOutput(t, connect))
