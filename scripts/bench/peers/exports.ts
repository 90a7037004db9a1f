import { median } from '../measure.js'
import { readResponse } from '../read-stream.js'
import { messageOf, type RunningPeer } from './peer.js'

/**
 * Exports all logs of each peer, in turn.
 * @returns how long each takes, in seconds; `undefined` for a peer that can't
 */
export async function measureExports(peers: readonly RunningPeer[], rounds: number): Promise<(number | undefined)[]> {
  const seen: number[][] = peers.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, peer] of peers.entries()) {
      if (peer.exports.length > 0) seen[index]?.push(await secondsOf(peer))
    }
  }
  return seen.map((all) => (all.length > 0 ? median(all) : undefined))
}

async function secondsOf(peer: RunningPeer): Promise<number> {
  let total = 0
  for (const request of peer.exports) {
    total += (await readResponse(peer.server.url + request.path, messageOf(peer, request))).seconds
  }
  return total
}
