import { Readable } from 'node:stream'
import type { Chunk } from '../domain/chunk.js'
import type { JsonBytes } from '../domain/json.js'
import type { List } from '../domain/list.js'
import type { Share } from './bytes-in-flight.js'
import { readCursor, writeCursor } from './cursor.js'
import type { JsonStream } from './handler.js'
import type { ListFormat } from './list-formats.js'
import type { Detail, Problem } from './problem.js'

interface ListRequest {
  readonly query: { readonly limit?: number; readonly cursor?: string; readonly [filter: string]: unknown }
  readonly queryText: string
  readonly path: string
  readonly listFormat: ListFormat
  readonly share: Pick<Share, 'hold' | 'keep'>
  readonly problem: (kind: 'invalidRequest', options: { details: Detail[] }) => Problem
}

interface ListResponse<T> {
  readonly body: JsonBytes<T[]> | JsonStream<T[]>
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Responds with a list, or the page that `limit` and `cursor` select, and a `Link` to the next page if there is one. A
 * list that fits in one chunk is sent whole; a longer one is streamed chunk by chunk, as fast as the client reads.
 * A cursor is only valid with the parameters of the list that it was made for, but for `limit`, and in any format.
 */
export async function listResponse<T>(request: ListRequest, list: List<T>): Promise<ListResponse<T>> {
  const { listFormat, query } = request
  const { form } = listFormat
  const { limit, cursor, ...filters } = query
  const identity = [request.path, Object.entries(filters).sort()]
  const after = cursor === undefined ? undefined : readCursor(identity, cursor)
  if (cursor !== undefined && (after === undefined || list.isPosition?.(after) === false)) {
    const details = [{ field: 'cursor', message: 'is not a cursor of this list with these parameters' }]
    throw request.problem('invalidRequest', { details })
  }
  const chunk = await list.read({ after, limit, form })
  const end = chunk.complete || limit === undefined ? chunk : await list.end({ after, limit })
  const next = limit !== undefined && end.more && end.last !== undefined ? writeCursor(identity, end.last) : undefined
  const body = chunk.complete
    ? listFormat.write(chunk, { isFirst: true })
    : streamOf(list, chunk, { through: limit === undefined ? undefined : end.last, limit, ...request })
  return { body, headers: { ...listFormat.headers, ...(next !== undefined && { link: linkTo(request, next) }) } }
}

/**
 * The `Link` (RFC 8288) to the page after `cursor`, with the request's other parameters as sent. Characters that a URI
 * or the header can't contain are percent-encoded (RFC 3986).
 */
function linkTo({ path, queryText }: ListRequest, cursor: string): string {
  const others = queryText.split('&').filter((pair) => pair !== '' && nameOf(pair) !== 'cursor')
  const query = [...others, `cursor=${cursor}`].join('&')
  return `<${path}?${query.replaceAll(/[^\x21\x23-\x3b\x3d\x3f-\x7e]/g, encodeURIComponent)}>; rel="next"`
}

function nameOf(pair: string): string {
  const name = pair.split('=', 1)[0] as string
  return name.includes('%') ? decodeURIComponent(name) : name
}

interface StreamOptions extends Pick<ListRequest, 'share' | 'listFormat'> {
  readonly through: string | undefined
  readonly limit: number | undefined
}

function streamOf<T>(
  list: List<T>,
  first: Chunk<T>,
  { through, limit, share, listFormat: { form, write } }: StreamOptions,
): JsonStream<T[]> {
  share.hold(first.json.length)
  async function* chunks(): AsyncIterable<Buffer> {
    let chunk = first
    let { count } = first
    let before = first.json.length
    yield write(first, { isFirst: true })
    while (!chunk.complete && chunk.last !== undefined) {
      // Serves other requests between two chunks. Test: test/http/pagination.test.ts.
      await new Promise(setImmediate)
      const rest = limit === undefined ? undefined : limit - count
      chunk = await list.read({ after: chunk.last, through, limit: rest, form })
      count += chunk.count
      // The piece before it may not be sent yet.
      share.keep(before + chunk.json.length)
      before = chunk.json.length
      yield write(chunk, { isFirst: false })
    }
  }
  return Readable.from(chunks(), { objectMode: false })
}
