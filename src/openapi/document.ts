/** The types of a resolved OpenAPI 3.1 document, as far as it's supported (see supported.ts). */

/** A JSON Schema (2020-12) without references. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly readOnly?: boolean
  readonly format?: string
  /** The formats of which a text has one; the service checks it itself. */
  readonly 'x-formats'?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  /** The error kind to respond with, by failed keyword, where it isn't the usual one. */
  readonly 'x-errors'?: Readonly<Record<string, string>>
  readonly [keyword: string]: unknown
}

/** An example, or an error with its message. */
export interface Example {
  readonly summary?: string
  readonly description?: string
  readonly value: unknown
}

export interface Header {
  readonly description?: string
  readonly required?: boolean
  readonly schema: Schema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, Example>>
}

export interface MediaType {
  /** Absent only for binary bodies. */
  readonly schema?: Schema
  readonly examples?: Readonly<Record<string, Example>>
}

export interface Response {
  readonly description: string
  readonly headers?: Readonly<Record<string, Header>>
  /** By media type. */
  readonly content?: Readonly<Record<string, MediaType>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: string
  /** For arrays in a query, `form` style: whether the name is repeated (the default) or the values have commas. */
  readonly explode?: boolean
  readonly schema: Schema
  readonly example?: unknown
  /** For a parameter about the form of the response: the media types that it applies to. */
  readonly 'x-media-types'?: readonly string[]
}

export interface RequestBody {
  readonly required?: boolean
  readonly description?: string
  /** By media type. */
  readonly content: Readonly<Record<string, MediaType>>
}

export interface DocumentOperation {
  readonly operationId: string
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: RequestBody
  /** The maximum size of a request body; the operator may set a lower one. */
  readonly 'x-max-body-bytes'?: number
  /** By status. */
  readonly responses: Readonly<Record<string, Response>>
  /** The roles that give access, one in each entry. */
  readonly security?: readonly { readonly bearerAuth: readonly string[] }[]
}

export interface Tag {
  readonly name: string
  readonly description?: string
}

/** An OpenAPI 3.1 document without references. All references to one target share one object. */
export interface Document {
  readonly openapi: string
  readonly info: {
    readonly title: string
    readonly version: string
    readonly summary?: string
    readonly description?: string
    readonly license?: { readonly identifier?: string; readonly name: string }
  }
  readonly tags?: readonly Tag[]
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, DocumentOperation>> & { parameters?: readonly Parameter[] }>
  >
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
  readonly 'x-every-response': { readonly headers: Readonly<Record<string, Header>> }
  readonly 'x-outside-operations': { readonly responses: Readonly<Record<string, Response>> }
}

/** The role of a login token. It may do what any API key may, and what none may. */
export const login = 'login'

/** The methods of operations. The service derives HEAD from GET, and OPTIONS from CORS. */
export const methods = ['get', 'put', 'post', 'patch', 'delete'] as const
