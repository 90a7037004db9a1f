import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { nextTurn } from '../domain/turns.js'
import { decodeUtf8 } from '../domain/utf8.js'
import type { RequestBody, Schema } from '../openapi/document.js'
import { escapePointer } from '../openapi/location.js'
import type { Operation } from '../openapi/operation.js'
import { readOnlyStripper } from '../openapi/read-only.js'
import { isText, json } from '../openapi/responses.js'
import { InvalidInputError } from './invalid-input.js'
import { jsonFaultFinder } from './json-shape.js'
import { type Detail, Problem } from './problem.js'
import { isGzip, readBody } from './read-body.js'

/**
 * Adds parsers for the contract's media types and no others: JSON and text must be UTF-8, the rest stays bytes. A body
 * is limited by its route.
 */
export function addBodyParsers(app: FastifyInstance, operations: Iterable<Operation>): void {
  app.removeAllContentTypeParsers()
  const mediaTypes = new Set([...operations].flatMap(({ body }) => Object.keys(body?.content ?? {})))
  for (const mediaType of mediaTypes) {
    app.addContentTypeParser(mediaType, async (request: FastifyRequest) => {
      const check = mediaType === json ? jsonInspector() : () => {}
      const body = await readBody(request, check)
      if (body.length <= longBytes) return parse(mediaType, body)
      // What follows the last bytes runs in the same iteration of the event loop as the immediate that it sets.
      await nextTurn()
      const value = parse(mediaType, body)
      // To validate and store such a body takes as long again.
      await nextTurn()
      return value
    })
  }
}

/** A body of more bytes takes some milliseconds to parse. */
const longBytes = 256 * 1024

function jsonInspector(): (piece: Buffer) => void {
  const findFault = jsonFaultFinder()
  return (piece) => {
    const fault = findFault(piece)
    if (fault !== undefined) throw invalid(fault)
  }
}

function parse(mediaType: string, body: Buffer): unknown {
  if (!isText(mediaType)) return body
  if (!isUtf8(body)) throw invalid('is not UTF-8')
  const text = decodeUtf8(body)
  if (mediaType !== json) return text
  try {
    // A byte order mark may be ignored (RFC 8259, section 8.1).
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    // The parser's own message quotes the body, which may contain a password.
    throw invalid('is not JSON')
  }
}

/** Makes Fastify skip the body of an operation that takes none, whatever its media type. */
export function ignoreBody({ headers }: FastifyRequest): undefined {
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) if (name in headers) delete headers[name]
}

/**
 * Checks the media type before the body is read: Fastify's parsers accept those of every operation, and ignore how a
 * body is encoded.
 * @returns the error if this operation doesn't take the media type, or the coding of the body
 */
export function checkMediaType({ content }: RequestBody, request: FastifyRequest): Problem | undefined {
  const { 'content-encoding': coding = 'identity' } = request.headers
  if (coding.trim().toLowerCase() !== 'identity' && !isGzip(coding)) {
    const details = [{ field: 'Content-Encoding', message: 'must be gzip, identity or absent' }]
    return new Problem('unsupportedMediaType', { details })
  }
  const mediaType = mediaTypeOf(request)
  return mediaType === undefined || Object.hasOwn(content, mediaType) ? undefined : new Problem('unsupportedMediaType')
}

function mediaTypeOf({ headers }: FastifyRequest): string | undefined {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
}

/**
 * Builds the function that returns a request's valid body. It removes read-only fields, so that clients can send back
 * what they received.
 * @param checker builds the function that throws an InvalidInputError if a value doesn't match its schema
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
        const broken = isText(mediaType) ? findBrokenText(value, '') : undefined
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

/** Finds lone surrogates, in names and values: they have no UTF-8 encoding, so they can't be returned as received. */
export function findBrokenText(value: unknown, field: string): Detail | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() ? undefined : { field, message: 'must be well-formed Unicode, without lone surrogates' }
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const broken = findBrokenText(name, field) ?? findBrokenText(inner, `${field}/${escapePointer(name)}`)
    if (broken) return broken
  }
  return undefined
}

function invalid(message: string): InvalidInputError {
  return new InvalidInputError('Body', [{ field: '', message }])
}
