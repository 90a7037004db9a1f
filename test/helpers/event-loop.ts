/** Counts the iterations of the event loop that something takes. */
export async function countIterations(run: () => Promise<unknown>): Promise<number> {
  let [count, isDone] = [0, false]
  const next = () => {
    if (isDone) return
    count++
    setImmediate(next)
  }
  setImmediate(next)
  await run()
  isDone = true
  return count
}

/** Keeps the event loop busy, in milliseconds. */
export function occupy(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}
