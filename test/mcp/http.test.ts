import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { buildClient, type Connect, testSessions } from './session.js'

/** Connects as an assistant with the address and an API key does. */
const connect: Connect = async (t, service, token, era) => {
  const client = buildClient(era)
  const headers = { authorization: `Bearer ${token}` }
  await client.connect(new StreamableHTTPClientTransport(new URL(`${service.url}/mcp`), { requestInit: { headers } }))
  t.teardown(() => client.close())
  return client
}

testSessions('HTTP', connect)
