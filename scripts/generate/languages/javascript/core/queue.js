import { InvalidArgumentError } from './promptcrafter-client.js'

/**
 * Waits for a turn, when as many requests are on their way as may be.
 * @param {{ taken: number, waiting: (() => void)[] }} slots
 * @param {number} most the maximum number
 * @param limit of the attempt, whose timer restarts when it's its turn
 */
export async function takeTurn(slots, most, limit) {
  if (most < 1) {
    limit.end()
    throw new InvalidArgumentError('maxConnections must be 1 or more.')
  }
  // One may have become free while this file was loaded.
  if (slots.taken < most) return slots.taken++
  await new Promise((resolve, reject) => {
    slots.waiting.push(resolve)
    const giveUp = () => {
      const place = slots.waiting.indexOf(resolve)
      if (place < 0) return
      slots.waiting.splice(place, 1)
      limit.end()
      const { reason } = limit.signal
      reason.message += ` All connections (${most}) were in use; nothing was sent.`
      reject(reason)
    }
    if (limit.signal.aborted) giveUp()
    else limit.signal.addEventListener('abort', giveUp)
  })
  limit.pause()
  limit.begin()
}
