import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Call, ErrorResponse, Field, Model, Parameter } from '../../scripts/generate/contract/model.js'
import { nameModel } from '../../scripts/generate/names/names.js'
import { scopes } from '../../src/domain/api-key.js'
import type { Scene } from '../contract/scenarios.js'
import { succeeding } from '../contract/scenarios.js'
import type { TestRequest } from '../helpers/http.js'
import { createKey, password, promptFields, saveLog, savePrompt, signUp, type TestService } from '../helpers/service.js'
import { oddTexts } from '../helpers/texts.js'
import { CallError, type Driver, type DriverKind } from './driver.js'
import type { Arguments, ConstructOptions, ReportedError } from './protocol.js'
import type { FaultyProxy } from './proxy.js'

/**
 * An address where nothing listens: the system gives no program a port under 1024, as it does a free one above, which
 * another test may have got meanwhile. (Port 1 would do, but `fetch` refuses it itself.)
 */
export const nowhere = 'http://127.0.0.1:2'

/** What a case is given. */
export interface Stage extends Scene {
  readonly model: Model
  readonly kind: DriverKind
  readonly driver: Driver
  /** Between the client and whatever service the case points it to; every client of a case is made for its address. */
  readonly proxy: FaultyProxy
  /** Takes bodies of 2 KiB. */
  readonly small: TestService
  /** A prompt with 2,500 logs, and the token that it can be read with. */
  readonly crowd: { readonly token: string; readonly promptId: string; readonly logIds: readonly string[] }
  /** Starts another driver of the same kind, with variables of the environment. */
  readonly start: (environment: Readonly<Record<string, string>>) => Driver
}

/** A behaviour that every client must have. It throws when the client has it not. */
export interface Case {
  readonly name: string
  readonly run: (stage: Stage) => Promise<void>
}

/** The cases of every operation, and habits; the folder cases has more. */
export function casesOf(model: Model): Case[] {
  // The contract's tests have one body for each operation; test/clients/everything.test.ts tries the others.
  const calls = model.calls.filter(({ operation, body }) => operation.body === body)
  return [
    ...calls.map(successCase),
    ...calls.filter(({ iterates }) => iterates !== undefined).map(walkCase),
    ...calls.flatMap((call) => call.operation.errors.flatMap((error) => errorCase(call, error))),
    ...habits,
  ]
}

/** The pairs of operation and error that no client can provoke, because it sends no such request. */
export function notProvoked(model: Model): string[] {
  return model.calls.flatMap((call) =>
    call.operation.errors
      .filter((error) => errorCase(call, error).length === 0)
      .map(({ status, kind }) => `${call.id}: ${status} ${kind}`),
  )
}

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)

/** Makes a client of `service`, by way of the proxy. */
export async function connect(
  { driver, proxy }: Stage,
  service: TestService,
  token: string | undefined,
  options: ConstructOptions = {},
): Promise<void> {
  proxy.reset(service.url)
  await driver.construct({ baseUrl: proxy.url, ...(token !== undefined && { token }), ...options })
}

