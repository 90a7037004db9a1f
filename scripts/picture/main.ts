import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pictureFile } from './comparison.js'
import { photographCard } from './photograph.js'
import { recordComparison } from './record.js'

const usage = `Usage: npm run picture

Starts the service with an empty database, saves the prompts and scores of the documentation's comparison, and keeps the
service's response in ${pictureFile}. "npm run generate" draws the picture of the home page from it. Then photographs
the card that social networks show for links to the documentation, with the program "chromium".`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) console.log(usage)
else {
  await record()
  await photographCard()
}

async function record(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'promptcrafter-picture-'))
  const service = spawn(process.execPath, ['dist/promptcrafter.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' },
  })
  try {
    const response = await recordComparison(await addressOf(service))
    await writeFile(pictureFile, `${JSON.stringify(response, null, 2)}\n`)
    console.error(`${pictureFile}: ${response.summary}`)
  } finally {
    service.kill()
    if (service.exitCode === null) await once(service, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

/** @throws Error when the service ends before it listens */
async function addressOf({ stdout }: Pick<ChildProcess, 'stdout'>): Promise<string> {
  let text = ''
  for await (const piece of stdout ?? []) {
    text += String(piece)
    const address = /listens on (\S+)/.exec(text)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The service did not start. Build it with "npm run bundle", and see the error above.')
}
