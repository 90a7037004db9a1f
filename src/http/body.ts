import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { OperationContract } from '../openapi/contract.js'
import { InvalidInput } from './validation.js'

/** Makes the app read bodies as JSON in UTF-8 and as nothing else. */
export function addJsonParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => {
      if (!isUtf8(body)) throw invalid('is not UTF-8')
      try {
        return JSON.parse(body.toString('utf8')) as unknown
      } catch {
        // The parser's own message quotes the body, and with it perhaps a password.
        throw invalid('is not JSON')
      }
    },
  )
}

/** Lets a body that an operation has no use for pass unread, whatever it is. */
export function ignoreBody(request: FastifyRequest): void {
  for (const header of ['content-type', 'content-length', 'transfer-encoding']) {
    if (header in request.headers) delete request.headers[header]
  }
}

/**
 * Prepares a body for validation: one must be there, and fields that the server sets are taken out, so that what the service
 * answered may be sent back.
 */
export function prepareBody({ bodySchema }: OperationContract, request: FastifyRequest): void {
  if (!bodySchema) return
  if (request.body === undefined) throw invalid('must be a JSON object')
  if (typeof request.body !== 'object' || request.body === null) return
  for (const [name, property] of Object.entries(bodySchema.properties ?? {})) {
    if (property.readOnly) delete (request.body as Record<string, unknown>)[name]
  }
}

function invalid(message: string): InvalidInput {
  return new InvalidInput('Body', [{ field: '', message }])
}
