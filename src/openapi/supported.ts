import { scopes } from '../domain/api-key.js'
import { login, methods } from './document.js'
import { ContractError, pointerTo } from './location.js'
import { assertSchema } from './supported-schema.js'

/**
 * The supported part of OpenAPI 3.1, as a grammar. Everything else is an error that names its location: users would
 * rely on an entry that the service or a generator ignores.
 */

/** Checks a value at a JSON Pointer (RFC 6901). @throws ContractError */
export type Rule = (value: unknown, pointer: string) => void

export type Fields = Readonly<Record<string, Rule>>

/** @throws ContractError for the first entry of an OpenAPI document that isn't supported */
export function assertSupported(source: object): void {
  document(source, '')
}

/** An object with these entries and no others. */
export function object(fields: Fields, required: readonly string[] = []): Rule {
  return (value, pointer) => {
    const entries = entriesOf(value, pointer)
    for (const [key, one] of entries) {
      const rule = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (!rule) throw new ContractError(pointerTo(pointer, key), `${key} is not supported here.`)
      rule(one, pointerTo(pointer, key))
    }
    const missing = required.find((key) => !entries.some(([name]) => name === key))
    if (missing !== undefined) throw new ContractError(pointer, `${missing} is missing.`)
  }
}

/** An object with any keys, or those that fit a pattern. */
export function map(rule: Rule, pattern?: { keys: RegExp; expected: string }): Rule {
  return (value, pointer) => {
    for (const [key, one] of entriesOf(value, pointer)) {
      if (pattern && !pattern.keys.test(key)) {
        throw new ContractError(pointerTo(pointer, key), `${key} is not supported here, only ${pattern.expected}.`)
      }
      rule(one, pointerTo(pointer, key))
    }
  }
}

export function list(rule: Rule): Rule {
  return (value, pointer) => {
    if (!Array.isArray(value)) throw new ContractError(pointer, 'This must be a list.')
    value.forEach((one, index) => {
      rule(one, pointerTo(pointer, index))
    })
  }
}

export function oneOf(...values: readonly unknown[]): Rule {
  return (value, pointer) => {
    if (values.includes(value)) return
    const shown = (one: unknown) => JSON.stringify(one)
    throw new ContractError(pointer, `${shown(value)} is not supported here, only ${values.map(shown).join(', ')}.`)
  }
}

function ofType(type: 'string' | 'boolean'): Rule {
  return (value, pointer) => {
    if (typeof value !== type) throw new ContractError(pointer, `This must be a ${type}.`)
  }
}

export const text = ofType('string')
export const flag = ofType('boolean')
const positiveInteger: Rule = (value, pointer) => {
  if (!Number.isInteger(value) || (value as number) < 1)
    throw new ContractError(pointer, 'This must be an integer from 1.')
}
/** For values that neither the service nor a client uses. */
export const anything: Rule = () => {}

/** A reference to a component of this kind, or the component itself. */
export function referable(kind: string, rule: Rule): Rule {
  const prefix = `#/components/${kind}/`
  return (value, pointer) => {
    const { $ref } = Object(value) as { $ref?: unknown }
    if ($ref === undefined) return rule(value, pointer)
    if (typeof $ref !== 'string' || !$ref.startsWith(prefix)) {
      throw new ContractError(pointerTo(pointer, '$ref'), `Only ${prefix}… can be referred to here.`)
    }
  }
}

function entriesOf(value: unknown, pointer: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ContractError(pointer, 'This must be an object.')
  }
  return Object.entries(value)
}

