import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateTypes } from './types.js'

const usage = `Usage: npm run generate [-- --check]

Writes everything under generated/ from openapi.yaml.

  --check  write nothing; fail when a file under generated/ is not what openapi.yaml gives
  --help   this text`

const folder = 'generated'

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })
if (options.help) {
  console.log(usage)
} else {
  const contract = await readFile('openapi.yaml', 'utf8')
  const wanted = new Map([['types.ts', await generateTypes(contract)]])
  if (options.check) await check(wanted)
  else await write(wanted)
}

/** Names each file under generated/ that differs from `wanted` (path → text), and fails the process when there is one. */
async function check(wanted: Map<string, string>): Promise<void> {
  const stale: string[] = []
  for (const [path, text] of wanted) {
    if ((await readFile(join(folder, path), 'utf8').catch(() => undefined)) !== text) stale.push(path)
  }
  stale.push(...(await listFiles()).filter((path) => !wanted.has(path)))
  if (stale.length === 0) {
    console.log(`${folder}/: ${wanted.size} file(s), all as openapi.yaml gives them`)
    return
  }
  for (const path of stale) console.error(`${join(folder, path)} is not what openapi.yaml gives`)
  console.error('Run `npm run generate` and commit the result; change openapi.yaml, never the generated files.')
  process.exitCode = 1
}

/** Makes generated/ hold exactly `wanted` (path → text). */
async function write(wanted: Map<string, string>): Promise<void> {
  for (const path of await listFiles()) if (!wanted.has(path)) await rm(join(folder, path))
  for (const [path, text] of wanted) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  console.log(`${folder}/: wrote ${wanted.size} file(s)`)
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
