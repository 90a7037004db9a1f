import type { Type } from '../contract/model.js'
import type { Facts } from './facts.js'
import { operationPath } from './links.js'

/** What the page "Try it" knows of an operation. */
export interface TryItOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly folder: string
  readonly summary: string
  readonly secured: boolean
  /** Whether the token is over with its success. */
  readonly forgets: boolean
  /** Where its reference is. */
  readonly page: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly example: string
    /** What can be chosen, where it can be counted. */
    readonly values?: readonly string[]
    /** What it is the ID of, as IDs begin: `prompt`. */
    readonly identifies?: string
  }[]
  /** The example of the body as JSON text. */
  readonly body?: string
}

export function tryItData({ model, requestHeaders }: Facts): TryItOperation[] {
  return model.operations.map((operation) => {
    const { id, method, path, folder, summary, secured, parameters, body } = operation
    const headers = (requestHeaders.get(id) ?? []).map(({ name }) => ({
      name,
      in: 'header',
      required: false,
      example: '',
    }))
    return {
      id,
      method,
      path,
      folder,
      summary,
      secured,
      forgets: model.calls.some((call) => call.operation.id === id && call.forgets),
      page: operationPath(operation),
      parameters: [
        ...parameters
          // It asks for JSON.
          .filter((parameter) => parameter.in !== 'header' && parameter.mediaTypes === undefined)
          .map(({ name, in: place, required, example, type }) => {
            const values = valuesOf(type)
            const identifies = typeOfId(type)
            return {
              name,
              in: place,
              required,
              example: required ? String(example ?? '') : '',
              ...(values && { values }),
              ...(identifies !== undefined && { identifies }),
            }
          }),
        ...headers,
      ],
      ...(body && { body: JSON.stringify(body.example ?? {}, null, 2) }),
    }
  })
}

function valuesOf(type: Type): readonly string[] | undefined {
  return type.kind === 'text' ? type.values : undefined
}

/** Every ID begins with the name of its type, as its pattern says. */
function typeOfId(type: Type): string | undefined {
  return type.kind === 'text' ? /^\^([a-z]+)\[/.exec(type.constraints.pattern ?? '')?.[1] : undefined
}