/** The arguments of a call with which it makes a request that the contract's tests know to succeed. */
function argumentsOf(call: Call, { path, body, headers }: TestRequest): Arguments {
  const url = new URL(path, 'http://localhost')
  const names = [...call.operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
  const pattern = new RegExp(`^${call.operation.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`)
  const values = pattern.exec(url.pathname)?.slice(1) ?? []
  const taken = [...call.required, ...call.optional].map(({ name }) => name)
  return {
    ...Object.fromEntries(
      names.map((name, index) => [name, readValue(call, name, decodeURIComponent(values[index] ?? ''))]),
    ),
    ...Object.fromEntries(
      [...url.searchParams]
        .filter(([name]) => taken.includes(name))
        .map(([name, value]) => [name, readValue(call, name, value)]),
    ),
    ...Object.fromEntries(
      taken.filter((name) => headers?.[name.toLowerCase()]).map((name) => [name, headers?.[name.toLowerCase()]]),
    ),
    ...(body as object | undefined),
  }
}

function readValue({ operation }: Call, name: string, value: string): unknown {
  const kind = operation.parameters.find((parameter) => parameter.name === name)?.type.kind
  if (kind === 'integer' || kind === 'number') return Number(value)
  return kind === 'list' ? value.split(',') : value
}

/** A request that succeeds, and the arguments that make the client send it. */
export async function prepare(call: Call, service: TestService, token: string) {
  const make = succeeding[call.operation.id]
  if (!make) throw new Error(`test/contract/scenarios.ts has no request of ${call.operation.id} that succeeds.`)
  const request = await make(service, token)
  return { request, token: request.token, given: argumentsOf(call, request) }
}

function successCase(call: Call): Case {
  return {
    name: `${call.id}: success`,
    run: async (stage) => {
      const { service, model, kind, driver, proxy } = stage
      const { request, token, given } = await prepare(call, service, stage.token)
      await connect(stage, service, token)
      const result = await driver.call(call.id, given)
      const { response, headers, method } = proxy.seen[0] ?? {}
      assert.equal(proxy.seen.length, 1, 'requests')
      assert.equal(method, call.operation.method)
      assert.equal(response?.status, call.operation.success.status)
      assert.match(headers?.['user-agent'] ?? '', new RegExp(`^promptcrafter-${kind.pack.id}/${model.version}\\b`))
      const field = nameModel(model, kind.pack).calls.find((named) => named.call === call)?.returns
      const { form } = call.success
      const isJson = form === 'json'
      const text = response?.text ?? ''
      const whole = isJson ? JSON.parse(text) : form === 'stream' ? Buffer.from(text).toString('base64') : text || null
      assert.deepEqual(withInstants(result), withInstants(field === undefined ? whole : whole[field]))
      if (isJson && !ajv.validate(call.success.schema as object, whole)) assert.fail(ajv.errorsText())
      // What the client sent is what it was told to.
      if (call.body && isJson) {
        const sent = listIn(request.body as object)?.[1] ?? [request.body]
        for (const [index, received] of [whole].flat().entries()) {
          for (const [name, value] of Object.entries(sent[index] as object)) {
            if (name in received) assert.deepEqual(withInstants(received[name]), withInstants(value))
          }
        }
      }
      if (call.keeps !== undefined && kind.pack.keepsToken) {
        proxy.seen = []
        await driver.call('listPrompts')
        assert.equal(proxy.seen[0]?.headers.authorization, `Bearer ${whole[call.keeps]}`)
      }
    },
  }
}

/** Times as instants, because languages write them with more or fewer digits. */
export function withInstants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withInstants)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withInstants(inner)]))
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return Date.parse(value)
  return value
}

/** Demands the error of an argument that can't be used. */
export function assertInvalid({ kind }: Stage, { class: name, family, status }: ReportedError): void {
  const expected = kind.errorName?.('InvalidArgumentError') ?? 'InvalidArgumentError'
  assert.deepEqual([name, family, status], [expected, true, null])
}

function walkCase(call: Call): Case {
  return {
    name: `${call.id}: a walk over pages gives what the whole list has`,
    run: async (stage) => {
      const { service, driver, proxy } = stage
      const token = await signUp(service)
      const { given } = await prepare(call, service, token)
      await connect(stage, service, token)
      const { limit: _, ...whole } = given
      const list = await driver.call(call.id, whole)
      assert.ok(list.length >= 2, 'the list is too short to prove anything')
      proxy.seen = []
      assert.deepEqual(await driver.iterate(call.id, { ...whole, pageSize: 1 }), list)
      assert.equal(proxy.seen.length, list.length, 'pages')
    },
  }
}

/** @returns the error that a call failed with */
export async function failureOf(promise: Promise<unknown>): Promise<ReportedError> {
  try {
    const result = await promise
    assert.fail(`it succeeded: ${JSON.stringify(result)?.slice(0, 200)}`)
  } catch (error) {
    if (error instanceof CallError) return error.reported
    throw error
  }
}

/** How a client is brought to provoke an error; `undefined` where its request would not be what provokes it. */
interface Provocation {
  readonly service?: (stage: Stage) => TestService
  readonly options?: ConstructOptions
  /** `undefined` for none. */
  readonly token?: (given: string | undefined) => string | undefined
  readonly change?: (call: Call, given: Arguments, stage: Stage) => Arguments
  /** What is done before the call that is to fail. */
  readonly before?: (call: Call, given: Arguments, stage: Stage, key: string) => Promise<unknown>
  readonly hasKey?: boolean
  readonly key?: string
  /** The proxy sends the error: the service would take too long to fail by itself. */
  readonly byProxy?: boolean
}

