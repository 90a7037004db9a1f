import type { Account } from '../domain/account.js'
import { parseJson } from '../domain/json.js'
import type { LogSelection } from '../domain/log-selection.js'
import type { Prompt } from '../domain/prompt.js'
import { type GroupField, isPeriodUnit } from '../domain/statistics/group-field.js'
import type { GroupKey } from '../domain/statistics/grouping.js'
import type { Store } from '../domain/store.js'
import { Turns } from '../domain/turns.js'
import { pairVersions, type Sides } from '../domain/version-pair.js'
import type { Handlers, OperationRequest } from '../http/handler.js'
import { type LogFilters, readSelection } from '../http/log-filters.js'
import type { Detail } from '../http/problem.js'

/** The maximum number of groups; the contract states it. */
const maxGroups = 1000

let loaded: typeof import('../domain/statistics/index.js') | undefined

/**
 * What it takes to compute is loaded with the first request: that takes 0.1 s, and startup needn't wait for it. Kept,
 * because to `import` it again takes a twentieth of a request's time.
 */
const loadStatistics = async () => (loaded ??= await import('../domain/statistics/index.js'))

export function statisticsOperations({ prompts, statistics }: Store) {
  return {
    async getStatistics({ account, query, problem, signal }) {
      const { Grouping, isTimeZone } = await loadStatistics()
      const { groupBy: by = [], timeZone = 'UTC', confidence = 0.95, ...filters } = query
      const refuse = (detail: Detail) => problem('invalidRequest', { details: [detail] })
      if (!isTimeZone(timeZone)) throw refuse({ field: 'timeZone', message: 'is not a time zone of the IANA database' })
      if (by.filter(isPeriodUnit).length > 1) {
        throw refuse({ field: 'groupBy', message: 'can have one of day, week and month' })
      }
      const selection = readSelection({ problem }, filters)
      const { promptId, promptVersion } = selection
      if (promptId !== undefined && promptVersion !== undefined) {
        const { version } = await promptOf(account, promptId)
        if (promptVersion > version) throw problem('unknownVersion')
      }
      const grouping = new Grouping({ by, zone: timeZone, max: maxGroups })
      await statistics.count(account, selection, grouping, signal)
      const groups = grouping.statistics(confidence)
      if (!groups) throw refuse({ field: narrowing(by), message: `must narrow this to ${maxGroups} groups` })
      return { body: await inTurns(groups, signal) }
    },

    async compareLogs({ account, query, problem, signal }) {
      const { Tally, compare } = await loadStatistics()
      const { confidence = 0.95, margin = 0.5 } = query
      const { a, b } = await sidesOf({ account, query, problem })
      const [tallyA, tallyB] = [new Tally(), new Tally()]
      await statistics.count(account, a, tallyA, signal)
      await statistics.count(account, b, tallyB, signal)
      const found = compare(tallyA.totals, tallyB.totals, { confidence, margin })
      return { body: { ...found, a: { ...keyOf(a), ...found.a }, b: { ...keyOf(b), ...found.b } } }
    },
  } satisfies Partial<Handlers>

  async function promptOf(account: Account, id: string): Promise<Prompt> {
    return parseJson(await prompts.get(account, id))
  }

  async function sidesOf(request: Pick<OperationRequest<'compareLogs'>, 'account' | 'query' | 'problem'>) {
    const { account, problem } = request
    const given = { a: readSide(request, 'A'), b: readSide(request, 'B') }
    const sides = await withVersions(account, given)
    for (const { promptId, promptVersion } of [sides.a, sides.b]) {
      if (promptId === undefined || promptVersion === undefined) continue
      const { version } = await promptOf(account, promptId)
      if (promptVersion < 1 || promptVersion > version) throw problem('versionNotFound')
    }
    if (JSON.stringify(sides.a) === JSON.stringify(sides.b)) {
      const message = 'must have a parameter that ends in A or B, as both sides have the same logs'
      throw problem('invalidRequest', { details: [{ field: '', message }] })
    }
    return sides
  }

  async function withVersions(account: Account, sides: Sides): Promise<Sides> {
    const { promptId } = sides.a
    if (promptId === undefined || promptId !== sides.b.promptId) return sides
    return pairVersions(sides, (await promptOf(account, promptId)).version)
  }
}

async function inTurns<T>(items: Iterable<T>, signal: AbortSignal): Promise<T[]> {
  const [turns, all] = [new Turns(signal), [] as T[]]
  for (const item of items) {
    all.push(item)
    await turns.giveWay()
  }
  return all
}

type Query = Readonly<Record<string, unknown>>

const filterNames = [
  'promptId',
  'promptVersion',
  'modelUsed',
  'scored',
  'scoreMin',
  'scoreMax',
  'from',
  'to',
  'sessionId',
  'externalId',
  'q',
] as const satisfies readonly (keyof LogFilters)[]

/** Reads the filters of one side: those with its letter, and of the others those without one. */
function readSide(
  { query, problem }: Pick<OperationRequest<'compareLogs'>, 'query' | 'problem'>,
  letter: 'A' | 'B',
): LogSelection {
  const values: Query = query
  const nameOf = (filter: string) => (values[filter + letter] === undefined ? filter : filter + letter)
  const given = filterNames.flatMap((filter) => {
    const value = values[nameOf(filter)]
    return value === undefined ? [] : [[filter, value] as const]
  })
  return readSelection({ problem }, Object.fromEntries(given) as LogFilters, nameOf)
}

/** What all logs of a selection have in common. */
function keyOf({ promptId, promptVersion, modelUsed, sessionId }: LogSelection): GroupKey {
  const values = { promptId, promptVersion, modelUsed, sessionId }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** @returns the parameter that leaves fewer groups */
function narrowing(by: readonly GroupField[]): string {
  const [name = 'groupBy'] = by.toReversed()
  return isPeriodUnit(name) ? 'from' : name
}
