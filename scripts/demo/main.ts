import { parseArgs } from 'node:util'
import type { components } from '../../generated/types.js'
import { type Row, readRows } from './read-rows.js'
import { Refused, Service } from './service.js'

type Prompt = components['schemas']['Prompt']

const usage = `Usage: npm run demo -- FILE [options]

Saves the prompts of a CSV file (with a header line) or a JSON file (an array of objects) in a running service, logs
outputs for the first five of them and reads these back.

A prompt's title is taken from the field title, act or name, its content from content, prompt or text, its model from model,
its tags from tags, type or category (in CSV separated by commas or semicolons).

  --url URL          where the service listens; else PROMPTCRAFTER_BASE_URL, else http://localhost:3000
  --email ADDRESS    log in to this account, with --password; else the token in PROMPTCRAFTER_TOKEN is used,
  --password TEXT    else a new account is made
  --model NAME       the model of prompts that name none (default: any)
  --help             this text`

const logged = 5
/** Requests under way at the same time. */
const parallel = 8

try {
  await run()
} catch (error) {
  const { message, cause } = error as Error
  const isUnreachable = message === 'fetch failed'
  const reason = isUnreachable ? `The service cannot be reached (${(cause as Error).message}).` : message
  console.error(`demo: ${reason}${isUnreachable ? ' Start it with `npm start`, or give its address with --url.' : ''}`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: process.env.PROMPTCRAFTER_BASE_URL ?? 'http://localhost:3000' },
      email: { type: 'string' },
      password: { type: 'string' },
      model: { type: 'string', default: 'any' },
      help: { type: 'boolean' },
    },
  })
  const [file] = positionals
  if (values.help || file === undefined) {
    console.log(usage)
    if (!values.help) process.exitCode = 1
    return
  }
  const rows = await readRows(file, values.model)
  const service = new Service(values.url, process.env.PROMPTCRAFTER_TOKEN)
  await enter(service, values.email, values.password)
  const saved = await importRows(service, rows)
  await logOutputs(service, saved.slice(0, logged))
}

async function enter(service: Service, email: string | undefined, password: string | undefined): Promise<void> {
  if (email !== undefined) {
    await service.logIn(email, password ?? '')
    console.log(`Logged in as ${email} at ${service.url}`)
  } else if (process.env.PROMPTCRAFTER_TOKEN === undefined) {
    console.log(`Signed up as ${await service.signUpAnew()} at ${service.url}`)
  }
}

/** Saves each row that the service takes, and tells of the others why not. */
async function importRows(service: Service, rows: readonly Row[]): Promise<Prompt[]> {
  const prompts: (Prompt | undefined)[] = []
  const refusals: string[] = []
  let next = 0
  let done = 0
  const start = performance.now()
  const progress = setInterval(() => console.error(`  ${done} of ${rows.length} rows`), 1000)
  const work = async () => {
    for (let index = next++; index < rows.length; index = next++) {
      const { place, fields } = rows[index] as Row
      try {
        prompts[index] = await service.savePrompt(fields)
      } catch (error) {
        if (!(error instanceof Refused && error.status === 400)) throw error
        refusals[index] = `  ${place}, ${JSON.stringify(fields.title ?? '')}: ${error.message}`
      }
      done++
    }
  }
  try {
    await Promise.all(Array.from({ length: parallel }, work))
  } finally {
    clearInterval(progress)
  }
  const saved = prompts.filter((prompt) => prompt !== undefined)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`Saved ${saved.length} of ${rows.length} prompts in ${seconds} s`)
  const refused = refusals.filter((refusal) => refusal !== undefined)
  if (refused.length > 0) console.log([`Refused ${refused.length}:`, ...refused].join('\n'))
  return saved
}

/**
 * Logs an output for each prompt, as a stand-in for a model would give it, and shows what the service has for it then.
 */
async function logOutputs(service: Service, prompts: readonly Prompt[]): Promise<void> {
  for (const { _id: promptId, title, content } of prompts) {
    const output = `I have read a prompt of ${content.split(/\s+/).length} words and have nothing to say to it.`
    await service.saveLog({
      promptId,
      output,
      modelUsed: 'demo',
      notes: 'Written by the demo, not by a model.',
      score: 0,
    })
    for (const log of await service.listLogs(promptId)) {
      console.log(`${title}\n  ${log._id} ${log.createdAt} ${log.modelUsed}, score ${log.score}: ${log.output}`)
    }
  }
}