/** By kind of error, or by call and kind; where two fit, the first that stands here is taken. */
function provocationOf(call: Call, { kind }: ErrorResponse): Provocation | undefined {
  const limit = call.optional.find(({ name }) => name === 'limit')
  const [id] = call.path
  const changes = (change: (given: Arguments, stage: Stage) => Arguments): Provocation => {
    return { change: (_, given, stage) => change(given, stage) }
  }
  switch (kind) {
    case 'tokenMissing':
      return { token: () => undefined }
    case 'tokenInvalid':
      return { token: () => 'not.a.token' }
    case 'insufficientScope':
      return {
        before: async (_, _given, { driver, service }) => {
          const scope = scopes.find((one) => !call.operation.scopes.includes(one)) ?? 'log'
          await driver.setToken((await createKey(service, await signUp(service), scope)).key)
        },
      }
    case 'expiresAtNotInFuture':
      return changes((given) => ({ ...given, expiresAt: '2024-06-20T13:02:11Z' }))
    case 'apiKeyNotFound':
      return id && changes((given) => ({ ...given, [id.name]: 'key404' }))
    case 'invalidPath':
      return id && changes((given) => ({ ...given, [id.name]: 'not-an-id' }))
    case 'invalidRequest':
    case 'invalidQuery':
      if (kind === 'invalidRequest' && id) return changes((given) => ({ ...given, [id.name]: 'not-an-id' }))
      return limit && changes((given) => ({ ...given, limit: 0 }))
    case 'invalidPromptId':
      return call.required.length > 0 ? changes((given) => ({ ...given, promptId: 'not-an-id' })) : undefined
    case 'invalidBody':
      return changes((given, { model }) => alter(given, invalidText(call, model)))
    case 'invalidHeader':
      return { key: 'two words' }
    case 'weakPassword':
      return changes((given) => ({ ...given, ['newPassword' in given ? 'newPassword' : 'password']: 'short' }))
    case 'wrongPassword':
      return changes((given) => ({ ...given, currentPassword: 'wrong' }))
    case 'wrongCredentials':
      return changes(() => ({ email: 'nobody@example.com', password }))
    case 'emailTaken':
      return { before: (_, given, { driver }) => driver.call(call.id, given) }
    case 'idempotencyKeyReused':
      return {
        hasKey: true,
        before: (_, given, { driver, model }, key) =>
          driver.call(call.id, alter(given, { [firstText(call, model, 'maxLength').name]: 'Something else' }), key),
        change: (_, given) => given,
      }
    case 'createdIsGone':
      return {
        hasKey: true,
        before: async (_, given, { driver, service, token }, key) => {
          const [created] = [await driver.call(call.id, given, key)].flat()
          const path = call.operation.path.replace('/bulk', '')
          await service.send({ method: 'DELETE', path: `${path}/${created._id}`, token })
        },
      }
    case 'tooManyAttempts':
      return {
        service: ({ strict }) => strict,
        // Whether it is a login or a sign-up that there are too many of.
        before: async (_, given, { driver }) => {
          for (let time = 0; time < 4; time++) await driver.call(call.id, wrong(given, time)).catch(() => {})
        },
        change: (_, given) => wrong(given, 4),
      }
    case 'bodyTooLarge':
      return {
        service: ({ small }) => small,
        change: (_, given, { model }) =>
          alter(given, { [firstText(call, model, 'maxLength').name]: 'x'.repeat(3_000) }),
      }
    case 'notOwner':
      return ownershipChange(call, ({ foreign }) => foreign)
    case 'promptNotFound':
    case 'logNotFound':
      return ownershipChange(call, () => ({ promptId: 'prompt404', logId: 'log404' }))
    case 'serverError':
      return { service: ({ broken }) => broken, options: { maxRetries: 0 } }
    case 'notReady':
      return { service: ({ broken }) => broken, options: { maxRetries: 0 } }
    case 'storageFull':
      return { service: ({ full }) => full }
    case 'busy':
    case 'overloaded':
    case 'quotaExceeded':
    case 'signupClosed':
    case 'emailNotAllowed':
      return { byProxy: true, options: { maxRetries: 0 } }
    default:
      return undefined
  }
}

/** Arguments that fail, with another password or address each time. */
export function wrong(given: Arguments, time: number): Arguments {
  return {
    ...given,
    ...('name' in given ? { email: `${randomUUID()}@example.com` } : {}),
    ...('currentPassword' in given ? { currentPassword: `wrong ${time}` } : {}),
    ...('password' in given && !('name' in given) ? { password: `wrong ${time}` } : {}),
  }
}

function ownershipChange(
  call: Call,
  pick: (stage: Stage) => { promptId: string; logId: string },
): Provocation | undefined {
  const [id] = call.path
  const fields = [...call.required, ...(call.body?.object.fields ?? [])]
  const parameter: Parameter | Field | undefined = id ?? fields.find(({ name }) => name === 'promptId')
  if (!parameter && !fields.some(({ type }) => type.kind === 'list' && type.item.kind === 'object')) return undefined
  return {
    change: (_, given, stage) => {
      const { promptId, logId } = pick(stage)
      if (!parameter) return alter(given, { promptId })
      return { ...given, [parameter.name]: call.operation.path.startsWith('/logs/') ? logId : promptId }
    },
  }
}

/** The list of objects among the fields of a body, if it has one. */
function listIn(fields: object): [name: string, items: object[]] | undefined {
  return Object.entries(fields).find(([, value]) => Array.isArray(value) && typeof value[0] === 'object')
}

