import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../domain/api-key.js'
import { checkMediaType } from '../http/body.js'
import { type BytesInFlight, Share } from '../http/bytes-in-flight.js'
import type { CorsOrigins } from '../http/cors.js'
import { sendError } from '../http/errors.js'
import { type Authenticate, rejectMethod } from '../http/routes.js'
import type { Contract } from '../openapi/contract.js'
import type { ErrorResponse } from '../openapi/responses.js'
import { json } from '../openapi/responses.js'
import type { Endpoint } from './endpoint.js'
import { senderWithin } from './inject.js'
import { toolsFor } from './tools.js'

const path = '/mcp'

/** What clients in a browser send besides the headers of the contract. */
export const mcpHeaders = ['Mcp-Method', 'Mcp-Name', 'Mcp-Protocol-Version', 'Mcp-Session-Id']

/** The maximum size of a message, in bytes: as much as a request with many logs may have. */
const maxBytes = 4 * 1024 * 1024

interface McpOptions {
  readonly contract: Contract
  readonly authenticate: Authenticate
  readonly bytesInFlight: BytesInFlight
  /** Origins of web pages that may use it. */
  readonly corsOrigins: CorsOrigins
}

/**
 * Serves the Model Context Protocol under /mcp (streamable HTTP, without sessions), for any assistant that has a token
 * or an API key. It isn't an operation of the contract: what is sent over it is stated by its own specification, and
 * every call becomes a request to an operation.
 */
export async function serveMcp(app: FastifyInstance, options: McpOptions): Promise<void> {
  const { contract, authenticate, bytesInFlight, corsOrigins } = options
  const errors = allErrors(contract)
  const onError = (error: unknown) => app.log.debug({ err: error }, 'a message of the Model Context Protocol failed')
  let endpoint: Promise<Endpoint> | undefined
  // With the first message, because the SDK takes 10 MB.
  const open = () => {
    endpoint ??= import('./endpoint.js').then(({ buildEndpoint }) => buildEndpoint(contract, onError))
    return endpoint
  }
  app.setErrorHandler((error, request, reply) => sendError(contract, { errors }, error, request, reply))
  app.route({
    method: 'POST',
    url: path,
    bodyLimit: Math.min(maxBytes, app.initialConfig.bodyLimit ?? maxBytes),
    config: { operationId: 'mcp' },
    onRequest: [
      async (request) => {
        request.caller = await authenticate(request.headers.authorization)
      },
      (request, reply, done) => {
        if (isAllowed(request.headers.origin, corsOrigins)) done()
        else reject(reply, 403, 'This origin may not use the service; CORS_ORIGIN lists those that may.')
      },
      (request, reply, done) => {
        request.share = new Share(bytesInFlight, reply.raw, true)
        done(checkMediaType({ content: { [json]: {} } }, request))
      },
    ],
    async handler(request, reply) {
      const { body, caller, signal } = request
      const fault = faultIn(body)
      if (fault !== undefined) return reject(reply, 400, fault)
      const { tools, serve } = await open()
      const connection = {
        tools: toolsFor((caller as Caller).apiKey?.scope, tools),
        send: senderWithin(app, request),
        onError: (error: unknown) => request.log.error({ err: error }, 'a tool failed'),
      }
      return reply.send(await serve(messageOf(request, signal), body, connection))
    },
  })
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: path,
    config: { operationId: 'mcp', otherMethods: 'POST' },
    handler(_request, reply) {
      throw rejectMethod(reply, 'POST')
    },
  })
}

/** The errors of all operations by kind; the first operation that has one states its message. */
function allErrors({ operations }: Contract): ReadonlyMap<string, ErrorResponse> {
  return new Map([...operations.values()].flatMap(({ errors }) => [...errors]).reverse())
}

/**
 * Whether a request may come from there. Web pages have an origin; a page that got its own name to resolve to this
 * address (DNS rebinding) has a foreign one.
 */
function isAllowed(origin: string | undefined, allowed: '*' | readonly string[]): boolean {
  return origin === undefined || allowed === '*' || allowed.includes(origin)
}

function faultIn(body: unknown): string | undefined {
  if (Array.isArray(body)) return 'Batches are not supported; send one message at a time.'
  // It would keep a connection open to report changes of the tools, which never change.
  const { method } = Object(body) as { method?: unknown }
  return method === 'subscriptions/listen' ? 'There is nothing to subscribe to.' : undefined
}

/** Responds as the SDK does to a message that it rejects (JSON-RPC 2.0, section 5.1, "Invalid Request"). */
function reject(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ jsonrpc: '2.0', error: { code: -32_600, message }, id: null })
}

/** Converts a request to what the SDK takes, without the token. */
function messageOf({ headers }: FastifyRequest, signal: AbortSignal): Request {
  const names = Object.keys(headers).filter((name) => /^(accept|content-type|mcp-.*)$/.test(name))
  return new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: names.map((name): [string, string] => [name, String(headers[name])]),
    signal,
  })
}
