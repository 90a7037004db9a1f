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
