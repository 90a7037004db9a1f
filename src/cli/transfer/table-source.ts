import { StartupError } from '../../domain/startup-error.js'
import type { Encoding } from './encoding.js'
import type { Item } from './items.js'
import { RowItems, type RowOptions } from './row-items.js'
import { type Cell, readRows } from './table-rows.js'
import { decodeLines, type Line, startingWith } from './text-lines.js'

const delimiters = ['\t', ';', ','] as const

/**
 * Reads a table (CSV, TSV or similar) whose first row has the names of the columns.
 * @param file its name, for messages
 * @param note takes what the user should know about the file as a whole
 * @throws StartupError if the columns can't be used
 */
export async function* tableItems(
  file: string,
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  options: RowOptions,
  note: (text: string) => void,
): AsyncGenerator<Item, void, undefined> {
  const { delimiter, lines } = await findDelimiter(decodeLines(chunks, encoding))
  const items = new RowItems(file, options)
  let header: readonly string[] | undefined
  for await (const row of readRows(lines, delimiter)) {
    const place = `${file}, line ${row.line}`
    if (!header) {
      header = headerOf(file, row)
      const { kind, unused } = items.columnsOf(header, { isTable: true })
      if (unused.length > 0) note(`${file}: columns of ${kind} that are not imported: ${unused.join(', ')}.`)
    } else if ('fault' in row) {
      yield { kind: 'rejected', place, reason: row.fault }
    } else if (row.cells.length !== header.length) {
      yield { kind: 'rejected', place, reason: `it has ${row.cells.length} cells in place of ${header.length}` }
    } else {
      const values = header.map((name, index) => [name, textOf(row.cells[index])] as const)
      yield items.item(place, Object.fromEntries(values), items.columnsOf(header, { isTable: true }))
    }
  }
  if (!header) throw new StartupError(`${file} is empty.`)
}

function headerOf(file: string, row: { cells: readonly Cell[] } | { fault: string }): readonly string[] {
  if ('fault' in row) throw new StartupError(`The first row of ${file} can't be read: ${row.fault}.`)
  const names = row.cells.map(({ text }) => text.trim())
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (twice !== undefined) throw new StartupError(`${file} has two columns "${twice}". Rename one.`)
  return names
}

/** A cell that isn't quoted is nothing when it's empty: so the service writes tables. */
function textOf(cell: Cell | undefined): string | undefined {
  return cell && (cell.isQuoted || cell.text !== '') ? cell.text : undefined
}

/** The delimiter is stated in a first line such as `sep=;`, or is the one that the first row has most of. */
async function findDelimiter(
  lines: AsyncGenerator<Line, void, undefined>,
): Promise<{ delimiter: string; lines: AsyncIterable<Line> }> {
  const { value: first } = await lines.next()
  if (!first) return { delimiter: ',', lines }
  const [, stated] = /^sep=(.)\r?$/i.exec(first.text) ?? []
  if (stated !== undefined) return { delimiter: stated, lines }
  const outside = first.text.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => outside.split(delimiter).length
  const delimiter = delimiters.reduce((best, other) => (count(other) > count(best) ? other : best))
  return { delimiter, lines: startingWith(first, lines) }
}
