import { type Connection, openReader, openWriter } from '../../src/store/sqlite/database.js'
import type { Statement } from '../../src/store/sqlite/driver.js'
import type { Cost } from './results.js'
import type { Recorded, Trace } from './trace.js'

interface Step extends Recorded {
  readonly statement: Statement<unknown[]>
}

/**
 * Runs the statements of a trace in a plain loop, in the transactions in which they were recorded: what a request costs
 * the database. Each round repeats all reads, and executes a part of the writes, each of them only once.
 */
export class Replay {
  readonly #connections: readonly Connection[]
  readonly #rounds: Step[][]
  readonly #requestsPerStatement: number

  /**
   * @param file a database as it was before the trace
   * @param rounds how many times `run` may be called
   */
  constructor(file: string, { statements, requests }: Trace, rounds: number) {
    const writes = statements.some(({ isWriter }) => isWriter)
    const writer = writes ? openWriter(file) : undefined
    const reader = openReader(file, { isMapped: true })
    this.#connections = writer ? [reader, writer] : [reader]
    const prepared = new Map<string, Statement<unknown[]>>()
    const prepare = ({ sql, isWriter }: Recorded) => {
      const key = `${isWriter} ${sql}`
      const statement = prepared.get(key) ?? (isWriter && writer ? writer : reader).sqlite.prepare<unknown[]>(sql)
      prepared.set(key, statement)
      return statement
    }
    const transactions = transactionsOf(statements.map((recorded) => ({ ...recorded, statement: prepare(recorded) })))
    this.#requestsPerStatement = requests / statements.length
    this.#rounds = writes ? inParts(transactions, rounds) : Array.from({ length: rounds }, () => transactions.flat())
  }

  /** @returns the cost per request */
  run(): Cost {
    const steps = this.#rounds.shift()
    if (!steps) throw new Error('All rounds were run.')
    const [start, usage] = [performance.now(), process.cpuUsage()]
    for (const step of steps) runStep(step)
    const { user, system } = process.cpuUsage(usage)
    const requests = steps.length * this.#requestsPerStatement
    return { elapsed: (1000 * (performance.now() - start)) / requests, processor: (user + system) / requests }
  }

  close(): void {
    for (const { sqlite } of this.#connections) sqlite.close()
  }
}

function runStep({ statement, method, values, steps = 0 }: Step): void {
  if (method !== 'iterate') {
    statement[method](...values)
    return
  }
  let left = steps
  const rows = statement.iterate(...values)
  while (left-- > 0) rows.next()
  rows.return?.()
}

/**
 * The statements of each transaction, and those between two. Transactions of both connections may overlap. The last one
 * is left out if the recording ended within it.
 */
export function transactionsOf<T extends Pick<Recorded, 'sql' | 'isWriter'>>(statements: readonly T[]): T[][] {
  const open = new Set<boolean>()
  let current: T[] = []
  const transactions = [current]
  for (const statement of statements) {
    current.push(statement)
    const { sql, isWriter } = statement
    if (sql.startsWith('BEGIN')) open.add(isWriter)
    if (sql === 'COMMIT' || sql === 'ROLLBACK') open.delete(isWriter)
    if (open.size > 0) continue
    current = []
    transactions.push(current)
  }
  return transactions.slice(0, -1)
}

/** Divides transactions into parts of about as many statements. None is empty if there are enough transactions. */
export function inParts<T>(transactions: readonly T[][], count: number): T[][] {
  const total = transactions.reduce((sum, { length }) => sum + length, 0)
  const parts = Array.from({ length: count }, (): T[] => [])
  let [part, done] = [0, 0]
  for (const [index, transaction] of transactions.entries()) {
    const isFull = done >= ((part + 1) / count) * total
    const isLastChance = transactions.length - index < count - part
    if (parts[part]?.length && (isFull || isLastChance)) part++
    parts[part]?.push(...transaction)
    done += transaction.length
  }
  return parts
}

/** The number of the writer's transactions. */
export function commitsOf({ statements }: Trace): number {
  return statements.filter(({ sql, isWriter }) => isWriter && sql === 'COMMIT').length
}
