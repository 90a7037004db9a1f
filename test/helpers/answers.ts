import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Operation, Response, Schema } from '../../src/openapi/document.js'
import { document } from './contract.js'
import type { TestAnswer, TestRequest } from './http.js'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)

/** An answer that the contract states: of an operation, or (`operationId` absent) of what reaches none. */
export interface StatedAnswer {
  operationId?: string
  status: number
  /** The name of the example, for errors. */
  kind?: string
  message?: string
  response: Response
}

/** Every answer that the contract states, read from it past the code under test. */
export function statedAnswers(): StatedAnswer[] {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item).filter(isOperation))
  return [...operations.flatMap(answersOfOperation), ...answersOf(document['x-outside-operations'].responses)]
}

/**
 * Holds an answer against what the contract states for the operation that the request was for.
 * @throws Error when it is none of the answers that are stated
 */
export function assertStated({ method = 'GET', path }: TestRequest, answer: TestAnswer): void {
  const stated = answersTo(method, path.split('?', 1)[0] as string)
  const faults = stated.map((one) => faultsOf(answer, one, method === 'HEAD'))
  if (faults.some((found) => found.length === 0)) return
  const nearest = faults.filter((_, index) => stated[index]?.status === answer.status).flat()
  throw new Error(
    `${method} ${path} gave an answer that the contract does not state: ${answer.status} ${answer.text.slice(0, 500)} ` +
      `(${nearest.join('; ') || 'no such status'})`,
  )
}

function answersTo(method: string, path: string): StatedAnswer[] {
  const items = Object.entries(document.paths).filter(([template]) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]*')}$`).test(path),
  )
  const operations = items.flatMap(([, item]) => Object.entries(item).filter(([, value]) => isOperation(value)))
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase()
  const meant = operations.filter(([name]) => name === wanted)
  // A method that the path does not have is answered as all of its operations state.
  const answering = (meant.length > 0 ? meant : operations).flatMap(([, operation]) =>
    answersOfOperation(operation as Operation),
  )
  return operations.length > 0 ? answering : answersOf(document['x-outside-operations'].responses)
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'operationId' in value
}

function answersOfOperation({ operationId, responses }: Operation): StatedAnswer[] {
  return answersOf(responses).map((answer) => ({ operationId, ...answer }))
}

function answersOf(responses: Readonly<Record<string, Response>>): StatedAnswer[] {
  return Object.entries(responses).flatMap(([status, response]): StatedAnswer[] => {
    if (Number(status) < 400) return [{ status: Number(status), response }]
    const examples = Object.entries(response.content?.['application/json']?.examples ?? {})
    return examples.map(([kind, { value }]) => {
      return { status: Number(status), kind, message: (value as { error: string }).error, response }
    })
  })
}

const everyAnswer = Object.fromEntries(
  Object.entries(document['x-every-answer'].headers).map(([name, header]) => [name, { ...header, required: true }]),
)

/** Headers that HTTP itself asks for; the contract does not state them. */
const plumbing = ['content-type', 'content-length', 'date', 'connection', 'keep-alive', 'transfer-encoding']

/** @returns what is wrong with an answer, by the contract: nothing when it is as stated */
export function faultsOf(answer: TestAnswer, stated: StatedAnswer, isHead = false): string[] {
  const faults: string[] = []
  if (answer.status !== stated.status) faults.push(`status ${answer.status} instead of ${stated.status}`)
  if (isHead) return [...faults, ...headerFaults(answer, stated)]
  if (stated.message !== undefined && answer.json?.error !== stated.message) {
    faults.push(`message ${JSON.stringify(answer.json?.error)} instead of ${JSON.stringify(stated.message)}`)
  }
  return [...faults, ...bodyFaults(answer, stated.response), ...headerFaults(answer, stated)]
}

function bodyFaults({ headers, text, json }: TestAnswer, { content }: Response): string[] {
  const [media] = Object.entries(content ?? {})
  if (!media) return text === '' ? [] : [`a body where none is stated: ${text}`]
  const [type, { schema }] = media
  const faults = headers['content-type']?.startsWith(type)
    ? []
    : [`content type ${headers['content-type']}, not ${type}`]
  const value = type === 'application/json' ? json : text
  return [...faults, ...schemaFaults('body', schema, value)]
}

function headerFaults({ headers }: TestAnswer, { response, kind }: StatedAnswer): string[] {
  const stated = Object.entries({ ...everyAnswer, ...response.headers })
  const names = stated.map(([name]) => name.toLowerCase())
  const unstated = Object.keys(headers).filter((name) => !plumbing.includes(name) && !names.includes(name))
  return [
    ...unstated.map((name) => `header ${name} is not stated`),
    ...stated.flatMap(([name, { required, schema, examples }]) => {
      const text = headers[name.toLowerCase()]
      if (text === undefined) return required ? [`header ${name} is missing`] : []
      const wanted = examples?.[kind ?? '']?.value
      if (wanted !== undefined && text !== wanted) return [`header ${name} is ${text} instead of ${wanted}`]
      return schemaFaults(`header ${name}`, schema, schema.type === 'integer' ? Number(text) : text)
    }),
  ]
}

function schemaFaults(place: string, schema: Schema, value: unknown): string[] {
  const isValid = ajv.compile(schema)
  return isValid(value) ? [] : [`${place}: ${ajv.errorsText(isValid.errors)}`]
}
