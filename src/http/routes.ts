import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import openapiGlue from 'fastify-openapi-glue'
import type { Account } from '../domain/account.js'
import type { Contract, OperationContract } from '../openapi/contract.js'
import { addJsonParser, ignoreBody, prepareBody } from './body.js'
import { answerError } from './errors.js'
import type { Handlers } from './handler.js'
import { Problem } from './problem.js'
import { InvalidInput, pickHeaders, validatorCompiler } from './validation.js'

/** The account that an `Authorization` header stands for; throws a `TokenError`. */
export type Authenticate = (authorization: string | undefined) => Promise<Account>

/** A body that is there after so many milliseconds came with the headers, in the same turn of the event loop. */
const recentMs = 10

type Handler = (request: object) => Promise<{ body: unknown; headers?: Record<string, string> }>

declare module 'fastify' {
  interface FastifyRequest {
    account: Account | undefined
    /** When the token was looked at, in milliseconds of the process. */
    checkedAt: number
  }
}

/**
 * Adds a route for each operation of the contract: its path, its validation, its answers, and the handler that has its name.
 * A request goes through the token, then the body, then the validation to the handler. A body may be minutes on its way: after one that
 * did not come with the headers the token is checked once more.
 * @throws Error when an operation has no handler, or a handler no operation
 */
export async function addRoutes(
  app: FastifyInstance,
  contract: Contract,
  handlers: Handlers,
  authenticate: Authenticate,
): Promise<void> {
  checkHandlers(contract, handlers)
  addJsonParser(app)
  app.setValidatorCompiler(validatorCompiler)
  app.decorateRequest('account', undefined)
  app.decorateRequest('checkedAt', 0)
  app.addHook('onRequest', refuseUnknownRoute(contract))
  // An operation without query parameters has an empty list of them: any that is sent is refused.
  app.addHook('onRoute', ({ schema }) => {
    if (schema) schema.querystring ??= { type: 'object', properties: {} }
  })
  // The plugin warns that it cannot read YAML, which no request carries and one answer does.
  const { level } = app.log
  app.log.level = 'error'
  await app.register(openapiGlue, {
    specification: contract.source,
    operationResolver: (operationId: string) =>
      routeOptions(
        contract,
        contract.operations.get(operationId) as OperationContract,
        handlers[operationId as keyof Handlers] as unknown as Handler,
        authenticate,
      ) as RouteOptions,
  })
  app.log.level = level
}

function checkHandlers({ operations }: Contract, handlers: Handlers): void {
  const without = [...operations.keys()].filter((id) => !Object.hasOwn(handlers, id))
  const beyond = Object.keys(handlers).filter((id) => !operations.has(id))
  if (without.length > 0) {
    throw new Error(
      `openapi.yaml has operations without a handler: ${without.join(', ')}. Write one for each in src/handlers.`,
    )
  }
  if (beyond.length > 0) {
    throw new Error(
      `There are handlers without an operation: ${beyond.join(', ')}. Add the operations to openapi.yaml.`,
    )
  }
}

function routeOptions(
  contract: Contract,
  operation: OperationContract,
  handle: Handler,
  authenticate: Authenticate,
): Omit<RouteOptions, 'method' | 'url'> {
  const hasFixed = Object.keys(operation.fixed).length > 0
  const mediaType = operation.successType && withCharset(operation.successType)
  const checkToken = async (request: FastifyRequest) => {
    request.account = await authenticate(request.headers.authorization)
    request.checkedAt = performance.now()
  }
  const checkTokenAgain = async (request: FastifyRequest) => {
    if (performance.now() - request.checkedAt > recentMs) await checkToken(request)
  }
  const problem = (kind: string, options?: ConstructorParameters<typeof Problem>[1]) => new Problem(kind, options)
  const checkInput = (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) => {
    try {
      checkQueryEncoding(request)
      prepareBody(operation, request)
    } catch (error) {
      return done(error as Error)
    }
    done()
  }
  const ignoresBody = (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    ignoreBody(request)
    done()
  }
  return {
    onRequest: [...(operation.secured ? [checkToken] : []), ...(operation.bodySchema ? [] : [ignoresBody])],
    preValidation: [...(operation.secured && operation.bodySchema ? [checkTokenAgain] : []), checkInput],
    handler: async (request, reply) => {
      const { params, query, body, account, ip: address } = request
      const path = request.url.split('?', 1)[0]
      const headers = pickHeaders(request.headers, operation.headers)
      const answer = await handle({ params, query, headers, body, account, address, path, problem })
      reply.code(operation.successStatus)
      if (answer.headers) reply.headers(answer.headers)
      if (mediaType) reply.type(mediaType)
      if (hasFixed) return reply.send({ ...operation.fixed, ...(answer.body as object) })
      // A HEAD is not answered with it, and Fastify would read it to its end.
      if (request.method === 'HEAD' && answer.body instanceof Readable) answer.body.destroy()
      // For a text Node would set three bytes a character aside; a buffer is sent as it is.
      return reply.send(typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body)
    },
    errorHandler: (error, request, reply) => answerError(contract, operation, error, request, reply),
  }
}

/** JSON and YAML are text in UTF-8; saying so helps clients that would guess otherwise. */
function withCharset(mediaType: string): string {
  return `${mediaType}; charset=utf-8`
}

/** What is not UTF-8 after decoding would be read as something else than what was meant. */
function checkQueryEncoding({ url }: FastifyRequest): void {
  if (!url.includes('%')) return
  try {
    decodeURIComponent(url.slice(url.indexOf('?') + 1))
  } catch {
    throw new InvalidInput('Query', [{ field: '', message: 'is not percent-encoded UTF-8' }])
  }
}

/** Answers 405 where the path has operations but not with this method, and 404 where it has none, before the body is read. */
function refuseUnknownRoute(contract: Contract) {
  const operations = [...contract.operations.values()]
  const patterns = new Map(
    operations.map(({ path }) => [path, new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]*')}$`)]),
  )
  return (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (!request.is404) return done()
    const path = request.url.split('?', 1)[0] as string
    const here = operations.filter((operation) => patterns.get(operation.path)?.test(path))
    if (here.length > 0) {
      const methods = here.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
      reply.header('allow', methods.join(', '))
    }
    const problem = new Problem(here.length > 0 ? 'methodNotAllowed' : 'unknownPath')
    answerError(contract, here[0], problem, request, reply)
  }
}
