/** The maximum nesting of a body: recursive functions must not overflow the stack. */
const maxDepth = 100
/**
 * The maximum number of values in a body: a parser takes up to a second for a few megabytes of tiny ones. A thousand
 * logs with everything the contract allows have 70,000.
 */
const maxValues = 100_000

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Builds a function that looks at JSON text piece by piece, so that hostile nesting is found before it is parsed, and
 * before the rest has arrived. Other mistakes are left to the parser.
 * @returns a function of the next piece that returns what is wrong, if anything
 */
export function jsonFaultFinder(): (piece: Buffer) => string | undefined {
  let [depth, values] = [0, 0]
  let [isInString, isEscaped] = [false, false]
  return (piece) => {
    for (let index = 0; index < piece.length; index++) {
      const byte = piece[index]
      if (isInString) {
        if (isEscaped) isEscaped = false
        else if (byte === backslash) isEscaped = true
        else if (byte === quote) isInString = false
      } else if (byte === quote) isInString = true
      else if (byte === openBracket || byte === openBrace) {
        depth++
        values++
        if (depth > maxDepth) return `must not be nested more than ${maxDepth} levels deep`
      } else if (byte === closeBracket || byte === closeBrace) depth--
      else if (byte === comma) values++
    }
    return values > maxValues ? `must not have more than ${maxValues.toLocaleString('en')} values` : undefined
  }
}
