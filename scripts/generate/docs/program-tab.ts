import type { Model } from '../contract/model.js'
import type { Tab } from '../languages/pack.js'
import type { Snippet } from './reference/snippet.js'

/** A tab, and where its programs come from. */
export interface ProgramTab extends Pick<Tab, 'id' | 'label' | 'fence' | 'file' | 'printsBody'> {
  /** The folder with its program for a sample. */
  readonly folder: (sample: string) => string
  /** Writes a call as a whole program. */
  readonly write: (model: Model, snippet: Snippet) => string
}
