import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { findChanges, isBreakingVersion, placeOf, unexplained } from './changes.js'

// The contract of the last release is a file, not a tag of git: a shallow clone or an unpacked archive has it, too.
const released = 'scripts/contract/released.yaml'
const current = 'openapi.yaml'

const usage = `Usage: npm run contract:changes [-- --since REVISION | --release]

Shows what changed in ${current} since the last release, and whether it breaks clients. Exits with 1 when something does that
neither the version announces nor CHANGELOG.md explains: under "### Breaking changes" of its newest version, an entry must name
the operation, such as \`POST /logs\`. Needs Go.

  --since REVISION  compare with the contract of a commit instead, such as HEAD~3
  --release         keep the contract of today as that of the last release
  --help            this text`

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

/** @param name what the base is called */
async function report(base: string, name: string): Promise<void> {
  const changes = await findChanges(base, current)
  const words = { 3: 'BREAKS CLIENTS', 2: 'may break clients', 1: 'compatible' }
  for (const change of changes) console.log(`${words[change.level]}: ${placeOf(change)}: ${change.text} (${change.id})`)
  const count = (level: number) => changes.filter((change) => change.level === level).length
  const [from, to] = [versionIn(base), versionIn(current)]
  console.log(
    `${changes.length} changes since ${name} (${from}, now ${to}): ${count(3)} break clients, ${count(2)} may`,
  )
  const missing = unexplained(changes, readFileSync('CHANGELOG.md', 'utf8'))
  if (missing.length === 0 || isBreakingVersion(from, to)) return
  console.error(
    `Not announced: ${[...new Set(missing.map(placeOf))].join(', ')}. Undo the change, raise the version, or explain it in CHANGELOG.md.`,
  )
  process.exitCode = 1
}

function versionIn(file: string): string {
  return (parse(readFileSync(file, 'utf8')) as { info: { version: string } }).info.version
}
