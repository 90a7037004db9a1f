import Papa from 'papaparse'
import { type Chunk, toArray } from '../domain/chunk.js'
import { parseJson } from '../domain/json.js'

/**
 * What spreadsheets take for the start of a formula (OWASP, "CSV Injection"). The library's own pattern misses texts
 * with a line break.
 */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * Builds the function that writes chunks of a list as a table (RFC 4180); the first begins with a header. Texts are
 * always quoted, so that an absent property differs from an empty text. Objects and arrays are JSON in a text.
 * @param columns the names of the properties, in their order
 * @param escapesFormulas whether an apostrophe is put before texts that a spreadsheet would execute
 */
export function tableWriter(columns: readonly string[], escapesFormulas: boolean) {
  const quotes = (value: unknown) => typeof value === 'string'
  const tableOf = (rows: unknown[][]) =>
    rows.length === 0 ? '' : `${Papa.unparse(rows, { quotes, escapeFormulae: escapesFormulas && formula })}\r\n`
  const header = `${columns.join()}\r\n`
  return (chunk: Chunk<unknown>, { isFirst }: { readonly isFirst: boolean }): Buffer => {
    const items = parseJson(toArray(chunk)) as Readonly<Record<string, unknown>>[]
    const table = tableOf(items.map((item) => columns.map((name) => cellOf(item[name]))))
    return Buffer.from(isFirst ? header + table : table)
  }
}

function cellOf(value: unknown): unknown {
  return typeof value === 'object' ? JSON.stringify(value) : value
}
