import { parseArgs } from 'node:util'
import { type Row, readRows } from './read-rows.js'
import { ResponseError, Service } from './service.js'

const usage = `Usage: npm run demo -- FILE [options]

Saves the prompts of a CSV file (with a header line) or a JSON file (an array of objects) in a running service.

A prompt's title comes from the field title, act or name, its content from content, prompt or text, its model from
model, its tags from tags, type or category (in CSV separated by commas or semicolons).

  --url URL          address of the service (default: PROMPTCRAFTER_BASE_URL, or else http://localhost:3000)
  --email ADDRESS    log in to this account, with --password (default: use the token in PROMPTCRAFTER_TOKEN,
  --password TEXT    or else create an account, whose password is printed)
  --model NAME       model of prompts that have none (default: any)
  --help             show this text`

/** Concurrent requests. */
const parallel = 8

try {
  await run()
} catch (error) {
  const { message, cause } = error as Error
  const isUnreachable = message === 'fetch failed'
  const reason = isUnreachable ? `The service cannot be reached (${(cause as Error).message}).` : message
  console.error(`demo: ${reason}${isUnreachable ? ' Start it with `npm start`, or set its address with --url.' : ''}`)
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
  await authenticate(service, values.email, values.password)
  await importRows(service, rows)
}

async function authenticate(service: Service, email: string | undefined, password: string | undefined): Promise<void> {
  if (email !== undefined) {
    await service.logIn(email, password ?? '')
    console.log(`Logged in as ${email} at ${service.url}`)
  } else if (process.env.PROMPTCRAFTER_TOKEN === undefined) {
    const account = await service.signUp()
    console.log(`Signed up as ${account.email} at ${service.url}, with the password ${account.password}`)
  }
}

/** Saves the rows, and prints why the service rejected some. */
async function importRows(service: Service, rows: readonly Row[]): Promise<void> {
  let saved = 0
  const rejections: string[] = []
  let next = 0
  let done = 0
  const start = performance.now()
  const progress = setInterval(() => console.error(`  ${done} of ${rows.length} rows`), 1000)
  const work = async () => {
    for (let index = next++; index < rows.length; index = next++) {
      const { location, fields } = rows[index] as Row
      try {
        await service.savePrompt(fields)
        saved++
      } catch (error) {
        if (!(error instanceof ResponseError && error.status === 400)) throw error
        rejections[index] = `  ${location}, ${JSON.stringify(fields.title ?? '')}: ${error.message}`
      }
      done++
    }
  }
  try {
    await Promise.all(Array.from({ length: parallel }, work))
  } finally {
    clearInterval(progress)
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`Saved ${saved} of ${rows.length} prompts in ${seconds} s`)
  const rejected = rejections.filter((rejection) => rejection !== undefined)
  if (rejected.length > 0) console.log([`Rejected ${rejected.length}:`, ...rejected].join('\n'))
}
