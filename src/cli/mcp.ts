import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { type Scope, scopes } from '../domain/api-key.js'
import { StartupError } from '../domain/startup-error.js'
import { ResponseTooLongError, readBody, type Send, SendError } from '../mcp/call.js'
import { buildServer, offerOf } from '../mcp/server.js'
import { toolsFor, toolsOf } from '../mcp/tools.js'
import { type Contract, loadContract } from '../openapi/contract.js'
import { type Environment, readBaseUrl, readToken, variables } from './remote-settings.js'

/** How long the service may take to respond; clients give up after a minute. */
const timeoutMs = 60_000

/**
 * Serves the Model Context Protocol on standard input and output until the input ends: a program on the user's machine
 * that sends what the assistant asks for to a service. Offers the tools that the token gives access to.
 * @throws StartupError if a variable is wrong, the service can't be reached, or it rejects the token
 */
export async function serveMcp(environment: Environment): Promise<void> {
  const baseUrl = readBaseUrl(environment)
  const token = readToken(environment)
  const contract = await loadContract()
  const send = senderTo(baseUrl, token)
  const scope = await findScope(contract, send, baseUrl)
  const offer = offerOf(contract, toolsOf(contract))
  const tools = toolsFor(scope, offer.tools)
  const onError = (error: unknown) => console.error(error)
  serveStdio(() => buildServer(offer, { tools, send, onError }), { onerror: onError })
}

/** Builds the function that sends a request over HTTP. */
function senderTo(baseUrl: string, token: string): Send {
  return async ({ path, headers, ...request }, maxBytes, signal) => {
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        ...request,
        headers: { ...headers, authorization: `Bearer ${token}` },
        // Another address would get what the user wrote.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      } as RequestInit)
      const body = await readBody(response.body ?? [], maxBytes)
      return { status: response.status, headers: Object.fromEntries(response.headers), body }
    } catch (error) {
      if (error instanceof ResponseTooLongError) throw error
      throw new SendError(`The service at ${baseUrl} ${reasonOf(error)}.`, { cause: error })
    }
  }
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error
  if (name === 'TimeoutError') return `did not respond within ${timeoutMs / 1000} s`
  if (name === 'AbortError') return 'was not waited for'
  const { code, message: detail } = (cause ?? {}) as { code?: string; message?: string }
  return `can't be reached (${code ?? detail ?? message}); check ${variables.baseUrl} and that it runs`
}

/** @returns the scope of the API key; `undefined` for a login token */
async function findScope({ operations }: Contract, send: Send, baseUrl: string): Promise<Scope | undefined> {
  const operation = operations.get('getAccount')
  if (!operation) throw new Error('The contract has no operation getAccount.')
  const request = { method: operation.method, path: operation.path, headers: {}, body: undefined }
  const { status, body } = await send(request, 65_536, new AbortController().signal).catch((error) => {
    throw error instanceof SendError ? new StartupError(error.message, { cause: error }) : error
  })
  if (status === 200) return (JSON.parse(body) as { key?: { scope: Scope } }).key?.scope
  const others = scopes.filter((scope) => !operation.scopes.includes(scope))
  if (status === 403 && others.length === 1) return others[0]
  if (status === 401) {
    throw new StartupError(`The service at ${baseUrl} rejects ${variables.token}: it is wrong, expired or deleted.`)
  }
  throw new StartupError(`The service at ${baseUrl} responds ${status}; check ${variables.baseUrl}.`)
}
