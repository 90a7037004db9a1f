import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { StartupError } from '../domain/startup-error.js'

/** The file in generated/ with the fingerprint of the contract it was generated from. */
export const fingerprintFile = 'openapi.sha256'

/** @returns the SHA-256 of a contract's text, in hexadecimal, and a line feed */
export function fingerprintOf(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}\n`
}

/**
 * Reads this package's contract.
 * @returns `text`, openapi.yaml, and `source`, the same document from generated/openapi.json: parsing JSON takes a
 * hundredth of the time
 * @throws StartupError if openapi.yaml was edited without generating
 */
export async function readPackage(): Promise<{ text: string; source: object }> {
  const { resolve } = createRequire(import.meta.url)
  const read = async (name: string) => await readFile(resolve(`promptcrafter/${name}`), 'utf8')
  const [text, json, fingerprint] = await Promise.all([
    read('openapi.yaml'),
    read('generated/openapi.json').catch(() => ''),
    read(`generated/${fingerprintFile}`).catch(() => ''),
  ])
  if (fingerprintOf(text) !== fingerprint) {
    throw new StartupError('openapi.yaml has changed since generated/ was generated from it. Run `npm run generate`.')
  }
  return { text, source: JSON.parse(json) }
}