const schema = referable('schemas', assertSchema)
const example = referable('examples', object({ summary: text, description: text, value: anything }, ['value']))
const examples = map(example)
const mediaTypes = map(object({ schema, examples }), {
  keys: /^[a-z]+\/[a-z0-9.+-]+$/,
  expected: 'media types in lower case, without parameters and wildcards',
})
const header = referable(
  'headers',
  object({ description: text, required: flag, schema, example: anything, examples }, ['schema']),
)
const response = referable(
  'responses',
  object({ description: text, headers: map(header), content: mediaTypes }, ['description']),
)
const responses = map(response, { keys: /^[245]\d\d$/, expected: 'statuses from 200 to 299 and from 400 to 599' })
const requestBody = referable(
  'requestBodies',
  object({ description: text, required: flag, content: mediaTypes }, ['content']),
)

const parameter = referable('parameters', (value, pointer) => {
  object(
    {
      name: text,
      in: oneOf('path', 'query', 'header'),
      required: flag,
      description: text,
      style: oneOf((value as { in: string }).in === 'query' ? 'form' : 'simple'),
      explode: (value as { in: string }).in === 'query' ? flag : oneOf(false),
      schema,
      example: anything,
      ...((value as { in: string }).in === 'query' && { 'x-media-types': list(text) }),
    },
    ['name', 'in', 'schema'],
  )(value, pointer)
})
const parameters = list(parameter)

/** A requirement of a Bearer token that has a role (OpenAPI 3.1, Security Requirement Object). */
const bearerToken = (role: Rule) => object({ bearerAuth: list(role) }, ['bearerAuth'])

/** For the whole document, that there is a token; each operation says which ones. */
const anyToken: Rule = (value, pointer) => {
  list(bearerToken(oneOf()))(value, pointer)
  if ((value as unknown[]).length > 1) throw new ContractError(pointer, 'Only one way to authenticate is supported.')
}

/** No token, or one that has one of these roles. */
const security: Rule = (value, pointer) => {
  list(bearerToken(oneOf(...scopes, login)))(value, pointer)
  const roles = (value as { bearerAuth: string[] }[]).map(({ bearerAuth }) => bearerAuth.join())
  roles.forEach((role, index) => {
    const location = pointerTo(pointer, index)
    if (role === '' || role.includes(',')) throw new ContractError(location, 'Each entry must name one role.')
    if (roles.indexOf(role) < index) throw new ContractError(location, `The role ${role} is stated twice.`)
  })
}

const operation = object(
  {
    operationId: text,
    tags: list(text),
    summary: text,
    description: text,
    parameters,
    requestBody,
    'x-max-body-bytes': positiveInteger,
    responses,
    security,
  },
  ['operationId', 'responses'],
)
const operations = Object.fromEntries(methods.map((method) => [method, operation]))
/** Each segment is either fixed or one parameter: routers and clients agree on those. */
const path = { keys: /^(\/|(\/([\w.~-]+|\{\w+\}))+)$/, expected: 'paths of segments such as prompts or {id}' }

const document = object(
  {
    openapi: (value, pointer) => {
      if (!/^3\.1\.\d+$/.test(String(value))) throw new ContractError(pointer, 'Only OpenAPI 3.1 is supported.')
    },
    info: object(
      {
        title: text,
        version: text,
        summary: text,
        description: text,
        termsOfService: text,
        contact: anything,
        license: object({ name: text, identifier: text, url: text }, ['name']),
      },
      ['title', 'version'],
    ),
    // Routes have no prefix.
    servers: list(object({ url: oneOf('/'), description: text }, ['url'])),
    security: anyToken,
    tags: list(object({ name: text, description: text }, ['name'])),
    paths: map(object({ ...operations, parameters }), path),
    'x-every-response': object({ headers: map(header) }, ['headers']),
    'x-outside-operations': object({ responses }, ['responses']),
    components: object({
      schemas: map(schema),
      examples,
      headers: map(header),
      responses: map(response),
      parameters: map(parameter),
      requestBodies: map(requestBody),
      securitySchemes: object({
        bearerAuth: object({
          type: oneOf('http'),
          scheme: oneOf('bearer'),
          bearerFormat: text,
          description: text,
        }),
      }),
    }),
  },
  ['openapi', 'info', 'paths', 'x-every-response', 'x-outside-operations'],
)
