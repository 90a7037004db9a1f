import { readContract } from '../../../src/openapi/contract.js'
import type { Header } from '../../../src/openapi/document.js'
import { errorOf } from '../contract/errors.js'
import type { ErrorResponse, Model, ObjectType, Operation } from '../contract/model.js'
import { modelOf } from '../contract/read.js'

/** A header of a request or a response. */
export interface HeaderFact {
  readonly name: string
  readonly description: string
  readonly example: string
}

/**
 * What the pages say about the contract: the model that the clients are generated from, and facts for readers only.
 */
export interface Facts {
  readonly model: Model
  /** Parts of the contract's own description, by heading; what stands before the first heading is under ''. */
  readonly chapters: ReadonlyMap<string, string>
  /** Errors of requests that reach no operation. */
  readonly outside: readonly ErrorResponse[]
  /** Headers that an operation's request may have in addition to those of HTTP, by operation. */
  readonly requestHeaders: ReadonlyMap<string, readonly HeaderFact[]>
  /** Headers of a response, by operation and status: `listLogs 200`. */
  readonly responseHeaders: ReadonlyMap<string, readonly HeaderFact[]>
  /** What statuses mean for an operation: `listLogs 403`. */
  readonly statusTexts: ReadonlyMap<string, string>
  /** Objects with an identifier that can be read. */
  readonly resources: readonly ObjectType[]
}

export function readFacts(contract: string): Facts {
  const read = readContract(contract)
  const model = modelOf(read)
  const operations = [...read.operations.values()]
  const responses = operations.flatMap(({ operationId, source }) =>
    Object.entries(source.responses).map(([status, response]) => [`${operationId} ${status}`, response] as const),
  )
  return {
    model,
    chapters: readChapters(model.description),
    outside: [...read.outside.values()].map(errorOf),
    requestHeaders: new Map(
      operations.map(({ operationId, parameters }) => {
        const headers = parameters.filter((one) => one.in === 'header')
        return [operationId, headers.map((header) => factOf(header.name, header))]
      }),
    ),
    responseHeaders: new Map(
      responses.map(([key, { headers = {} }]) => {
        return [key, Object.entries(headers).map(([name, header]) => factOf(name, header))]
      }),
    ),
    statusTexts: new Map(responses.map(([key, { description }]) => [key, description.trim()])),
    resources: model.objects.filter(
      ({ name, fields }) =>
        fields.some((field) => field.name === '_id' && field.required) &&
        model.operations.some((operation) => operation.method === 'GET' && respondsWith(operation, name)),
    ),
  }
}

/** Whether an operation responds with an object, or a list of such objects. */
export function respondsWith({ success: { type } }: Operation, object: string): boolean {
  const item = type?.kind === 'list' ? type.item : type
  return item?.kind === 'object' && item.name === object
}

function factOf(name: string, { description = '', example, examples = {} }: Omit<Header, 'schema'>): HeaderFact {
  const shown = example ?? Object.values(examples)[0]?.value
  return { name, description: description.trim(), example: String(shown ?? '') }
}

function readChapters(description: string): Map<string, string> {
  const [first = '', ...parts] = description.split(/^## /m)
  const chapters = parts.map((part): [string, string] => {
    const [title = '', ...lines] = part.split('\n')
    return [title.trim(), lines.join('\n').trim()]
  })
  return new Map([['', first.trim()], ...chapters])
}