/** Gives the body other fields; one that is a list of objects, the first of them. */
function alter(given: Arguments, fields: Readonly<Record<string, unknown>>): Arguments {
  const [name, items] = listIn(given) ?? []
  if (name === undefined || items === undefined) return { ...given, ...fields }
  return { ...given, [name]: [{ ...items[0], ...fields }, ...items.slice(1)] }
}

/** A text that is too long. */
export function invalidText(call: Call, model: Model): Record<string, string> {
  const { name, type } = firstText(call, model, 'maxLength')
  return { [name]: 'x'.repeat(Number((type as { constraints: { maxLength?: number } }).constraints.maxLength) + 1) }
}

/** The first field of the body that is text with a limit and no form of its own. */
function firstText(call: Call, model: Model, limit: 'maxLength'): Field {
  const field = fieldsSent(call, model).find(
    ({ type }) =>
      type.kind === 'text' && type.format === undefined && type.values === undefined && limit in type.constraints,
  )
  if (!field) throw new Error(`${call.id} has no field of text with a ${limit}.`)
  return field
}

/** The fields of the body; of one that is a list of objects, those of each of them. */
function fieldsSent({ body }: Call, { objects }: Model): readonly Field[] {
  const fields = body?.object.fields ?? []
  const items = fields.flatMap(({ type }) => {
    const item = type.kind === 'list' && type.item.kind === 'object' ? type.item.name : undefined
    return objects.filter(({ name }) => name === item)
  })
  return items[0]?.fields ?? fields
}

function errorCase(call: Call, error: ErrorResponse): Case[] {
  const provocation = provocationOf(call, error)
  if (!provocation) return []
  return [
    {
      name: `${call.id}: ${error.status} ${error.kind}`,
      run: async (stage) => {
        const { proxy, driver, model, kind } = stage
        const service = provocation.service?.(stage) ?? stage.service
        const { token, given } = await prepareFor(stage, call, error, service)
        const key = provocation.key ?? (provocation.hasKey ? randomUUID() : undefined)
        const wanted = provocation.token ? provocation.token(token) : token
        await connect(stage, service, wanted, provocation.options)
        await provocation.before?.(call, given, stage, key ?? '')
        proxy.seen = []
        if (provocation.byProxy) {
          proxy.faults = [{ status: error.status, headers: error.headers, body: { error: error.message } }]
        }
        const changed = provocation.change?.(call, given, stage) ?? given
        const reported = await failureOf(driver.call(call.id, changed, key))
        const response = proxy.seen[0]?.response
        const body = JSON.parse(response?.text ?? '')
        assert.equal(response?.status, error.status)
        assert.equal(body.error, error.message)
        assert.equal(proxy.seen.length, 1, 'requests')
        const className = model.errorKinds.find(({ status }) => status === error.status)?.name ?? ''
        const { message, retryAfter, contentType, ...others } = reported
        assert.deepEqual(others, {
          class: kind.errorName?.(className) ?? className,
          family: true,
          status: error.status,
          details: body.details ?? [],
          requestId: response?.headers['x-request-id'] ?? response?.headers['X-Request-Id'] ?? null,
          body,
        })
        // Whoever prints it sees what is wrong where.
        const places = (body.details ?? []).flatMap((one: { field: string; message: string }) => [
          one.field,
          one.message,
        ])
        for (const text of [error.message, ...places]) assert.ok(message.includes(text), `${message} lacks ${text}`)
        const asked = response?.headers['retry-after'] ?? response?.headers['Retry-After']
        assert.equal(retryAfter, asked === undefined ? null : Number(asked))
        assert.match(contentType ?? '', /^application\/json/)
      },
    },
  ]
}

/** What would succeed if it were not for what is wrong with the service. */
async function prepareFor(stage: Stage, call: Call, { kind }: ErrorResponse, service: TestService) {
  // What is wrong keeps these from getting anything ready, so that it was done before.
  if (kind === 'storageFull') {
    const request = stage.fullRequests[call.operation.id] as TestRequest
    return { token: request.token, given: argumentsOf(call, request) }
  }
  if (kind === 'serverError') return prepare(call, stage.service, stage.token)
  if (service === stage.service) return prepare(call, service, stage.token)
  if (kind === 'notReady') return { token: undefined, given: {} }
  if (kind === 'tooManyAttempts') {
    const token = tokensOfStrict.get(service) ?? (await strictToken(service))
    return { token, given: defaultsOf(call) }
  }
  return prepare(call, service, await signUp(service))
}

// Somebody can sign up with the strict service a few times only, so it is done past its limits once.
const tokensOfStrict = new Map<TestService, string>()
async function strictToken(service: TestService): Promise<string> {
  const response = await service.send({
    method: 'POST',
    path: '/auth/signup',
    body: { name: 'Ada', email: `${randomUUID()}@example.com`, password },
  })
  const token = response.json.token as string
  tokensOfStrict.set(service, token)
  return token
}

