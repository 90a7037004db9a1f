import { pipeline, type Readable } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** In bytes: what TCP sends first without waiting (ten segments, RFC 6928). Less arrives no sooner compressed. */
const worthwhileBytes = 14_600

/**
 * In bytes, for one compressor and the pieces in it: 410 KiB for Brotli and 360 for gzip, measured with 200 that are
 * under way.
 */
const compressorBytes = 512 * 1024

/**
 * The codings, the best first, at their fastest levels. Measured on lists of logs: Brotli compresses 130 MB to 48 MB in
 * a second of processor time, gzip 70 to 30. Higher levels save little and take much longer.
 */
const compressors = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: () => createGzip({ level: 1 }),
}
const codings = Object.keys(compressors)

/**
 * Compresses a response in a separate thread, piece by piece, if the client accepts that (RFC 9110, section 12.5.3),
 * if it's long enough to arrive sooner, and if there is enough memory. Sets `Content-Encoding`.
 * @returns the response to send
 */
export function compress(payload: Buffer | Readable, reply: FastifyReply): Buffer | Readable {
  const { raw, share } = reply.request
  if (raw.headers['accept-encoding'] === undefined) return payload
  if (Buffer.isBuffer(payload) && payload.length < worthwhileBytes) return payload
  const [coding] = negotiate(raw).encodings([...codings, 'identity'], { preferred: codings })
  if (!isCoding(coding) || !share.reserve(compressorBytes)) return payload
  reply.header('content-encoding', coding)
  const compressor = compressors[coding]()
  // The compressor reports an error in what it reads, and Fastify closes the connection then.
  if (Buffer.isBuffer(payload)) return compressor.end(payload)
  return pipeline(payload, compressor, () => {})
}

/** Its types are older than its `preferred`: the codings to choose from if the client likes several the same. */
function negotiate(request: FastifyRequest['raw']) {
  return new Negotiator(request) as {
    encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[]
  }
}

function isCoding(coding: string | undefined): coding is keyof typeof compressors {
  return coding !== undefined && coding in compressors
}
