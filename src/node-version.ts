import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { StartupError } from './domain/startup-error.js'

/**
 * Checks that this version of Node.js is one that `engines` in package.json allows. It is there as alternatives of the
 * two forms `^20.19.0` (from this version to the end of its line) and `>=22.12.0`.
 * @throws StartupError that names the versions to install
 */
export function checkNodeVersion(version = process.versions.node): void {
  const file = createRequire(import.meta.url).resolve('promptcrafter/package.json')
  const { engines } = JSON.parse(readFileSync(file, 'utf8')) as { engines: { node: string } }
  if (engines.node.split('||').some((range) => isInRange(range.trim(), version))) return
  throw new StartupError(
    `Node.js ${version} is not supported. Install the newest Node.js 24 from https://nodejs.org, or another that is ${engines.node}; then run \`npm install\` again.`,
  )
}

function isInRange(range: string, version: string): boolean {
  const numbersOf = (text: string) => text.match(/\d+/g)?.map(Number) ?? []
  const [least, actual] = [numbersOf(range), numbersOf(version)]
  const difference = least.map((part, index) => (actual[index] ?? 0) - part).find((part) => part !== 0) ?? 0
  return difference >= 0 && (!range.startsWith('^') || least[0] === actual[0])
}
