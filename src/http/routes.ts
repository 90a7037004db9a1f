import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import openapiGlue from 'fastify-openapi-glue'
import type { Account } from '../domain/account.js'
import type { Caller } from '../domain/api-key.js'
import type { Contract } from '../openapi/contract.js'
import type { Operation } from '../openapi/operation.js'
import { operationsByPath } from '../openapi/paths.js'
import { addBodyParsers, checkMediaType, ignoreBody } from './body.js'
import { type BytesInFlight, Share } from './bytes-in-flight.js'
import { sendError } from './errors.js'
import type { Handlers } from './handler.js'
import { repeatableReader } from './idempotency.js'
import { listFormats } from './list-formats.js'
import { Problem } from './problem.js'
import { type HandlerResponse, negotiator, responseSender } from './response.js'
import { pathOf, queryOf } from './url.js'
import { inputReader } from './validation.js'

/*
 * This folder turns the contract into HTTP. A request flows one way:
 * route → token → scope → body → validation → handler → response.
 * It knows no operation by name and imports nothing of the store.
 *
 * fastify-openapi-glue creates the routes from method, path and operationId. Its other features aren't used: its
 * security handlers run after validation, but the token must be checked first; it drops parameter styles, coerces
 * bodies, and accepts any query where the contract has no query parameters.
 */

/** Finds out who makes a request, by its `Authorization` header. @throws TokenError */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>

/** What accounts may ask of the service. */
interface Quotas {
  /** @throws LimitError */
  countRequest(account: Account): Promise<void>
  countBytes(account: Account, bytes: number): Promise<void>
}

interface RouteDependencies {
  readonly authenticate: Authenticate
  readonly quotas?: Quotas | undefined
  readonly bytesInFlight: BytesInFlight
}

/** A body that arrives within this time came with the headers. */
const recentMs = 10

type Handler = (request: object) => Promise<HandlerResponse>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For a route that rejects methods: those that its path has, where it isn't in the contract. */
    otherMethods?: string
  }
  interface FastifyRequest {
    /** The caller; `undefined` until the token is checked. */
    caller: Caller | undefined
    /** When the token was checked, in milliseconds since the process started. */
    checkedAt: number
    /** The memory that the request holds. */
    share: Share
    /** The size of the body that was read. */
    bodyBytes: number
  }
}

/**
 * Adds a route for each operation of the contract, with the handler of the same name.
 * @throws Error for an operation without a handler, or a handler without an operation
 * @throws ContractError for a schema that can't be compiled
 */
export async function addRoutes(
  app: FastifyInstance,
  contract: Contract,
  handlers: Handlers,
  dependencies: RouteDependencies,
): Promise<void> {
  checkHandlers(contract, handlers)
  const { operations } = contract
  addBodyParsers(app, operations.values())
  app.decorateRequest('caller', undefined)
  app.decorateRequest('checkedAt', 0)
  app.decorateRequest('share')
  app.decorateRequest('bodyBytes', 0)
  const reject = unknownRouteSender(contract)
  app.addHook('onRequest', rejectUnknownRoute(reject))
  await app.register(openapiGlue, {
    specification: routingDocument(contract),
    operationResolver: (operationId: string) => {
      const operation = operations.get(operationId) as Operation
      const handler = handlers[operationId as keyof Handlers] as unknown as Handler
      const options = routeOptions(contract, operation, handler, dependencies)
      return { ...options, bodyLimit: bodyLimitOf(operation, app) } as RouteOptions
    },
  })
  for (const route of shadowedRoutes([...operations.values()])) {
    app.route({ ...route, onRequest: reject, handler: reject })
  }
}

/**
 * The methods that a path lacks, but another one with a parameter has that would match it too: `GET /logs/bulk` isn't
 * `GET /logs/{id}`, because a path without parameters comes first (OpenAPI 3.1, "Path Templating Matching").
 */
function shadowedRoutes(operations: readonly Operation[]): { method: string; url: string }[] {
  const urls = [...new Set(operations.map(({ path }) => path))].filter((path) => !isTemplate(path))
  return [...new Set(operations.map(({ method }) => method))].flatMap((method) => {
    const own = operations.filter((operation) => operation.method === method)
    const templatesAt = operationsByPath(own.filter(({ path }) => isTemplate(path)))
    const isShadowed = (url: string) => !own.some(({ path }) => path === url) && templatesAt(url).length > 0
    return urls.filter(isShadowed).map((url) => ({ method, url }))
  })
}

function isTemplate(path: string): boolean {
  return path.includes('{')
}

/** The maximum size of a body, in bytes: the contract's, unless the operator's is lower. */
function bodyLimitOf({ maxBodyBytes }: Operation, { initialConfig }: FastifyInstance): number | undefined {
  return Math.min(maxBodyBytes ?? Number.POSITIVE_INFINITY, initialConfig.bodyLimit as number)
}

/**
 * The part of the contract that routes need. From the rest the plugin would build schemas nobody uses, and warn about
 * media types it can't read.
 */
