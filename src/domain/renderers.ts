import type { Json } from './json.js'
import type { Log } from './log.js'
import type { Prompt } from './prompt.js'

/** Turns resources into JSON text as the contract shows them. */
export interface Renderers {
  readonly prompt: (prompt: Prompt) => Json<Prompt>
  readonly log: (log: Log) => Json<Log>
}
