import { type Chunk, type Form, toPiece } from '../domain/chunk.js'
import type { Operation } from '../openapi/operation.js'
import { json } from '../openapi/responses.js'
import { tableWriter } from './csv.js'

/** How a list is written in one media type, chunk by chunk. */
export interface ListFormat {
  /** How the store joins the items. */
  readonly form: Form
  /** Gives the bytes of a chunk, which is used up. */
  readonly write: (chunk: Chunk<unknown>, place: { readonly isFirst: boolean }) => Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** Parameters of a request that are about the form of its response. */
export type FormParameters = Readonly<Record<string, unknown>>

const array: ListFormat = { form: 'array', write: toPiece, headers: {} }

/**
 * Builds the function that finds the format of an operation's lists by media type and parameters.
 * @returns a function that gives a JSON array for any media type but NDJSON and CSV
 */
export function listFormats({ path, success }: Operation) {
  const columns = Object.keys(success.content.get(json)?.items?.properties ?? {})
  const attachment = (extension: string) => ({
    'content-disposition': `attachment; filename="${path.split('/').at(-1)}.${extension}"`,
  })
  const lines: ListFormat = { form: 'lines', write: toPiece, headers: attachment('ndjson') }
  const table = (escapesFormulas: boolean): ListFormat => ({
    form: 'array',
    write: tableWriter(columns, escapesFormulas),
    // RFC 4180, section 3.
    headers: { ...attachment('csv'), 'content-type': 'text/csv; charset=utf-8; header=present' },
  })
  const [exact, escaped] = [table(false), table(true)]
  return (mediaType: string | undefined, { escapeFormulas }: FormParameters): ListFormat => {
    if (mediaType === 'application/x-ndjson') return lines
    if (mediaType === 'text/csv') return escapeFormulas === true ? escaped : exact
    return array
  }
}
