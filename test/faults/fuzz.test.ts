import fc from 'fast-check'
import { test } from 'tap'
import { saveLog, savePrompt, signUp, startService } from '../helpers/service.js'
import { assertExpected, exchange } from './fuzz.js'
import { type OddRequest, oddRequests } from './requests.js'

const json: [string, string] = ['Content-Type', 'application/json']

/** Requests that once got an undocumented response. */
const regressions: [what: string, request: Partial<OddRequest>][] = [
  ['an expectation that is not known (417)', { path: '/prompts', headers: [['Expect', 'the worst']] }],
  [
    'an unparsable body of a rejected request (two responses)',
    { method: 'POST', path: '/prompts/x', headers: [json, ['Transfer-Encoding', 'gzip']], body: Buffer.from('{}') },
  ],
  [
    'bytes after the last request of a connection (two responses)',
    { method: 'DELETE', path: '/nowhere', headers: [['Content-Length', '0']], body: Buffer.from('1e999') },
  ],
  [
    'invalid chunks for an unknown path (two responses)',
    { method: 'PATCH', path: '/nowhere', headers: [json, ['Transfer-Encoding', 'chunked']], body: Buffer.from('{}') },
  ],
]

test('requests that once got undocumented responses get documented ones', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const [what, request] of regressions) {
    const headers: OddRequest['headers'] = [['Authorization', `Bearer ${token}`], ...(request.headers ?? [])]
    const whole = { method: 'GET', path: '/', body: undefined, ...request, headers }
    const response = await exchange(service.url, whole)
    t.ok(response, what)
    if (response) t.doesNotThrow(() => assertExpected(whole, response), what)
  }
})

test('odd requests get documented responses', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const ids = { prompt: [promptId], log: [await saveLog(service, token, promptId)] }
  const seed = Date.now() % 2 ** 31
  // Incomplete requests, for which the service waits, are part of the faults only.
  const requests = fc
    .sample(oddRequests({ token, ids }), { seed, numRuns: 300 })
    .filter(
      ({ headers, body }) =>
        (body?.length ?? 0) < 4_000_000 &&
        !headers.some(([name]) => /^(content-length|transfer-encoding|upgrade)$/i.test(name)),
    )
  for (const request of requests) {
    const response = await exchange(service.url, request)
    t.ok(response, `a response (seed ${seed})`)
    if (response) t.doesNotThrow(() => assertExpected(request, response), `documented (seed ${seed})`)
  }
})
