import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits for a condition, which is tried every 20 ms.
 * @param text what the error says if it doesn't come true in time
 * @throws Error after `seconds`
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  text = `It did not come true: ${holds}`,
  seconds = 60,
): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error(text)
  }
}
