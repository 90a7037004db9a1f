import { parse } from 'yaml'
import { readErrors } from '../contract/errors.js'
import type { ErrorAnswer, Model, ObjectType } from '../contract/model.js'
import { readModel } from '../contract/read.js'
import { Document, type SourceOperation, type SourceParameter } from '../contract/source.js'

/** A header of a request or an answer. */
export interface HeaderFact {
  readonly name: string
  readonly description: string
  readonly example: string
}

/** What the pages tell of the contract: the model that the clients are made of, and what only a reader wants to know. */
export interface Facts {
  readonly model: Model
  /** Parts of the contract's own description, by heading; what stands before the first heading is under ''. */
  readonly chapters: ReadonlyMap<string, string>
  /** Errors of requests that reach no operation. */
  readonly outside: readonly ErrorAnswer[]
  /** Headers that an operation's request may carry beside those of HTTP itself, by operation. */
  readonly requestHeaders: ReadonlyMap<string, readonly HeaderFact[]>
  /** Headers of an answer, by operation and status: `listLogs 200`. */
  readonly answerHeaders: ReadonlyMap<string, readonly HeaderFact[]>
  /** What statuses mean for an operation: `listLogs 403`. */
  readonly statusTexts: ReadonlyMap<string, string>
  /** Objects with an identifier of their own. */
  readonly resources: readonly ObjectType[]
}

export function readFacts(contract: string): Facts {
  const document = new Document(parse(contract) as object)
  const model = readModel(contract)
  const operations = Object.values(document.source.paths).flatMap((item) =>
    Object.values(item).filter((value): value is SourceOperation => 'operationId' in value),
  )
  const answers = operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses).map(([status, answer]) => [`${operationId} ${status}`, document.follow(answer)] as const),
  )
  return {
    model,
    chapters: readChapters(model.description),
    outside: readErrors(document, document.source['x-outside-operations']?.responses ?? {}),
    requestHeaders: new Map(
      operations.map(({ operationId, parameters = [] }) => {
        const headers = parameters.map((one) => document.follow(one)).filter((one) => one.in === 'header')
        return [operationId, headers.map((header) => factOf(document, header.name, header))]
      }),
    ),
    answerHeaders: new Map(
      answers.map(([key, { headers = {} }]) => {
        return [key, Object.entries(headers).map(([name, header]) => factOf(document, name, document.follow(header)))]
      }),
    ),
    statusTexts: new Map(answers.map(([key, { description }]) => [key, description.trim()])),
    resources: model.objects.filter(
      ({ role, fields }) => role !== 'body' && fields.some(({ name, required }) => name === '_id' && required),
    ),
  }
}

function factOf(
  document: Document,
  name: string,
  header: Pick<SourceParameter, 'description' | 'example'> & {
    examples?: Readonly<Record<string, { value: unknown }>>
  },
): HeaderFact {
  const example = header.example ?? Object.values(header.examples ?? {}).map((one) => document.follow(one).value)[0]
  return { name, description: (header.description ?? '').trim(), example: String(example ?? '') }
}

function readChapters(description: string): Map<string, string> {
  const [first = '', ...parts] = description.split(/^## /m)
  const chapters = parts.map((part): [string, string] => {
    const [title = '', ...lines] = part.split('\n')
    return [title.trim(), lines.join('\n').trim()]
  })
  return new Map([['', first.trim()], ...chapters])
}
