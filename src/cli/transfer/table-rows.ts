import type { Line } from './text-lines.js'

/** A cell; a quoted one that is empty is an empty text, and one that isn't quoted is nothing. */
export interface Cell {
  readonly text: string
  readonly isQuoted: boolean
}

/** A row of a table, or why there is none, with the number of the line where it begins. */
export type Row =
  | { readonly line: number; readonly cells: readonly Cell[] }
  | { readonly line: number; readonly fault: string }

/**
 * A quote that isn't closed within so many characters is a mistake. The longest text of the service has 2,000,000, and
 * quotes in it count twice.
 */
const maxCharacters = 16_000_000

/**
 * Reads a table with any of the usual line ends: RFC 4180, and quotes only around whole cells. A row that violates that
 * is a fault, and the next line begins a new row: csv-parse with `skip_records_with_error` loses further rows after it.
 * @param delimiter one character
 */
export async function* readRows(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<Row, void, undefined> {
  const ahead = new LinesAhead(lines)
  let columns: number | undefined
  for (let first = await ahead.at(0); first; first = await ahead.at(0)) {
    if (first.text.trim() === '' && first.isValid && !first.text.includes(delimiter)) {
      ahead.drop(1)
      continue
    }
    const parsed = await parseRow(ahead, delimiter)
    const { lines: used } = parsed
    if (parsed.fault !== undefined) {
      const isOneLine = used > 1 && (await isRow(await ahead.at(used - 1), delimiter, columns))
      ahead.drop(isOneLine || parsed.isOpen ? 1 : used)
      yield { line: first.number, fault: parsed.fault }
    } else {
      columns ??= parsed.cells.length
      ahead.drop(used)
      yield { line: first.number, cells: parsed.cells }
    }
  }
}

/** Whether a line is a row by itself, so that a quote in an earlier line must be the mistake. */
async function isRow(line: Line | undefined, delimiter: string, columns: number | undefined): Promise<boolean> {
  if (!line) return false
  const parsed = await parseRow(new LinesAhead([line]), delimiter)
  return parsed.fault === undefined && parsed.cells.length === columns
}

interface Parsed {
  readonly cells: readonly Cell[]
  /** How many lines it takes. */
  readonly lines: number
  readonly fault?: string
  /** Whether a quote was never closed. */
  readonly isOpen?: boolean
}

async function parseRow(ahead: LinesAhead, delimiter: string): Promise<Parsed> {
  const cells: Cell[] = []
  let index = 0
  let [text, isLast, isValid] = await rowLine(ahead, index)
  let position = 0
  const fail = (fault: string) => ({ cells, lines: index + 1, fault: isValid ? fault : notValid })
  for (;;) {
    if (text[position] !== '"') {
      const end = text.indexOf(delimiter, position)
      const cell = text.slice(position, end === -1 ? undefined : end)
      if (cell.includes('"')) return fail(`cell ${cells.length + 1} has a quote, but does not begin with one`)
      cells.push({ text: cell, isQuoted: false })
      if (end === -1) break
      position = end + 1
      continue
    }
    const pieces: string[] = []
    let size = 0
    position++
    for (let isClosed = false; !isClosed; ) {
      const quote = text.indexOf('"', position)
      const piece = text.slice(position, quote === -1 ? undefined : quote)
      pieces.push(piece)
      size += piece.length
      if (quote !== -1 && text[quote + 1] === '"') {
        pieces.push('"')
        position = quote + 2
      } else if (quote !== -1) {
        position = quote + 1
        isClosed = true
      } else {
        if (isLast || size > maxCharacters) return { ...fail(neverClosed(cells.length)), isOpen: true }
        // What looked like the end of a line belongs to the cell as it is.
        if ((await ahead.at(index))?.text.endsWith('\r')) pieces.push('\r')
        pieces.push('\n')
        const next = await rowLine(ahead, ++index)
        text = next[0]
        isLast = next[1]
        isValid &&= next[2]
        position = 0
      }
    }
    cells.push({ text: pieces.join(''), isQuoted: true })
    if (position === text.length) break
    if (text[position] !== delimiter) return fail(`cell ${cells.length} continues after its closing quote`)
    position++
  }
  return isValid ? { cells, lines: index + 1 } : fail(notValid)
}

const notValid = 'it has bytes that are not valid in the encoding of the file'

function neverClosed(cells: number): string {
  return `the quote at the beginning of cell ${cells + 1} is never closed`
}

/** @returns a line without its line end, whether it is the last one, and whether its bytes are valid */
async function rowLine(ahead: LinesAhead, index: number): Promise<[text: string, isLast: boolean, isValid: boolean]> {
  const { text = '', isValid = true } = (await ahead.at(index)) ?? {}
  return [text.endsWith('\r') ? text.slice(0, -1) : text, (await ahead.at(index + 1)) === undefined, isValid]
}

/** Lines that are kept until they are dropped. */
class LinesAhead {
  readonly #source: AsyncIterator<Line> | Iterator<Line>
  #kept: Line[] = []

  constructor(lines: AsyncIterable<Line> | Iterable<Line>) {
    this.#source = Symbol.asyncIterator in lines ? lines[Symbol.asyncIterator]() : lines[Symbol.iterator]()
  }

  async at(index: number): Promise<Line | undefined> {
    while (this.#kept.length <= index) {
      const { value, done } = await this.#source.next()
      if (done) return undefined
      this.#kept.push(value)
    }
    return this.#kept[index]
  }

  drop(count: number): void {
    this.#kept.splice(0, count)
  }
}
