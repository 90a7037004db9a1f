import { type RunningPeer, type Scored, type Subjects, sendTo, type Workload } from './peer.js'

/** The workloads in which all peers must return the same. How they find words differs. */
const comparable: readonly Workload[] = ['page', 'list', 'score', 'average']

/**
 * Checks that the peers do the same work, in the workloads that they support.
 * @param first what the others are compared with; it supports all workloads
 * @throws Error if one returns something else, or an error
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
      if (found !== undefined && JSON.stringify(found) !== JSON.stringify(expected)) {
        throw new Error(`${workload}: ${other.server.url} responded ${found}, and not ${expected}.`)
      }
    }
  }
}

/** @returns the scores in a response, or the average that it states; `undefined` if the peer has no such request */
async function scoresOf(peer: RunningPeer, workload: Workload, subjects: Subjects) {
  const [request] = peer.requests(workload, subjects)
  if (!request) return undefined
  const body = await sendTo(peer, request)
  return (peer.scoredIn ?? scoredIn)(body as never).map(({ score, mean }) => score ?? mean?.toFixed(6))
}

function scoredIn(body: readonly Scored[] | { readonly items: readonly Scored[] } | Scored): readonly Scored[] {
  if (Array.isArray(body)) return body
  return 'items' in body ? body.items : [body as Scored]
}
