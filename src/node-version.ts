import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { StartupError } from './domain/startup-error.js'

/**
 * Checks this version of Node.js against `engines` in package.json, which uses only the forms `^20.19.0` and
 * `>=22.12.0`, separated by `||`.
 * @throws StartupError that names the supported versions
 */
export function checkNodeVersion(version = process.versions.node): void {
  const file = createRequire(import.meta.url).resolve('promptcrafter/package.json')
  const { engines } = JSON.parse(readFileSync(file, 'utf8')) as { engines: { node: string } }
  if (engines.node.split('||').some((range) => isInRange(range.trim(), version))) return
  throw new StartupError(
    `Node.js ${version} is not supported. Install the newest Node.js 24 from https://nodejs.org, ` +
      `or another that is ${engines.node}; then run \`npm install\` again.`,
  )
}

function isInRange(range: string, version: string): boolean {
  const numbersOf = (text: string) => text.match(/\d+/g)?.map(Number) ?? []
  const [min, actual] = [numbersOf(range), numbersOf(version)]
  const difference = min.map((part, index) => (actual[index] ?? 0) - part).find((part) => part !== 0) ?? 0
  return difference >= 0 && (!range.startsWith('^') || min[0] === actual[0])
}
