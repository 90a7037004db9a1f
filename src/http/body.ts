import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RequestBody, Schema } from '../openapi/document.js'
import { escapePointer } from '../openapi/location.js'
import type { Operation } from '../openapi/operation.js'
import { readOnlyStripper } from '../openapi/read-only.js'
import { isText, json } from '../openapi/responses.js'
import { InvalidInputError } from './invalid-input.js'
import { type Detail, Problem } from './problem.js'

/**
 * How deep the values of a body may be nested, where the contract leaves it open: recursion ends before the stack does.
 */
const maxDepth = 100

/**
 * Makes the app read bodies of the media types that the contract has, and no others: JSON and text in UTF-8, the rest
 * as bytes.
 */
export function addBodyParsers(app: FastifyInstance, operations: Iterable<Operation>): void {
  app.removeAllContentTypeParsers()
  const mediaTypes = new Set([...operations].flatMap(({ body }) => Object.keys(body?.content ?? {})))
  for (const mediaType of mediaTypes) {
    app.addContentTypeParser(mediaType, { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
      parse(mediaType, body),
    )
  }
}

function parse(mediaType: string, body: Buffer): unknown {
  if (!isText(mediaType)) return body
  if (!isUtf8(body)) throw invalid('is not UTF-8')
  const text = body.toString('utf8')
  if (mediaType !== json) return text
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the body, and with it perhaps a password.
    throw invalid('is not JSON')
  }
}

/** Lets a body that an operation has no use for pass unread, whatever it is. */
export function ignoreBody({ headers }: FastifyRequest): undefined {
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) if (name in headers) delete headers[name]
}

/** @returns the error for a body that another operation takes, but not this one: it is known before the body is read */
export function checkMediaType({ content }: RequestBody, request: FastifyRequest): Problem | undefined {
  const mediaType = mediaTypeOf(request)
  return mediaType === undefined || Object.hasOwn(content, mediaType) ? undefined : new Problem('unsupportedMediaType')
}

function mediaTypeOf({ headers }: FastifyRequest): string | undefined {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
}

/**
 * Builds the function that gives a handler its valid body. Fields that the server sets are taken out, so that what the
 * service responded can be sent back.
 * @param checker builds the function that throws if a value isn't as its schema says
 */
export function bodyReader(
  { body, pointer }: Operation,
  checker: (schema: Schema, pointer: string) => (value: unknown) => void,
): (request: FastifyRequest) => unknown {
  if (!body) return () => undefined
  const readers = new Map(
    Object.entries(body.content).map(([mediaType, { schema }]) => {
      const check = isText(mediaType) && schema ? checker(schema, `${pointer}/requestBody`) : () => {}
      const strip = mediaType === json && schema ? readOnlyStripper(schema) : undefined
      const read = (value: unknown) => {
        strip?.(value)
        check(value)
        const broken = isText(mediaType) ? findBrokenText(value, '', 0) : undefined
        if (broken) throw new InvalidInputError('Body', [broken])
        return value
      }
      return [mediaType, read]
    }),
  )
  return (request) => {
    const read = readers.get(mediaTypeOf(request) ?? '')
    if (request.body !== undefined && read) return read(request.body)
    if (body.required) throw invalid(readers.has(json) ? 'must be a JSON object' : 'is required')
    return undefined
  }
}

/**
 * Text with half of a surrogate pair has no form in UTF-8: it couldn't be given back as it came. Names are text too.
 */
function findBrokenText(value: unknown, field: string, depth: number): Detail | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() ? undefined : { field, message: 'must be well-formed Unicode, without lone surrogates' }
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === maxDepth) return { field, message: `must not be nested more than ${maxDepth} levels deep` }
  for (const [name, inner] of Object.entries(value)) {
    const broken =
      findBrokenText(name, field, depth) ?? findBrokenText(inner, `${field}/${escapePointer(name)}`, depth + 1)
    if (broken) return broken
  }
  return undefined
}

function invalid(message: string): InvalidInputError {
  return new InvalidInputError('Body', [{ field: '', message }])
}
