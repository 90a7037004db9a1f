import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { findChanges, isBreakingVersion, subjectOf, unexplained } from './changes.js'

// The last release's contract is a file, not a Git tag: shallow clones and archives have no tags.
const released = 'scripts/contract/released.yaml'
const current = 'openapi.yaml'

const usage = `Usage: npm run contract:changes [-- --since REVISION | --release]

Shows what changed in ${current} since the last release, and whether it breaks clients. Exits with 1 if a change does,
unless the version announces it or CHANGELOG.md explains it: under "### Breaking changes" of its newest version, an
entry must name the operation, such as \`POST /logs\`. Needs Go.

  --since REVISION  compare with the contract of a commit instead, such as HEAD~3
  --release         save the current contract as the last release's
  --help            show this text`

const { values } = parseArgs({
  options: { since: { type: 'string' }, release: { type: 'boolean' }, help: { type: 'boolean' } },
})
if (values.help) console.log(usage)
else if (values.release) copyFileSync(current, released)
else if (values.since === undefined) await report(released, 'the last release')
else await reportSince(values.since)

async function reportSince(revision: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'promptcrafter-contract-'))
  try {
    const base = join(folder, 'openapi.yaml')
    writeFileSync(base, execFileSync('git', ['show', `${revision}:${current}`], { maxBuffer: 64 * 1024 * 1024 }))
    await report(base, revision)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param name describes the base */
async function report(base: string, name: string): Promise<void> {
  const changes = await findChanges(base, current)
  const words = { 3: 'BREAKS CLIENTS', 2: 'may break clients', 1: 'compatible' }
  for (const change of changes) {
    console.log(`${words[change.level]}: ${subjectOf(change)}: ${change.text} (${change.id})`)
  }
  const count = (level: number) => changes.filter((change) => change.level === level).length
  const [from, to] = [versionIn(base), versionIn(current)]
  console.log(
    `${changes.length} changes since ${name} (${from}, now ${to}): ${count(3)} break clients, ${count(2)} may`,
  )
  const missing = unexplained(changes, readFileSync('CHANGELOG.md', 'utf8'))
  if (missing.length === 0 || isBreakingVersion(from, to)) return
  console.error(
    `Not announced: ${[...new Set(missing.map(subjectOf))].join(', ')}. ` +
      'Undo the change, raise the version, or explain it in CHANGELOG.md.',
  )
  process.exitCode = 1
}

function versionIn(file: string): string {
  return (parse(readFileSync(file, 'utf8')) as { info: { version: string } }).info.version
}
