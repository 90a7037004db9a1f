import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { installPython, programIn } from '../../scripts/bench/peers/python.js'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Context, type Fault, type Figures } from './fault.js'
import { assertSound, startServer, stop } from './server.js'
import { ask } from './writer.js'

const version = '4.32.5'
const minCases = 5000
/** For each operation; with the cases of the other phases, these are more than `minCases`. */
const examplesPerOperation = 200

/** Schemathesis's report (`--report json`), as far as it's read here. */
interface Report {
  readonly complete: boolean
  readonly operations: { readonly total: number; readonly tested: number }
  readonly test_cases: { readonly generated: number; readonly unique_failures: number; readonly errored: number }
  /** Failures that schemathesis/rejections.py explains. */
  readonly filtered: number
}

/** Requests that another tool derives from the served contract, and its checks of the responses. */
export const schemathesis: Fault = {
  name: 'requests and checks of Schemathesis',
  promise: 'all checks hold, except where the contract has no words for a rule',
  isLong: true,
  async run(context) {
    const folder = temporaryFolder(context)
    try {
      installPython(folder, [`schemathesis==${version}`])
    } catch (error) {
      return { seen: '', skipped: `Schemathesis can't be installed: ${(error as Error).message.split('\n')[0]}` }
    }
    return test(context, folder)
  },
}

async function test(context: Context, folder: string): Promise<Figures> {
  const server = await startServer(context, temporaryFolder(context))
  // The examples of the contract have another password, so none of them deletes the account.
  const person = { name: 'Ada', email: 'schemathesis@example.com', password: 'pelican umbrella octave' }
  const token = (await ask(server.url, 'POST', '/auth/signup', undefined, person))?.json.token
  const seed = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31)
  const output = await run(folder, [
    ...['run', `${server.url}/openapi.json`, '--header', `Authorization: Bearer ${token}`, '--checks', 'all'],
    ...['--max-examples', String(examplesPerOperation), '--continue-on-failure', '--seed', seed],
    ...['--report', 'json', '--report-json-path', 'report.json', '--no-color', '--warnings', 'off'],
  ])
  const file = join(folder, 'report.json')
  assert(existsSync(file), `Schemathesis failed: ${output}`)
  const { complete, operations, filtered, test_cases: cases } = JSON.parse(readFileSync(file, 'utf8')) as Report
  if (cases.unique_failures > 0) context.progress(output)
  assert(cases.unique_failures === 0, `${cases.unique_failures} failures (FUZZ_SEED=${seed})`)
  assert(complete && cases.errored === 0 && operations.tested === operations.total, `not all was tested: ${output}`)
  assert(cases.generated >= minCases, `${cases.generated} cases`)
  assertSound(server.file)
  await stop(server)
  assert(server.output().stderr === '', `the service logged errors: ${server.output().stderr.slice(0, 2000)}`)
  return {
    seen:
      `${cases.generated} cases of ${operations.tested} operations (seed ${seed}), all checks; ` +
      `0 unexplained failures, ${filtered} explained`,
    fuzzed: cases.generated,
  }
}

/** @returns the output; it says what failed */
function run(folder: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, SCHEMATHESIS_HOOKS: resolve('test/faults/schemathesis/rejections.py') }
  return new Promise((done) => {
    execFile(programIn(folder, 'st'), args, { cwd: folder, env, maxBuffer: 2 ** 30 }, (error, stdout, stderr) =>
      done(stdout + stderr || String(error)),
    )
  })
}
