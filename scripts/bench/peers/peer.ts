import type { LoadRequest } from '../load.js'
import type { Server } from '../server.js'

/** The workloads, in the order of execution. */
export const workloads = {
  page: 'the newest 20 logs of a prompt',
  list: 'all 100 logs of a prompt',
  score: '20 logs of a prompt scored 3 at most',
  average: 'the average score of a prompt',
  text: '20 logs with a word, of 200,000',
  'write-one': 'a new log, one connection',
  write: 'a new log, 32 connections',
} as const

export type Workload = keyof typeof workloads

/** A log, the same for all peers. */
export interface PeerLog {
  readonly id: string
  readonly promptId: string
  readonly output: string
  readonly modelUsed: string
  readonly notes: string
  readonly score: number
  readonly createdAt: string
}

/** The values for a peer's requests. */
export interface Subjects {
  readonly promptIds: readonly string[]
  readonly words: readonly string[]
  readonly newLogs: readonly Omit<PeerLog, 'id' | 'createdAt'>[]
}

/** A log's score in a response, or the average. */
export interface Scored {
  readonly score?: number
  readonly mean?: number
}

/** A peer that holds the logs and takes requests. */
export interface RunningPeer {
  readonly server: Server
  /** The header of that name in each request. */
  readonly authorization: string
  /** The requests of a workload; none if the peer doesn't support it. */
  requests(workload: Workload, subjects: Subjects): readonly LoadRequest[]
  /** The scores in a response; without it, the response is a list, has `items`, or is an average. */
  scoredIn?(body: never): readonly Scored[]
  /** The requests that return all logs in pieces, in order; none if the peer can't export them. */
  readonly exports: readonly LoadRequest[]
  /** The size of its files, in bytes, when it holds the logs and nothing else. */
  readonly bytes: number
}

/** Where requests go, and who sends them. */
export type Recipient = Pick<RunningPeer, 'authorization'> & { readonly server: Pick<Server, 'url'> }

/**
 * Sends a request.
 * @returns the response, from JSON
 * @throws Error if it's no success
 */
export async function sendTo(recipient: Recipient, request: LoadRequest): Promise<unknown> {
  const { method, path } = request
  const response = await fetch(recipient.server.url + path, messageOf(recipient, request))
  if (!response.ok) throw new Error(`${method} ${path} responded ${response.status}: ${await response.text()}`)
  return response.json()
}

/** A request as it is sent to a peer, for `fetch`. */
export function messageOf({ authorization }: Pick<RunningPeer, 'authorization'>, { method, body }: LoadRequest) {
  const headers: Record<string, string> = { authorization }
  if (!body) return { method, headers }
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** Something that people would use instead of PromptCrafter, and PromptCrafter itself. */
export interface Peer {
  readonly name: string
  /** Its setup: API, authentication, durability of writes, indexes. */
  readonly setup: readonly string[]
  /** The most logs it gets, because it takes long to fill. */
  readonly maxLogs?: number
  /**
   * Installs it, unless it's installed already.
   * @returns its version
   * @throws Error if it can't be installed on this machine
   */
  install(folder: string): Promise<string>
  /**
   * Fills it with logs and starts it.
   * @param folder where it is installed
   * @param data an empty folder for its data
   */
  start(folder: string, data: string, logs: readonly PeerLog[]): Promise<RunningPeer>
}
