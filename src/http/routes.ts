import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import openapiGlue from 'fastify-openapi-glue'
import type { Account } from '../domain/account.js'
import type { Contract } from '../openapi/contract.js'
import type { Operation } from '../openapi/operation.js'
import { operationsByPath } from '../openapi/paths.js'
import { addBodyParsers, checkMediaType, ignoreBody } from './body.js'
import { sendError } from './errors.js'
import type { Handlers } from './handler.js'
import { repeatableReader } from './idempotency.js'
import { Problem } from './problem.js'
import { type HandlerResponse, negotiator, responseSender } from './response.js'
import { pathOf, queryOf } from './url.js'
import { inputReader } from './validation.js'

/*
 * This folder turns the contract into HTTP. A request flows one way:
 * route → token → body → validation → handler → response.
 * It knows no operation by name and imports nothing of the store.
 *
 * fastify-openapi-glue creates the routes from method, path and operationId. Its other features aren't used: its
 * security handlers run after validation, but the token must be checked first; it drops parameter styles, coerces
 * bodies, and accepts any query where the contract has no query parameters.
 */

/** Finds the account of an `Authorization` header. @throws TokenError */
export type Authenticate = (authorization: string | undefined) => Promise<Account>

/** A body that arrives within this time came with the headers. */
const recentMs = 10

type Handler = (request: object) => Promise<HandlerResponse>

declare module 'fastify' {
  interface FastifyRequest {
    account: Account | undefined
    /** When the token was checked, in milliseconds since the process started. */
    checkedAt: number
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
  authenticate: Authenticate,
): Promise<void> {
  checkHandlers(contract, handlers)
  const { operations } = contract
  addBodyParsers(app, operations.values())
  app.decorateRequest('account', undefined)
  app.decorateRequest('checkedAt', 0)
  app.addHook('onRequest', rejectUnknownRoute(contract))
  await app.register(openapiGlue, {
    specification: routingDocument(contract),
    operationResolver: (operationId: string) => {
      const operation = operations.get(operationId) as Operation
      const handler = handlers[operationId as keyof Handlers] as unknown as Handler
      return routeOptions(contract, operation, handler, authenticate) as RouteOptions
    },
  })
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
  authenticate: Authenticate,
): Omit<RouteOptions, 'method' | 'url'> {
  const { secured, body: takesBody } = operation
  const readInput = inputReader(operation)
  const readRepeatable = repeatableReader(operation)
  const negotiate = negotiator(operation)
  const send = responseSender(operation)
  const problem = (kind: string, options?: ConstructorParameters<typeof Problem>[1]) => new Problem(kind, options)
  const checkToken = async (request: FastifyRequest) => {
    request.account = await authenticate(request.headers.authorization)
    request.checkedAt = performance.now()
  }
  // A body can take minutes to arrive, and the token may become invalid in the meantime.
  const checkTokenAgain = async (request: FastifyRequest) => {
    if (performance.now() - request.checkedAt > recentMs) await checkToken(request)
  }
  const prepareBody = (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) =>
    takesBody ? done(checkMediaType(takesBody, request)) : done(ignoreBody(request))
  return {
    onRequest: [...(secured ? [checkToken] : []), prepareBody],
    preValidation: secured && takesBody ? [checkTokenAgain] : [],
    handler: async (request, reply) => {
      const input = readInput(request)
      const { account, ip: address, url } = request
      const mediaType = negotiate(request)
      const repeatable = readRepeatable(input)
      const context = {
        ...{ account, address, path: pathOf(url), queryText: queryOf(url), mediaType, repeatable, problem },
        // Made only for those who ask: it takes a listener.
        get signal() {
          return request.signal
        },
      }
      return send(await handle(Object.assign(context, input)), mediaType, reply)
    },
    errorHandler: (error, request, reply) => sendError(contract, operation, error, request, reply),
  }
}

/** Builds the hook that responds 405 or 404 if no operation has the method or the path, before the body is read. */
function rejectUnknownRoute(contract: Contract) {
  const operationsAt = operationsByPath(contract.operations.values())
  return (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (!request.is404) return done()
    const onPath = operationsAt(pathOf(request.url))
    if (onPath.length > 0) {
      const methods = onPath.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
      reply.header('allow', methods.join(', '))
    }
    const problem = new Problem(onPath.length > 0 ? 'methodNotAllowed' : 'unknownPath')
    sendError(contract, onPath[0], problem, request, reply)
  }
}
