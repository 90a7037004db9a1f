import type { Peer, PeerLog, Subjects } from './peer.js'

/** What a peer holds, and the subjects of its requests. */
export interface Portion {
  readonly logs: readonly PeerLog[]
  readonly subjects: Subjects
}

/** @returns all, or the first prompts with all their logs, as many as the peer can take */
export function portionFor({ maxLogs = Number.POSITIVE_INFINITY }: Pick<Peer, 'maxLogs'>, all: Portion): Portion {
  if (all.logs.length <= maxLogs) return all
  const { promptIds, words, newLogs } = all.subjects
  const kept = new Set(promptIds.slice(0, Math.floor((promptIds.length * maxLogs) / all.logs.length)))
  const isKept = ({ promptId }: { readonly promptId: string }) => kept.has(promptId)
  return {
    logs: all.logs.filter(isKept),
    subjects: { promptIds: [...kept], words, newLogs: newLogs.filter(isKept) },
  }
}

/** The logs of each prompt, in order. */
export function byPrompt(logs: readonly PeerLog[]): ReadonlyMap<string, readonly PeerLog[]> {
  const found = new Map<string, PeerLog[]>()
  for (const log of logs) {
    const own = found.get(log.promptId)
    if (own) own.push(log)
    else found.set(log.promptId, [log])
  }
  return found
}

/** Puts a millisecond at least between the logs of a prompt, as peers have no other order; small data sets need it. */
export function withDistinctTimes(logs: readonly PeerLog[]): readonly PeerLog[] {
  const newest = new Map<string, number>()
  return logs.map((log) => {
    const time = Math.max(Date.parse(log.createdAt), (newest.get(log.promptId) ?? 0) + 1)
    newest.set(log.promptId, time)
    return { ...log, createdAt: new Date(time).toISOString() }
  })
}
