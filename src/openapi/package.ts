import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { StartupError } from '../domain/startup-error.js'

/** The file below generated/ that tells which contract the others there were generated from. */
export const fingerprintFile = 'openapi.sha256'

/** @returns SHA-256 of a contract's text, in hexadecimal digits and a line feed */
export function fingerprintOf(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}\n`
}

/**
 * Reads the contract this package was built with.
 * @returns `text`, openapi.yaml, and `source`, the same as generated/openapi.json has it: JSON is read in a hundredth
 * of the time
 * @throws StartupError when openapi.yaml was edited, but not what is generated from it
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
    throw new StartupError('openapi.yaml was changed since generated/ was made from it. Run `npm run generate`.')
  }
  return { text, source: JSON.parse(json) }
}
