import type { RunningPeer, Subjects, Workload } from './peer.js'

/** The workloads in which all peers must return the same. How they find words differs. */
const comparable: readonly Workload[] = ['page', 'list', 'score', 'average']

/**
 * Checks that the peers do the same work.
 * @param first what the others are compared with
 * @throws Error if one returns something else
 */
export async function checkResponses(
  first: RunningPeer,
  others: readonly RunningPeer[],
  subjects: Subjects,
): Promise<void> {
  for (const workload of comparable) {
    const expected = await scoresOf(first, workload, subjects)
    for (const other of others) {
      const found = await scoresOf(other, workload, subjects)
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        throw new Error(`${workload}: ${other.server.url} responded ${found}, and not ${expected}.`)
      }
    }
  }
}

interface Item {
  readonly score?: number
  readonly mean?: number
}

/** The scores in a response, or the average that it states. */
async function scoresOf({ server, token, requests }: RunningPeer, workload: Workload, subjects: Subjects) {
  const path = requests(workload, subjects)[0]?.path
  const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } })
  const body = (await response.json()) as Item[] | { items: Item[] } | Item
  const items = Array.isArray(body) ? body : 'items' in body ? body.items : [body]
  return items.map(({ score, mean }) => score ?? mean?.toFixed(6))
}
