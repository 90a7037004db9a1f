import { StartupError } from '../domain/startup-error.js'
import { loadYaml } from './yaml.js'

/** An error in a contract, or something that isn't supported. */
export class ContractError extends StartupError {
  /** A JSON Pointer (RFC 6901) into the contract. */
  readonly pointer: string
  readonly reason: string

  constructor(pointer: string, reason: string, line?: number) {
    super(`openapi.yaml${line === undefined ? '' : `:${line}`}: ${pointer === '' ? '' : `#${pointer}: `}${reason}`)
    this.pointer = pointer
    this.reason = reason
  }
}

/** @returns the pointer to `key` below `pointer` */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${escapePointer(String(key))}`
}

export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** @returns the keys of a pointer */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Runs `read`, and adds the line of the YAML to its ContractErrors. Only then is the text parsed with positions. */
export function withLines<T>(text: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    throw new ContractError(error.pointer, error.reason, lineOf(text, error.pointer))
  }
}

/** @returns the line, from 1, of a pointer's target, or of its closest ancestor that exists */
function lineOf(text: string, pointer: string): number | undefined {
  const { isMap, isNode, isScalar, LineCounter, parseDocument } = loadYaml()
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  for (let keys = keysOf(pointer); keys.length > 0; keys = keys.slice(0, -1)) {
    const parent = document.getIn(keys.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1))
      : undefined
    const node = pair?.key ?? document.getIn(keys, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}
