import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { RecordedComparison } from './comparison.js'

const samples = 'scripts/generate/docs/samples'

/**
 * Signs up at a service, runs the documentation's cURL samples that save two prompts and their scores, and compares
 * them.
 * @param url the address of a service whose data doesn't matter
 * @returns the service's response
 * @throws Error with what a sample or the service said, if it failed
 */
export async function recordComparison(url: string): Promise<RecordedComparison> {
  const account = { name: 'Ada', email: 'picture@example.com', password: 'correct horse battery staple' }
  const signUp = await fetch(`${url}/auth/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const { token } = (await read(signUp)) as { token: string }
  const parts = await Promise.all(
    ['compare-data', 'compare-more-data'].map((name) => readFile(`${samples}/${name}/curl.sh`, 'utf8')),
  )
  const script = `${parts.join('\n')}\necho "$PROMPT_A $PROMPT_B"`
  const { stdout } = await promisify(execFile)('bash', ['--norc', '-euc', script], {
    env: { PATH: process.env.PATH, PROMPTCRAFTER_BASE_URL: url, PROMPTCRAFTER_TOKEN: token },
  })
  const [a = '', b = ''] = stdout.trim().split(/\s+/).slice(-2)
  const query = new URLSearchParams({ promptIdA: a, promptIdB: b, margin: '1' })
  const comparison = await fetch(`${url}/comparisons?${query}`, { headers: { authorization: `Bearer ${token}` } })
  return (await read(comparison)) as RecordedComparison
}

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`The service responded ${response.status}: ${await response.text()}`)
  return response.json()
}
