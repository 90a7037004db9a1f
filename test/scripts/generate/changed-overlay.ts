import { readFileSync } from 'node:fs'
import { type Overlay, readOverlay } from '../../../scripts/generate/contract/overlay.js'

/** The project's overlay with one replacement. */
export function changedOverlay(from: string, to: string): Overlay {
  const text = readFileSync('scripts/generate/overlay.yaml', 'utf8')
  if (!text.includes(from)) throw new Error(`The overlay has no ${from}.`)
  return readOverlay(text.replaceAll(from, to))
}