function routingDocument({ document, operations }: Contract): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { path, method, operationId } of operations.values()) {
    const responses = { default: { description: '' } }
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId, responses } }
  }
  return { openapi: document.openapi, info: { title: document.info.title, version: document.info.version }, paths }
}

function checkHandlers({ operations }: Contract, handlers: Handlers): void {
  const missing = [...operations.keys()].filter((id) => !Object.hasOwn(handlers, id))
  const unknown = Object.keys(handlers).filter((id) => !operations.has(id))
  if (missing.length > 0) {
    throw new Error(
      `openapi.yaml has operations without a handler: ${missing.join(', ')}. Write one for each in src/handlers.`,
    )
  }
  if (unknown.length > 0) {
    throw new Error(
      `There are handlers without an operation: ${unknown.join(', ')}. Add the operations to openapi.yaml.`,
    )
  }
}

function routeOptions(
  contract: Contract,
  operation: Operation,
  handle: Handler,
  { authenticate, quotas, bytesInFlight }: RouteDependencies,
): Omit<RouteOptions, 'method' | 'url'> {
  const { secured, scopes, body: takesBody, errors } = operation
  const readInput = inputReader(operation)
  const readRepeatable = repeatableReader(operation)
  const negotiate = negotiator(operation)
  const listFormatOf = listFormats(operation)
  const send = responseSender(operation)
  const problem = (kind: string, options?: ConstructorParameters<typeof Problem>[1]) => new Problem(kind, options)
  const checkToken = async (request: FastifyRequest) => {
    request.caller = await authenticate(request.headers.authorization)
    const { apiKey } = request.caller
    if (apiKey && !scopes.includes(apiKey.scope)) throw new Problem('insufficientScope')
    request.checkedAt = performance.now()
  }
  // A body can take minutes to arrive, and the token may become invalid in the meantime.
  const checkTokenAgain = async (request: FastifyRequest) => {
    if (performance.now() - request.checkedAt > recentMs) await checkToken(request)
  }
  const countRequest = async ({ caller }: FastifyRequest) => quotas?.countRequest((caller as Caller).account)
  const countBytes = async ({ caller, bodyBytes }: FastifyRequest) =>
    quotas?.countBytes((caller as Caller).account, bodyBytes)
  const isRefusable = errors.has('overloaded')
  const prepareBody = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    request.share = new Share(bytesInFlight, reply.raw, isRefusable)
    takesBody ? done(checkMediaType(takesBody, request)) : done(ignoreBody(request))
  }
  const hasQuota = quotas !== undefined && errors.has('quotaExceeded')
  return {
    onRequest: [...(secured ? [checkToken] : []), ...(hasQuota ? [countRequest] : []), prepareBody],
    preValidation: secured && takesBody ? [checkTokenAgain, ...(hasQuota ? [countBytes] : [])] : [],
    handler: async (request, reply) => {
      const mediaType = negotiate(request)
      const { form, ...input } = readInput(request, mediaType)
      const { caller, clientAddress: address, url, share } = request
      const listFormat = listFormatOf(mediaType, form)
      const repeatable = readRepeatable(input)
      const context = {
        ...{ account: caller?.account, apiKey: caller?.apiKey, address, path: pathOf(url), queryText: queryOf(url) },
        ...{ mediaType, listFormat, repeatable, share, problem },
        // Made only for those who ask: it takes a listener.
        get signal() {
          return request.signal
        },
      }
      return send(await handle(Object.assign(context, input)), mediaType, reply)
    },
    errorHandler: (error, request, reply) => sendError(contract, operation, error, request, reply),
    config: { operationId: operation.operationId },
  }
}

/** Builds the hook that responds 405 or 404 if no operation has the method or the path, before the body is read. */
function rejectUnknownRoute(reject: UnknownRouteSender) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void) =>
    request.is404 ? reject(request, reply) : done()
}

/** Builds the same for an `OPTIONS` that isn't a preflight request (Fetch Standard), which no operation has. */
export function rejectPlainOptions(contract: Contract) {
  const reject = unknownRouteSender(contract)
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    const { method, headers, routeOptions } = request
    const isPreflight = headers.origin !== undefined && headers['access-control-request-method'] !== undefined
    if (method !== 'OPTIONS' || isPreflight) done()
    else if (routeOptions.config.otherMethods === undefined) reject(request, reply)
    else done(rejectMethod(reply, routeOptions.config.otherMethods))
  }
}

/** @returns what to throw for a method that a path lacks, which has others */
export function rejectMethod(reply: FastifyReply, others: string): Problem {
  reply.header('allow', others)
  return new Problem('methodNotAllowed')
}

type UnknownRouteSender = (request: FastifyRequest, reply: FastifyReply) => void

function unknownRouteSender(contract: Contract): UnknownRouteSender {
  const operationsAt = operationsByPath(contract.operations.values())
  return (request, reply) => {
    const onPath = operationsAt(pathOf(request.url))
    if (onPath.length > 0) {
      const methods = onPath.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
      reply.header('allow', methods.join(', '))
    }
    const problem = new Problem(onPath.length > 0 ? 'methodNotAllowed' : 'unknownPath')
    sendError(contract, onPath[0], problem, request, reply)
  }
}
