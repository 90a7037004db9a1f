import type { ApiKey } from './api-key.js'
import type { Json } from './json.js'
import type { Log } from './log.js'
import type { Prompt } from './prompt.js'
import type { PromptVersion } from './version.js'

/** Turns resources into JSON text as the contract shows them. */
export interface Renderers {
  readonly prompt: (prompt: Prompt) => Json<Prompt>
  readonly version: (version: PromptVersion) => Json<PromptVersion>
  readonly log: (log: Log) => Json<Log>
  readonly apiKey: (apiKey: ApiKey) => Json<ApiKey>
}
