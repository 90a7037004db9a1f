import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './generate.js'
import { packs } from './languages/index.js'

const usage = `Usage: npm run generate [-- --check]

Writes everything under generated/ from openapi.yaml.

  --check  write nothing; fail when a file under generated/ is stale, missing or there without being generated
  --help   this text`

const folder = 'generated'
/** What tools of the languages leave in a client's folder when somebody installs or builds it there. */
const leftovers = packs.flatMap(({ id, leftovers }) =>
  leftovers.map((name) => new RegExp(`^clients/${id}/(.*/)?${name.source}(/|$)`)),
)

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })
if (options.help) {
  console.log(usage)
} else {
  const wanted = await generate(await readFile('openapi.yaml', 'utf8'))
  if (options.check) await check(wanted)
  else await write(wanted)
}

/**
 * Names each file under generated/ that differs from `wanted` (path → text), and fails the process when there is one.
 */
async function check(wanted: ReadonlyMap<string, string>): Promise<void> {
  const found = await listFiles()
  const stale = found.filter((path) => !wanted.has(path)).map((path) => `${path} is nothing that openapi.yaml gives`)
  for (const [path, text] of wanted) {
    if (!found.includes(path)) stale.push(`${path} is missing`)
    else if ((await readFile(join(folder, path), 'utf8')) !== text) stale.push(`${path} is not what openapi.yaml gives`)
  }
  if (stale.length === 0) {
    console.log(`${folder}/: ${wanted.size} file(s), all as openapi.yaml gives them`)
    return
  }
  for (const fault of stale) console.error(`${folder}/${fault}`)
  console.error('Run `npm run generate` and commit the result; change openapi.yaml, never the generated files.')
  process.exitCode = 1
}

/** Makes generated/ hold exactly `wanted` (path → text); a file that is as it should be is not touched. */
async function write(wanted: ReadonlyMap<string, string>): Promise<void> {
  const extra = (await listFiles()).filter((path) => !wanted.has(path))
  for (const path of extra) await rm(join(folder, path))
  let written = 0
  for (const [path, text] of wanted) {
    const whole = join(folder, path)
    if ((await readFile(whole, 'utf8').catch(() => undefined)) === text) continue
    await mkdir(dirname(whole), { recursive: true })
    await writeFile(whole, text)
    written++
  }
  console.log(`${folder}/: ${wanted.size} files, ${written} of them written, ${extra.length} others removed`)
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !leftovers.some((leftover) => leftover.test(path)))
}
