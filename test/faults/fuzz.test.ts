import fc from 'fast-check'
import { test } from 'tap'
import { saveLog, savePrompt, signUp, startService } from '../helpers/service.js'
import { assertExpected, exchange } from './fuzz.js'
import { type OddRequest, oddRequests } from './requests.js'

const json: [string, string] = ['Content-Type', 'application/json']

/** Requests that once got an answer that the contract does not state. */
const regressions: [what: string, request: Partial<OddRequest>][] = [
  ['an expectation that is not known (417)', { path: '/prompts', headers: [['Expect', 'the worst']] }],
  [
    'a body that cannot be read, after its request was refused (two answers)',
    { method: 'POST', path: '/prompts/x', headers: [json, ['Transfer-Encoding', 'gzip']], body: Buffer.from('{}') },
  ],
  [
    'bytes after a request that was the last of its connection (two answers)',
    { method: 'DELETE', path: '/nowhere', headers: [['Content-Length', '0']], body: Buffer.from('1e999') },
  ],
  [
    'chunks that are none, after no such path was found (two answers)',
    { method: 'PATCH', path: '/nowhere', headers: [json, ['Transfer-Encoding', 'chunked']], body: Buffer.from('{}') },
  ],
]

test('what once was answered outside the contract is not any more', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const [what, request] of regressions) {
    const headers: OddRequest['headers'] = [['Authorization', `Bearer ${token}`], ...(request.headers ?? [])]
    const whole = { method: 'GET', path: '/', body: undefined, ...request, headers }
    const answer = await exchange(service.url, whole)
    t.ok(answer, what)
    if (answer) t.doesNotThrow(() => assertExpected(whole, answer), what)
  }
})

test('odd requests get documented answers', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const ids = { prompt: [promptId], log: [await saveLog(service, token, promptId)] }
  const seed = Date.now() % 2 ** 31
  // Those of which the rest would be waited for are left to the long run.
  const requests = fc
    .sample(oddRequests({ token, ids }), { seed, numRuns: 300 })
    .filter(
      ({ headers, body }) =>
        (body?.length ?? 0) < 4_000_000 &&
        !headers.some(([name]) => /^(content-length|transfer-encoding|upgrade)$/i.test(name)),
    )
  for (const request of requests) {
    const answer = await exchange(service.url, request)
    t.ok(answer, `an answer (seed ${seed})`)
    if (answer) t.doesNotThrow(() => assertExpected(request, answer), `documented (seed ${seed})`)
  }
})