function defaultsOf({ body }: Call): Arguments {
  const texts: Record<string, string> = {
    name: 'Ada',
    email: 'nobody@example.com',
    newPassword: `${password}!`,
  }
  return Object.fromEntries((body?.object.fields ?? []).map(({ name }) => [name, texts[name] ?? password]))
}

/** Text with everything that encoders get wrong. */
const hardText =
  'é e\u0301 ß Ω 中文 日本語 العربية עברית 🧑🏽‍🚀 \u2028\u2029 "\\/ <b>&amp;</b> \t\r\n\u0001\u007f %41 + 𝕏'

const busy: { status: number; body: object } = {
  status: 503,
  body: { error: 'The service is busy. Try again later.' },
}

/** What a user expects of every client, whatever the operation. */
const habits: Case[] = [
  {
    name: 'a text comes back as it went, whatever its script',
    run: async (stage) => {
      await connect(stage, stage.service, stage.token)
      const prompt = await stage.driver.call('createPrompt', { title: hardText, content: hardText, model: hardText })
      assert.equal(prompt.content, hardText)
      const found = await stage.driver.call('searchPrompts', { q: '𝕏 العربية %41 +' })
      assert.equal(found[0]?.title, hardText)
    },
  },
  {
    name: 'an output of 1 MB comes back as it went',
    run: async (stage) => {
      const { service, token, driver } = stage
      const output = hardText.repeat(Math.ceil(1_000_000 / Buffer.byteLength(hardText)))
      const promptId = await savePrompt(service, token)
      await connect(stage, service, token)
      const log = await driver.call('createLog', { promptId, output, modelUsed: 'GPT-4o' })
      assert.equal(log.output, output)
      const [read] = await driver.call('listLogsByPrompt', { promptId })
      assert.equal(read.output, output)
    },
  },
  {
    name: 'optional fields that were not given are absent, not null',
    run: async (stage) => {
      const { service, token, driver } = stage
      const promptId = await savePrompt(service, token)
      await connect(stage, service, token)
      const log = await driver.call('createLog', { promptId, output: '', modelUsed: 'GPT-4o' })
      assert.deepEqual(Object.keys(log).sort(), [
        '_id',
        'createdAt',
        'modelUsed',
        'output',
        'promptId',
        'promptVersion',
      ])
      const scored = await driver.call('createLog', { promptId, output: '', modelUsed: 'GPT-4o', score: 0, notes: '' })
      assert.deepEqual([scored.score, scored.notes], [0, ''])
    },
  },
  {
    name: 'an update changes what it names and nothing else',
    run: async (stage) => {
      const { service, token, driver } = stage
      const id = await savePrompt(service, token, { tags: ['a', 'b'] })
      await connect(stage, service, token)
      const before = await driver.call('getPrompt', { id })
      const { updatedAt: _, ...after } = await driver.call('updatePrompt', { id, model: 'Claude 3 Sonnet' })
      const { updatedAt: __, ...rest } = before
      assert.deepEqual(withInstants(after), withInstants({ ...rest, model: 'Claude 3 Sonnet', version: 2 }))
      assert.deepEqual((await driver.call('updatePrompt', { id, tags: [] })).tags, [])
    },
  },
  {
    name: 'a field that is set to null is taken away, and one that is not given stays',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      const id = await saveLog(service, token, await savePrompt(service, token), { score: 8, notes: 'Good.' })
      await connect(stage, service, token)
      const unscored = await driver.call('updateLog', { id, score: null })
      assert.deepEqual([unscored.score, unscored.notes], [undefined, 'Good.'])
      const scored = await driver.call('updateLog', { id, score: 0, notes: null })
      assert.deepEqual([scored.score, scored.notes], [0, undefined])
      const bare = await driver.call('updateLog', { id, score: null, notes: null })
      assert.deepEqual([bare.score, bare.notes], [undefined, undefined])
      assert.equal(proxy.seen.length, 3, 'requests')
    },
  },
  {
    name: 'a log of a prompt object is of the version that the object has, unless another is given',
    run: async (stage) => {
      const { service, token, driver } = stage
      const id = await savePrompt(service, token)
      await connect(stage, service, token)
      const prompt = await driver.call('getPrompt', { id })
      await driver.call('updatePrompt', { id, content: 'Another haiku.' })
      const log = { output: 'Foam', modelUsed: 'GPT-4o', score: 7 }
      const versionOf = async (fields: Arguments) => {
        const { promptId, promptVersion, score } = await driver.call('createLog', { ...log, ...fields })
        assert.deepEqual([promptId, score], [id, 7])
        return promptVersion
      }
      assert.equal(await versionOf({ promptId: id }), 2)
      assert.equal(await versionOf({ promptId: prompt }), 1)
      assert.equal(await versionOf({ promptId: prompt, promptVersion: 2 }), 2)
      assert.equal(await versionOf({ promptId: await driver.call('getPrompt', { id }) }), 2)
    },
  },
  {
    name: 'prompts are listed and walked by what the caller asks for',
    run: async (stage) => {
      const { service, driver } = stage
      const token = await signUp(service)
      const prompts: object[] = [
        { title: 'Beta', tags: ['a, b', 'c'], model: 'm' },
        { title: 'alpha', tags: ['a, b'], model: 'm', externalId: 'é/1' },
        { title: 'Gamma', tags: ['c'], model: 'm' },
      ]
      for (const fields of prompts) await savePrompt(service, token, fields)
      await connect(stage, service, token)
      const titles = (list: { title: string }[]) => list.map(({ title }) => title)
      const filters = { tag: 'a, b', model: 'm', sort: 'title', order: 'desc' }
      assert.deepEqual(titles(await driver.call('listPrompts', filters)), ['Beta', 'alpha'])
      assert.deepEqual(titles(await driver.iterate('listPrompts', { ...filters, pageSize: 1 })), ['Beta', 'alpha'])
      assert.deepEqual(titles(await driver.call('listPrompts', { externalId: 'é/1' })), ['alpha'])
    },
  },
  {
    name: '2,500 logs are walked page by page',
    run: async (stage) => {
      const { crowd, service, driver, proxy } = stage
      await connect(stage, service, crowd.token)
      const logs = await driver.iterate('listLogs')
      assert.deepEqual(
        logs.map(({ _id }) => _id),
        crowd.logIds,
      )
      assert.equal(proxy.seen.length, 25, 'pages')
      proxy.seen = []
      const backwards = await driver.iterate('listLogsByPrompt', {
        promptId: crowd.promptId,
        order: 'desc',
        pageSize: 1000,
      })
      assert.deepEqual(
        backwards.map(({ _id }) => _id),
        crowd.logIds.toReversed(),
      )
      assert.equal(proxy.seen.length, 3, 'pages')
    },
  },
  {
    name: 'a walk asks for no more pages than are used',
    run: async (stage) => {
      const { crowd, service, driver, proxy } = stage
      await connect(stage, service, crowd.token)
      const logs = await driver.iterate('listLogs', { pageSize: 10 }, 15)
      assert.deepEqual(
        logs.map(({ _id }) => _id),
        crowd.logIds.slice(0, 15),
      )
      assert.equal(proxy.seen.length, 2, 'pages')
    },
  },
  {
    name: 'a page that fails on the way is asked for again',
    run: async (stage) => {
      const { crowd, service, driver, proxy } = stage
      await connect(stage, service, crowd.token)
      proxy.faults = ['none', busy, 'none', 'drop']
      const logs = await driver.iterate('listLogs', { pageSize: 1000 })
      assert.deepEqual(
        logs.map(({ _id }) => _id),
        crowd.logIds,
      )
      assert.equal(proxy.seen.length, 5, 'requests')
    },
  },
  {
    name: 'a service behind a path is called and walked there',
    run: async (stage) => {
      const { crowd, service, driver, proxy } = stage
      await connect(stage, service, crowd.token, { baseUrl: `${proxy.url}/prompts-of-ours/v1/` })
      proxy.prefix = '/prompts-of-ours/v1'
      assert.equal((await driver.iterate('listLogs', { pageSize: 1000 })).length, crowd.logIds.length)
      assert.equal(proxy.seen.length, 3, 'pages')
    },
  },
  {
    name: 'after 503 it is tried again',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = [busy, busy]
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      assert.equal(proxy.seen.length, 3, 'requests')
      const [first, second, third] = proxy.seen.map(({ at }) => at) as [number, number, number]
      // 0.5 s and 1 s, each jittered down to its half at the least; clocks of timers may be a little early.
      assert.ok(second - first >= 240, `the first pause was ${second - first} ms`)
      assert.ok(third - second >= 490, `the second pause was ${third - second} ms`)
    },
  },
  {
    name: 'after 502 and 504 it is tried again',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = [{ status: 502 }, { status: 504, body: '<html>' }]
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      assert.equal(proxy.seen.length, 3, 'requests')
    },
  },
  {
    name: 'after 429 it is tried again, when Retry-After says',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = [{ status: 429, headers: { 'Retry-After': '1' }, body: { error: 'Too many.' } }]
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      const [first, second] = proxy.seen.map(({ at }) => at) as [number, number]
      assert.ok(second - first >= 990, `the pause was ${second - first} ms`)
    },
  },
  {
    name: 'a Retry-After that is a date is respected',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      // A date has whole seconds.
      const date = Math.ceil(Date.now() / 1_000 + 2) * 1_000
      const due = performance.now() + date - Date.now()
      proxy.faults = [{ status: 503, headers: { 'Retry-After': new Date(date).toUTCString() }, body: {} }]
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      const early = due - (proxy.seen[1]?.at ?? 0)
      // Clocks of timers may be a little early.
      assert.ok(early <= 50, `it was sent ${early} ms before the date`)
    },
  },
  {
    name: 'a Retry-After of no seconds makes no pause shorter',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = [{ status: 503, headers: { 'Retry-After': '0' }, body: {} }]
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      const [first, second] = proxy.seen.map(({ at }) => at) as [number, number]
      assert.ok(second - first >= 240, `the pause was ${second - first} ms`)
    },
  },
  {
    name: 'a Retry-After of an hour is not waited for',
    run: async (stage) => {
      const { service, token, driver, proxy, kind } = stage
      await connect(stage, service, token)
      proxy.faults = [{ status: 429, headers: { 'Retry-After': '3600' }, body: { error: 'Too many.' } }]
      const error = await failureOf(driver.call('listPrompts'))
      assert.equal(error.class, kind.errorName?.('RateLimitError') ?? 'RateLimitError')
      assert.deepEqual([error.status, error.retryAfter, proxy.seen.length], [429, 3_600, 1])
      assert.match(error.message, /Too many\..*try again in 3600 s/i)
    },
  },
  {
    name: 'it gives up after two further tries, or as many as it was told',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = [busy, busy, busy, busy]
      assert.equal((await failureOf(driver.call('listPrompts'))).status, 503)
      assert.equal(proxy.seen.length, 3, 'requests')
      await connect(stage, service, token, { maxRetries: 0 })
      proxy.faults = [busy]
      assert.equal((await failureOf(driver.call('listPrompts'))).status, 503)
      assert.equal(proxy.seen.length, 1, 'requests')
    },
  },
  {
    name: 'an error that is no JSON is an error of the family all the same',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = [{ status: 418, headers: { 'content-type': 'text/html' }, body: '<h1>No</h1>' }]
      const error = await failureOf(driver.call('listPrompts'))
      assert.deepEqual([error.status, error.family, error.details], [418, true, []])
      assert.equal(proxy.seen.length, 1, 'requests')
    },
  },
  {
    name: 'a connection that is dropped is tried again',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = ['drop', 'half a response']
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      assert.equal(proxy.seen.length, 3, 'requests')
    },
  },
  {
    name: 'a connection that is always dropped is a ConnectionError',
    run: async (stage) => {
      const { service, token, driver, proxy, kind } = stage
      await connect(stage, service, token, { maxRetries: 1 })
      proxy.faults = ['drop', 'drop', 'drop']
      // No GET: the HTTP libraries of some languages send one again by themselves when a kept connection turns out to
      // be closed.
      const error = await failureOf(driver.call('createPrompt', promptFields))
      assert.equal(error.class, kind.errorName?.('ConnectionError') ?? 'ConnectionError')
      assert.deepEqual([error.family, error.status, proxy.seen.length], [true, null, 2])
    },
  },
  {
    name: 'no response within the time limit is a TimeoutError',
    run: async (stage) => {
      const { service, token, driver, proxy, kind } = stage
      await connect(stage, service, token, { timeoutMs: 1_500, maxRetries: 1 })
      proxy.faults = ['silence', 'silence']
      const error = await failureOf(driver.call('listPrompts'))
      assert.equal(error.class, kind.errorName?.('TimeoutError') ?? 'TimeoutError')
      assert.deepEqual([error.family, error.status, proxy.seen.length], [true, null, 2])
    },
  },
  {
    name: 'a service that cannot be reached is a ConnectionError',
    run: async (stage) => {
      const { driver, kind } = stage
      await driver.construct({ baseUrl: nowhere, token: 'x', maxRetries: 1 })
      const error = await failureOf(driver.call('listPrompts'))
      assert.equal(error.class, kind.errorName?.('ConnectionError') ?? 'ConnectionError')
      assert.deepEqual([error.family, error.status], [true, null])
      assert.match(error.message, /nothing was sent/i)
      // Therefore even what can be done once only is tried again: it fails in the same way.
      const signup = await failureOf(driver.call('signup', { name: 'Ada', email: 'ada@example.com', password }))
      assert.deepEqual([signup.class, signup.status], [error.class, null])
    },
  },
  ...['createPrompt', 'createLog', 'createLogs'].map(
    (id): Case => ({
      name: `${id} is sent again with its key if its response is lost, and done once`,
      run: async (stage) => {
        const { service, driver, proxy, model } = stage
        const token = await signUp(service)
        const call = model.calls.find((one) => one.id === id) as Call
        const { given } = await prepare(call, service, token)
        const { length } = await listBehind(stage, call, token)
        await connect(stage, service, token)
        proxy.faults = ['drop response']
        const created = [await driver.call(id, given)].flat()
        const keys = proxy.seen.map(({ headers }) => headers['idempotency-key'])
        assert.equal(keys.length, 2, 'requests')
        assert.equal(keys[0], keys[1])
        assert.match(String(keys[0]), /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i)
        const list = await listBehind(stage, call, token)
        assert.equal(list.length, length + created.length, 'created')
        assert.ok(created.every(({ _id }) => list.some((one: { _id: string }) => one._id === _id)))
        await driver.call(id, given)
        assert.notEqual(proxy.seen[2]?.headers['idempotency-key'], keys[0])
      },
    }),
  ),
  {
    name: 'what may be done once only is not sent again if its response is lost',
    run: async (stage) => {
      const { service, driver, proxy, kind } = stage
      const token = await signUp(service)
      const cases: [string, Arguments][] = [
        ['signup', { name: 'Ada', email: `${randomUUID()}@example.com`, password }],
        ['updateAccount', { currentPassword: password, newPassword: `${password}!` }],
      ]
      for (const [id, given] of cases) {
        await connect(stage, service, token)
        proxy.faults = ['drop response']
        const error = await failureOf(driver.call(id, given))
        assert.equal(error.class, kind.errorName?.('ConnectionError') ?? 'ConnectionError')
        assert.equal(proxy.seen.length, 1, `requests of ${id}`)
      }
    },
  },
  {
    name: 'what may be done once only is sent again after 503',
    run: async (stage) => {
      const { service, driver, proxy } = stage
      await connect(stage, service, undefined)
      proxy.faults = [busy]
      const given = { name: 'Ada', email: `${randomUUID()}@example.com`, password }
      assert.ok(await driver.call('signup', given))
      assert.equal(proxy.seen.length, 2, 'requests')
    },
  },
  {
    name: 'setToken changes who asks',
    run: async (stage) => {
      const { service, driver, token } = stage
      const other = await signUp(service)
      await savePrompt(service, token)
      await connect(stage, service, token)
      assert.ok((await driver.call('listPrompts')).length > 0)
      await driver.setToken(other)
      assert.deepEqual(await driver.call('listPrompts'), [])
    },
  },
  {
    name: 'a path that an identifier would lead out of is refused before it is sent',
    run: async (stage) => {
      const { service, driver, token, proxy } = stage
      await connect(stage, service, token)
      for (const id of ['.', '..']) assertInvalid(stage, await failureOf(driver.call('getPrompt', { id })))
      assert.equal(proxy.seen.length, 0, 'requests')
      const error = await failureOf(driver.call('getPrompt', { id: '../logs?x=#/ü' }))
      assert.equal(error.status, 400)
      assert.equal(proxy.seen[0]?.path, `/prompts/${encodeURIComponent('../logs?x=#/ü')}`)
    },
  },
  {
    name: 'what is stored comes back as it was given, of any characters and of a megabyte',
    run: async (stage) => {
      const { service, token, driver } = stage
      await connect(stage, service, token)
      const all = Object.values(oddTexts).join('')
      for (const [what, odd] of Object.entries(oddTexts)) {
        const fields = { title: odd.padStart(3, 'x'), content: odd, model: odd, tags: [odd.slice(0, 40)] }
        const prompt = await driver.call('createPrompt', fields)
        const read = await driver.call('getPrompt', { id: prompt._id })
        const log = { promptId: prompt._id, output: odd, modelUsed: odd, notes: odd }
        await driver.call('createLog', log)
        const [logRead] = await driver.call('listLogsByPrompt', { promptId: prompt._id })
        assert.deepEqual({ ...read, ...fields }, read, what)
        assert.deepEqual({ ...logRead, ...log }, logRead, what)
      }
      const promptId = await savePrompt(service, token ?? '')
      const output = all.repeat(Math.ceil((1024 * 1024) / Buffer.byteLength(all)))
      await driver.call('createLog', { promptId, output, modelUsed: 'm' })
      const [long] = await driver.call('listLogsByPrompt', { promptId })
      assert.ok(long.output === output, 'a megabyte')
    },
  },
]

/** The list that what a call creates is found in, read past the client. */
async function listBehind({ service }: Stage, { operation }: Call, token: string) {
  return (await service.send({ path: operation.path.replace('/bulk', ''), token })).json
}

/** An account with a prompt of 2,500 logs. */
export async function makeCrowd(service: TestService): Promise<Stage['crowd']> {
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const logIds: string[] = []
  for (let round = 0; round < 50; round++) {
    const ids = await Promise.all(Array.from({ length: 50 }, () => saveLog(service, token, promptId)))
    logIds.push(...ids)
  }
  const all = await service.send({ path: '/logs', token })
  const inOrder = all.json.map(({ _id }: { _id: string }) => _id)
  assert.deepEqual(new Set(inOrder), new Set(logIds))
  return { token, promptId, logIds: inOrder }
}
