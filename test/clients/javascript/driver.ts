import type { Model } from '../../../scripts/generate/contract/model.js'
import { javascript } from '../../../scripts/generate/languages/javascript/pack.js'
import { type NamedCall, nameModel } from '../../../scripts/generate/names/names.js'
import type { DriverKind } from '../driver.js'

/** The JavaScript client in the conformance suite. */
export const driver: DriverKind = {
  pack: javascript,
  variants: [{ title: 'javascript', command: ['node', 'driver.mjs'] }],
  needs: ['node'],
  manyCalls: { file: 'many-calls.mjs', command: ['node', 'many-calls.mjs'] },
  traces: true,
  noMoment: /Invalid Date; nothing was sent/,
  render: (model) => new Map([['driver.mjs', renderDriver(model)]]),
}

function renderDriver(model: Model): string {
  const { calls } = nameModel(model, javascript)
  return `
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { inspect } from 'node:util'
import PromptCrafterClient, { PromptCrafterError } from './client/promptcrafter-client.js'
import { save } from './client/node.js'
import * as undici from '${import.meta.resolve('undici')}'

const calls = {
${calls.map((call) => entry(call, call.name)).join('\n')}
}
const walks = {
${calls.flatMap((call) => (call.iterator === undefined ? [] : [entry(call, call.iterator, ['pageSize'])])).join('\n')}
}

let client
let begun
let failure
let observed
for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...command } = JSON.parse(line, native)
  let reply
  try {
    const result = await run(command)
    reply = { result: result instanceof ReadableStream ? await consume(result, command) : (result ?? null) }
  } catch (error) {
    failure = error
    reply = { error: report(error) }
  }
  console.log(JSON.stringify({ id, ...reply }))
}

function native(_name, value) {
  if (value?.$time === undefined) return value?.$date ?? value
  return new Date(value.$time ?? 'none')
}

function readTimes(value) {
  if (Array.isArray(value)) return value.map(readTimes)
  const read = ([name, one]) => [name, name.endsWith('At') ? new Date(one).getTime() : one]
  return Object.fromEntries(Object.entries(value).map(read))
}

function fromBase64(text) {
  return text && Buffer.from(text, 'base64')
}

async function consume(stream, { take = Infinity, save: path }) {
  if (path !== undefined) return save(stream, path)
  const pieces = []
  let count = 0
  for await (const piece of stream) {
    pieces.push(piece)
    count += piece.length
    if (count >= take) break
  }
  return Buffer.concat(pieces).subarray(0, take).toString('base64')
}

async function respond({ data, status, headers, requestId, isReplay, nextCursor }, command) {
  const value = data instanceof ReadableStream ? await consume(data, command) : data
  return {
    value,
    status,
    requestId,
    contentType: headers.get('content-type'),
    isReplay,
    nextCursor: nextCursor ?? null,
  }
}

function settings({ fake, proxy, certificates, ...options }) {
  if (fake) {
    const { status, headers, text } = fake
    return { ...options, fetch: async () => new Response(text, { status, headers }) }
  }
  if (!certificates) return predicate(options)
  const [ca, cert, key] = ['ca', 'certificate', 'key'].map((name) => readFileSync(certificates[name]))
  const dispatcher = new undici.ProxyAgent({ uri: proxy, requestTls: { ca, cert, key } })
  return { ...options, fetch: (url, init) => undici.fetch(url, { ...init, dispatcher }) }
}

function observing(how) {
  observed = { requests: [], responses: [], log: [], spans: [] }
  const { requests, responses, log, spans } = observed
  let last
  const fail = () => {
    if (how === 'throw') throw new Error('a fault of the hook')
  }
  const level = (name) => (text) => log.push(name + ' ' + text)
  return {
    onRequest(request) {
      last = request
      requests.push(request)
      fail()
    },
    // What an asynchronous hook rejects with is no unhandled rejection.
    async onResponse(request, { status = 0, requestId = null, error, headers }) {
      responses.push({ isSame: request === last, status, requestId, hasError: error !== undefined, headers })
      fail()
    },
    logger: { debug: level('debug'), info: level('info'), warn: level('warn') },
    tracer: {
      startSpan(name, { kind, attributes }) {
        const span = { name, isClient: kind === 2, isError: false, hasEnded: false, attributes }
        spans.push(span)
        return {
          setAttribute: (key, value) => (attributes[key] = value),
          setStatus: ({ code }) => (span.isError = code === 2),
          end: () => (span.hasEnded = true),
        }
      },
    },
  }
}

function predicate({ retryStatus, observe, ...plain }) {
  const options = observe ? { ...plain, ...observing(observe) } : plain
  if (retryStatus === undefined) return options
  const retryWhen = (error, usual) => retryStatus !== null && (usual || error.status === retryStatus)
  return { ...options, retryWhen }
}

async function run(command) {
  switch (command.do) {
    case 'construct':
      client = new PromptCrafterClient(settings(command.options))
      return
    case 'show': {
      const all = { depth: 9, showHidden: true }
      const texts = [String(client), JSON.stringify(client), inspect(client, all)]
      if (failure) texts.push(String(failure), failure.stack, JSON.stringify(failure), inspect(failure, all))
      return texts
    }
    case 'observed':
      return observed
    case 'derive':
      return calls[command.call](client.withOptions({ token: command.token }), command.arguments, {})
    case 'setToken':
      return client.setToken(command.token)
    case 'call': {
      const options = { ...settings(command.with ?? {}), idempotencyKey: command.idempotencyKey }
      const call = calls[command.call](client, command.arguments, options)
      if (command.readTimes) return readTimes(await call)
      return command.response ? respond(await call.withResponse(), command) : call
    }
    case 'begin': {
      const begin = () => calls[command.call](client, command.arguments, {})
      begun = Promise.allSettled(Array.from({ length: command.times }, begin))
      return
    }
    case 'finish':
      return (await begun).flatMap(({ reason }) => reason?.message ?? [])
    case 'iterate': {
      const items = []
      for await (const item of walks[command.call](client, command.arguments)) {
        items.push(item)
        if (items.length === command.take) break
      }
      return items
    }
  }
}

function report(error) {
  return {
    class: error.name,
    family: error instanceof PromptCrafterError,
    status: error.status ?? null,
    message: error.message,
    details: error.details ?? [],
    requestId: error.requestId ?? null,
    retryAfter: error.retryAfter ?? null,
    contentType: error.headers?.get('content-type') ?? null,
    body: error.body ?? null,
  }
}
`
}

/** What the driver calls for a call of the suite. */
function entry(call: NamedCall, method: string, more: readonly string[] = []): string {
  return `  ${call.call.id}: (client, given, options) => client.${method}(${argumentList(call, more)}),`
}

/** The arguments of a method, from those that the suite gave by their names in the contract. */
function argumentList({ path, required, optional, body, content }: NamedCall, more: readonly string[]): string {
  const given = (name: string) => `given[${JSON.stringify(name)}]`
  const object = (names: readonly string[]) => `{ ${names.map((name) => `'${name}': ${given(name)}`).join(', ')} }`
  const fields = body?.fields.map(({ field }) => field.name) ?? []
  return [
    ...[...path, ...required].map(({ parameter }) => given(parameter.name)),
    ...(body ? [object(fields)] : []),
    ...(content ? [content.content.type.kind === 'binary' ? `fromBase64(${given('content')})` : given('content')] : []),
    ...(optional.length > 0 ? [object([...optional.map(({ parameter }) => parameter.name), ...more])] : []),
    'options',
  ].join(', ')
}
