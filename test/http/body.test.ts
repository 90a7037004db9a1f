import { connect } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { test } from 'tap'
import { jsonFaultFinder } from '../../src/http/json-shape.js'
import type { Schema } from '../../src/openapi/document.js'
import { contract } from '../helpers/contract.js'
import { savePrompt, signUp, startService } from '../helpers/service.js'

const bodies = [...contract.operations.values()].filter(({ body }) => body)

/** The longest escape in JSON that a character can't do without, as U+0001: `\u0001`. */
const maxBytesPerCharacter = 6

/** The size of the largest valid value, in bytes, without spaces between its parts. */
function maxBytesOf({ type, properties, items, propertyNames, additionalProperties, ...schema }: Schema): number {
  const [maxLength, maxItems, maxProperties] = [schema.maxLength, schema.maxItems, schema.maxProperties] as number[]
  if (properties) {
    const fields = Object.entries(properties).filter(([, { readOnly }]) => !readOnly)
    return fields.reduce((sum, [name, field]) => sum + name.length + 4 + maxBytesOf(field), 2)
  }
  if (items) return (maxItems as number) * (maxBytesOf(items) + 1) + 2
  if (propertyNames) {
    const [name, value] = [propertyNames, additionalProperties as Schema].map((one) => {
      return (one.maxLength as number) * maxBytesPerCharacter + 4
    }) as [number, number]
    return (maxProperties as number) * (name + value) + 2
  }
  if (maxLength !== undefined) return maxLength * maxBytesPerCharacter + 2
  // Numbers, times and IDs; an escape of each character would still be shorter.
  return 250
}

test('the largest body that a schema allows fits into the body limit of its operation', async (t) => {
  for (const { operationId, path, body, maxBodyBytes = 0 } of bodies) {
    if (operationId === 'createLogs') continue
    const largest = maxBytesOf(body?.content['application/json']?.schema ?? {})
    t.ok(largest <= maxBodyBytes, `${operationId}: ${largest} of ${maxBodyBytes} bytes`)
    t.ok(path.startsWith('/auth/') ? maxBodyBytes === 16_384 : maxBodyBytes <= 25_165_824, operationId)
  }
})

test('logs of a usual size fit into one request, as many as it may have', (t) => {
  const { body, maxBodyBytes = 0 } = contract.operations.get('createLogs') ?? {}
  const maxItems = body?.content['application/json']?.schema?.properties?.logs?.maxItems as number
  t.ok(maxItems * 4_000 <= maxBodyBytes, `${maxItems} logs in ${maxBodyBytes} bytes`)
  t.end()
})

test('each operation enforces its body limit, and the operator may lower it', async (t) => {
  const [service, small] = [await startService(t), await startService(t, { bodyLimit: 2000 })]
  for (const { url, limitOf } of [
    { url: service.url, limitOf: (max = 0) => max },
    { url: small.url, limitOf: () => 2000 },
  ]) {
    const token = await signUp(url === small.url ? small : service)
    for (const { operationId, method, path, maxBodyBytes } of bodies) {
      const limit = limitOf(maxBodyBytes)
      const head =
        `${method} ${path.replace('{id}', path.slice(1, -6))} HTTP/1.1\r\nHost: x\r\n` +
        `Content-Type: application/json\r\nAuthorization: Bearer ${token}\r\n`
      t.equal(await statusOf(url, [`${head}Content-Length: ${limit + 1}\r\n\r\n`]), 413, `${operationId}: declared`)
      const piece = Buffer.alloc(Math.ceil((limit + 1) / 16), ' ')
      const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')])
      const chunked = [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...Array(16).fill(chunk)]
      t.equal(await statusOf(url, chunked), 413, `${operationId}: in chunks`)
    }
  }
})

/** @returns the status of the response to bytes that may not be a whole request */
function statusOf(url: string, pieces: readonly (string | Buffer)[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.on('error', reject).once('data', (data) => {
      resolve(Number(String(data).split(' ')[1]))
      socket.destroy()
    })
  })
}

test('a log of 2,000,000 Chinese characters, or of as many that must be escaped, is saved', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  for (const character of ['語', '\u0001']) {
    const [input, output] = [character.repeat(2_000_000), character.repeat(2_000_000)]
    const body = { promptId, input, output, modelUsed: 'GPT-4o' }
    const { status, json } = await service.send({ method: 'POST', path: '/logs', token, body })
    t.equal(status, 201)
    t.ok(json.input === input && json.output === output, 'unchanged')
  }
})

test('hostile JSON is rejected before it is parsed, and holds nobody up', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const hostile: [text: string, message: string][] = [
    ['['.repeat(4_000_000), 'must not be nested more than 100 levels deep'],
    [`{"a":${'['.repeat(100)}${']'.repeat(100)}}`, 'must not be nested more than 100 levels deep'],
    [`[${'1,'.repeat(2_000_000)}1]`, 'must not have more than 100,000 values'],
    [
      `{${Array.from({ length: 400_000 }, (_, name) => `"${name.toString(36)}":1`)}}`,
      'must not have more than 100,000 values',
    ],
  ]
  const delay = monitorEventLoopDelay({ resolution: 5 })
  for (const [text, message] of hostile) {
    delay.reset()
    delay.enable()
    const request = { method: 'POST', path: '/logs', token, headers: { 'content-type': 'application/json' } }
    const { status, json } = await service.send({ ...request, body: Buffer.from(text) })
    delay.disable()
    t.strictSame([status, json.details], [400, [{ field: '', message }]], text.slice(0, 10))
    t.ok(delay.max < 200e6, `${text.slice(0, 10)}: the event loop was held up for ${Math.round(delay.max / 1e6)} ms`)
  }
})

test('the shape of JSON is found in pieces of any size', async (t) => {
  const fault = (text: string, size: number) => {
    const [find, bytes] = [jsonFaultFinder(), Buffer.from(text)]
    for (let start = 0; start < bytes.length; start += size) {
      const found = find(bytes.subarray(start, start + size))
      if (found !== undefined) return found
    }
    return undefined
  }
  const deep = '['.repeat(101)
  for (const size of [1, 2, 3, 1000]) {
    t.equal(fault(JSON.stringify({ a: deep, [deep]: `"${deep}\\"${deep}\\\\` }), size), undefined, 'in strings')
    t.equal(fault(JSON.stringify(Array(200).fill([[{ a: {} }]])), size), undefined, 'side by side')
    t.match(fault(`["\\\\", ${deep}`, size), /levels deep/, 'after an escaped backslash')
    t.match(fault(`{"a\\"": ${deep.replaceAll('[', '{"b":')}`, size), /levels deep/)
  }
})
