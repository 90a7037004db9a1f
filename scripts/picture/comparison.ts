import { readFileSync } from 'node:fs'
import type { components } from '../../generated/types.js'

/** The response that the picture on the home page shows; `npm run picture` writes it. */
export const pictureFile = 'scripts/picture/comparison.json'

export type RecordedComparison = components['schemas']['Comparison']

export function readComparison(): RecordedComparison {
  return JSON.parse(readFileSync(pictureFile, 'utf8')) as RecordedComparison
}
