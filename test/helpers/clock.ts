/**
 * The environment of a service whose clock (`Date`) is wrong; the machine's own clock doesn't change.
 * @param offMs how far it is ahead at startup, in milliseconds; negative if it's behind
 * @param movesMs by how much each SIGUSR2 moves it, one after the other
 */
export function wrongClock(offMs: number, movesMs: readonly number[]): { readonly NODE_OPTIONS: string } {
  const preloaded = `
const Real = Date
let offMs = ${offMs}
const movesMs = ${JSON.stringify(movesMs)}
process.on('SIGUSR2', () => { offMs += movesMs.shift() })
globalThis.Date = class Date extends Real {
  constructor(...given) { super(...(given.length > 0 ? given : [Real.now() + offMs])) }
  static now() { return Real.now() + offMs }
}`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preloaded)}` }
}
