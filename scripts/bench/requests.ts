import { logOf, models, randomFrom, vocabulary } from './data.js'
import type { FixtureAccount } from './fixture.js'
import type { LoadRequest } from './load.js'

// The requests of each load.

const random = randomFrom(3)

/** Requests for the path of each prompt. */
const ofPrompts =
  (pathOf: (promptId: string) => string) =>
  ({ promptIds }: FixtureAccount): LoadRequest[] =>
    promptIds.map((id) => ({ method: 'GET', path: pathOf(id) }))

export const prompts = ofPrompts((id) => `/prompts/${id}`)
export const lists = ofPrompts((id) => `/logs?promptId=${id}`)
/** The newest logs. */
export const pages = ofPrompts((id) => `/logs?promptId=${id}&order=desc&limit=20`)
export const pagesOfModels = ofPrompts((id) => `/logs?promptId=${id}&modelUsed=${oneOf(models)}&order=desc&limit=20`)
export const pagesOfScores = ofPrompts((id) => `/logs?promptId=${id}&scoreMax=3&order=desc&limit=20`)
export const pagesByScore = ofPrompts((id) => `/logs?promptId=${id}&sort=score&order=desc&limit=20`)

export const comparisons = (account: FixtureAccount): LoadRequest[] =>
  ofPrompts((id) => `/comparisons?promptIdA=${id}&promptIdB=${oneOf(account.promptIds)}`)(account).filter(
    // A prompt can't be compared with itself.
    ({ path }) => new Set(path.match(/prompt\w{20,}/g)).size === 2,
  )

export const posts = ({ promptIds }: FixtureAccount): LoadRequest[] =>
  promptIds.map((id) => ({ method: 'POST', path: '/logs', body: logOf(id, random) }))

export const logsPerBulk = 1000

/** Each has logs of all prompts in turn. */
export const bulks = ({ promptIds }: FixtureAccount): LoadRequest[] =>
  Array.from({ length: 20 }, (_, number) => {
    const idOf = (index: number) => promptIds[(number * logsPerBulk + index) % promptIds.length] as string
    const logs = Array.from({ length: logsPerBulk }, (_, index) => logOf(idOf(index), random))
    return { method: 'POST', path: '/logs/bulk', body: { logs } }
  })

/** Searches for one and for two words, drawn uniformly from the vocabulary. */
const searchesAt = (path: string) => (): LoadRequest[] =>
  Array.from({ length: 500 }, (_, index) => {
    const words = Array.from({ length: 1 + (index % 2) }, () => oneOf(vocabulary))
    return { method: 'GET', path: `${path}?q=${words.join('%20')}&limit=20` }
  })

export const searches = searchesAt('/search')
export const textSearches = searchesAt('/logs')

/** 70 % pages, 20 % new logs, 5 % searches and 5 % prompts. */
export function mix(account: FixtureAccount): LoadRequest[] {
  const parts: [LoadRequest[], number][] = [
    [pages(account), 1400],
    [posts(account), 400],
    [searches(), 100],
    [prompts(account), 100],
  ]
  return parts.flatMap(([requests, count]) => requests.slice(0, count))
}

function oneOf<T>(values: readonly T[]): T {
  return values[random(values.length)] as T
}
