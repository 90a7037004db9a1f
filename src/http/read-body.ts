import { createGunzip } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import { InvalidInputError } from './invalid-input.js'
import { Problem } from './problem.js'

/** The first allocation for a body, in bytes; it doubles until the body fits. */
const firstBytes = 64 * 1024

/** @returns whether a body with this `Content-Encoding` is gzip; `x-gzip` means the same (RFC 9110, section 8.4.1.3) */
export function isGzip(coding: string | undefined): boolean {
  return /^\s*(x-)?gzip\s*$/i.test(coding ?? '')
}

/**
 * Reads a body into one buffer, so that a client can't make the service hold more by sending it in many small pieces.
 * Decompresses gzip piece by piece and stops at the maximum, so that a few bytes can't become gigabytes. What a client
 * sends after an error is discarded.
 * @param inspect called with each decompressed piece; throws an error if the body can't be valid, whatever follows
 * @throws Problem `bodyTooLarge` if the body is over the maximum of the route, compressed or not; at once if its
 *   declared length is
 * @throws InvalidInputError for a body that is declared to be gzip and isn't, or ends early
 * @throws LimitError `overloaded`
 */
export function readBody(request: FastifyRequest, inspect: (piece: Buffer) => void): Promise<Buffer> {
  const { raw, share, routeOptions } = request
  const maxBytes = routeOptions.bodyLimit
  return new Promise((resolve, reject) => {
    const declared = Number(raw.headers['content-length'] ?? maxBytes)
    if (declared > maxBytes) throw new Problem('bodyTooLarge')
    const gunzip = isGzip(raw.headers['content-encoding']) ? createGunzip({ chunkSize: firstBytes }) : undefined
    const source = gunzip ?? raw
    let body = Buffer.allocUnsafe(Math.min(declared, firstBytes))
    let length = 0
    const append = (piece: Buffer) => {
      const needed = length + piece.length
      if (needed > maxBytes) throw new Problem('bodyTooLarge')
      share.hold(needed)
      inspect(piece)
      if (needed > body.length) {
        const larger = Buffer.allocUnsafe(Math.min(Math.max(2 * body.length, needed), maxBytes))
        body.copy(larger, 0, 0, length)
        body = larger
      }
      piece.copy(body, length)
      length = needed
    }
    let received = 0
    // Gzip can be endless without decompressing to anything: members may be empty (RFC 1952, section 2.2).
    const count = (piece: Buffer) => {
      received += piece.length
      if (received > maxBytes) onError(new Problem('bodyTooLarge'))
    }
    const stop = () => {
      source.off('data', onData).off('end', onEnd).off('error', onError)
      if (!gunzip) return
      raw.off('data', count).off('error', onError).unpipe(gunzip).resume()
      // An error may still follow from a piece that is being decompressed.
      gunzip.on('error', () => {}).destroy()
    }
    const onData = (piece: Buffer) => {
      try {
        append(piece)
      } catch (error) {
        onError(error as Error)
      }
    }
    const onEnd = () => {
      stop()
      request.bodyBytes = length
      resolve(body.subarray(0, length))
    }
    const onError = (error: Error & { code?: string }) => {
      stop()
      reject(isGzipFault(error) ? new InvalidInputError('Body', [{ field: '', message: 'is not valid gzip' }]) : error)
    }
    source.on('data', onData).on('end', onEnd).on('error', onError)
    if (gunzip) raw.on('data', count).on('error', onError).pipe(gunzip)
  })
}

/** Whether zlib found fault with the data: `Z_DATA_ERROR`, or `Z_BUF_ERROR` if it ends early. */
function isGzipFault({ code }: { code?: string }): boolean {
  return code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR'
}
