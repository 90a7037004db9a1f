import { createMcpHandler, preloadSchemas } from '@modelcontextprotocol/server'
import { nextTurn } from '../domain/turns.js'
import type { Contract } from '../openapi/contract.js'
import { buildServer, type Connection, offerOf } from './server.js'
import { type Tool, toolsOf } from './tools.js'

/** What serves requests to /mcp. It's loaded apart from the service, because the SDK takes a while. */
export interface Endpoint {
  readonly tools: readonly Tool[]
  /**
   * Serves one message, and keeps nothing of it.
   * @param body the parsed JSON
   * @param connection what the caller may use
   */
  serve(request: Request, body: unknown, connection: Connection): Promise<Response>
}

/**
 * Builds the endpoint, and what the SDK would build when the first message arrives. Others have their turn after each
 * step, of which the first was to load this file.
 * @param onError takes what the SDK reports, such as a message that is none
 */
export async function buildEndpoint(contract: Contract, onError: (error: unknown) => void): Promise<Endpoint> {
  await nextTurn()
  preloadSchemas()
  await nextTurn()
  const offer = offerOf(contract, toolsOf(contract))
  const { fetch } = createMcpHandler(({ authInfo }) => buildServer(offer, authInfo?.extra?.connection as Connection), {
    onerror: onError,
  })
  return {
    tools: offer.tools,
    serve(request, body, permitted) {
      const connection = { ...permitted, tools: toolsNeeded(body, permitted.tools) }
      // The SDK passes this on, and checks no token itself: that was done before.
      const authInfo = { token: '', clientId: '', scopes: [], extra: { connection } }
      return fetch(request, { parsedBody: body, authInfo })
    },
  }
}

/** A server is built for each message; for a call, one with a single tool takes a fraction of the time. */
function toolsNeeded(body: unknown, tools: readonly Tool[]): readonly Tool[] {
  const { method, params } = Object(body) as { method?: unknown; params?: unknown }
  return method === 'tools/call' ? tools.filter(({ name }) => name === Object(params).name) : tools
}
