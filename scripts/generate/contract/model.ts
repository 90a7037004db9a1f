/**
 * The contract as plain data, for templates: every reference is followed, every default is filled in, and what an
 * operation means for a client (does it page, may it be sent twice) is decided.
 */
export interface Model {
  readonly title: string
  /** Of the contract, and so of every client. */
  readonly version: string
  readonly license: string
  /** One sentence. */
  readonly summary: string
  /** Markdown. */
  readonly description: string
  readonly folders: readonly Folder[]
  readonly operations: readonly Operation[]
  /** Every call of every operation, in the contract's order. */
  readonly calls: readonly Call[]
  /** The objects in requests and responses, except for errors. An object comes before those that contain it. */
  readonly objects: readonly ObjectType[]
  /** Every status of an error that is documented anywhere, in ascending order. */
  readonly errorKinds: readonly ErrorKind[]
}

/** A tag of the contract. */
export interface Folder {
  readonly name: string
  readonly description: string
  /** Whether the Postman collection has it. */
  readonly inCollection: boolean
}

/** One status of an error, and what clients call its class. */
export interface ErrorKind {
  readonly status: number
  /** `NotFoundError`; the same in every language that has a class for it. */
  readonly name: string
  /**
   * `ServerError` stands for every status from 500; it is the parent of those that are documented in addition to 500.
   */
  readonly parent: 'ServerError' | undefined
  /** HTTP's phrase for it, in small letters: `not found`. */
  readonly phrase: string
}

export interface Operation {
  /** `operationId`. */
  readonly id: string
  /** In capitals. */
  readonly method: string
  /** `/prompts/{id}` */
  readonly path: string
  /** The folder's name. */
  readonly folder: string
  readonly summary: string
  /** Markdown. */
  readonly description: string
  /** Whether it wants a token. */
  readonly secured: boolean
  /** The scopes of the API keys that may call it. */
  readonly scopes: readonly string[]
  /** In the order of the contract, those of the path's item first; without the idempotency key. */
  readonly parameters: readonly Parameter[]
  /** What a request can send, one for each media type; JSON first. Empty where it sends nothing. */
  readonly bodies: readonly (Body | Content)[]
  /** The first of them, where it's JSON with named fields. */
  readonly body: Body | undefined
  /** The maximum size of a body, in bytes; `undefined` if the contract leaves it to the operator. */
  readonly maxBodyBytes: number | undefined
  /** What a success can respond with, one for each media type; JSON first. */
  readonly successes: readonly Success[]
  /** The first of them. */
  readonly success: Success
  readonly errors: readonly ErrorResponse[]
  /** Where a list can be read in pages: the items' type, and the most that a page can hold. */
  readonly paging: { readonly item: Type; readonly maxItems: number } | undefined
  /** Whether it takes an `Idempotency-Key`, so that it can be sent again without being done twice. */
  readonly takesIdempotencyKey: boolean
  /**
   * Whether it may be sent again when nobody knows whether it was done: everything but a POST without a key, and what
   * the overlay says otherwise of (`repeatable`).
   */
  readonly repeatable: boolean
  /**
   * The written sample that the reference shows. Without one it has a program that calls the operation with its example
   * alone.
   */
  readonly sample: string | undefined
  readonly calls: readonly Call[]
}

/** A way to call an operation; most have one. The overlay states it. */
export interface Call {
  /** The name that the conventions of the languages start from; `operationId` unless the overlay gives another. */
  readonly id: string
  readonly operation: Operation
  readonly summary: string
  /** Markdown. */
  readonly description: string
  /** In the order in which the path has them. */
  readonly path: readonly Parameter[]
  /** Parameters of query and header that must be given. */
  readonly required: readonly Parameter[]
  /** Parameters of query and header that may be given; `limit` and `cursor` last. */
  readonly optional: readonly Parameter[]
  /** Names of optional parameters that the request in the Postman collection gives. */
  readonly enables: readonly string[]
  /** The body it sends, where that has named fields. */
  readonly body: Body | undefined
  /** The body it sends, where that is one argument. */
  readonly content: Content | undefined
  /** What it asks for, of all that the operation can respond with. */
  readonly success: Success
  /**
   * Ends its name where it asks for, or sends, another media type than the operation's first: `AsCsv`. Otherwise empty.
   */
  readonly variant: string
  /**
   * What the iterator over all pages is named after: `FoundPrompts` gives `iterateFoundPrompts`. Given exactly if the
   * operation has pages.
   */
  readonly iterates: string | undefined
  /** The field of the response that a client keeps as its token. */
  readonly keeps: string | undefined
  /** Whether a client's token is worth nothing afterwards, so that it drops it. */
  readonly forgets: boolean
  readonly takes: readonly Taken[]
  readonly hints: Hints
}

/** A field of the body, instead of which a call takes an object from a response. */
export interface Taken {
  readonly field: string
  /** The name of the object's type. */
  readonly object: string
  /** The fields of the body that the object provides by default, by the names of the object's fields. */
  readonly gives: Readonly<Record<string, string>>
}

/** What the overlay says about single languages; what it leaves out follows the language's convention. */
export interface Hints {
  /** The name of the call. */
  readonly names: ByLanguage
  /** The names of arguments, by the parameter's or field's name. */
  readonly arguments: Readonly<Record<string, ByLanguage>>
  /** The names of the types of the body and the response. */
  readonly types: { readonly body?: ByLanguage; readonly response?: ByLanguage }
  /** Where the fields of the body are separate arguments, against the convention of the language. */
  readonly spread: readonly string[]
  /** Where the call returns one field of the response instead of all. */
  readonly returns: ByLanguage
  /** Where there is a static form too, which takes the address first; its name. */
  readonly statics: ByLanguage
}

/** By the id of a language's pack; `default` stands for every language that is not named. */
export type ByLanguage = Readonly<Record<string, string>>

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  /** The media types of the response that it applies to; `undefined` for all. */
  readonly mediaTypes: readonly string[] | undefined
  /** Whether a list repeats the name for each value; otherwise commas separate them (OpenAPI's style `form`). */
  readonly explode: boolean
  readonly type: Type
  /** Markdown. */
  readonly description: string
  readonly example: unknown
}

/** A body of JSON with named fields, which are arguments of a call. */
export interface Body {
  readonly mediaType: string
  readonly object: ObjectType
  readonly required: boolean
  /** The contract's first example. */
  readonly example: unknown
}

/** A body that a call takes as one argument: text, bytes, or JSON of any names. */
export interface Content {
  readonly mediaType: string
  /** `text`, `binary`, `map` or `json`. */
  readonly type: Type
  readonly required: boolean
  readonly example: unknown
}

export interface Success {
  readonly status: number
  readonly description: string
  /** `undefined` where there is no body. */
  readonly mediaType: string | undefined
  /**
   * How a client reads the body: as JSON; as text, all at once; or as a stream, while it arrives. `undefined` where
   * there is no body.
   */
  readonly form: Form | undefined
  /** `undefined` where there is no body. */
  readonly type: Type | undefined
  /** The JSON Schema of the body with all references resolved, to check a response. */
  readonly schema: object | undefined
  readonly example: unknown
  /** Names of the headers that come with it. */
  readonly headers: readonly string[]
}

export type Form = 'json' | 'text' | 'stream'

/** An error response of an operation. */
export interface ErrorResponse {
  readonly status: number
  /** The name of the example: `promptNotFound`. */
  readonly kind: string
  /** The `error` of the body. */
  readonly message: string
  readonly cause: string
  readonly remedy: string
  /** Example texts of the headers, by name. */
  readonly headers: Readonly<Record<string, string>>
}

/** An object of named fields. */
export interface ObjectType {
  /** The name of the schema in the contract, or one derived from its place. */
  readonly name: string
  readonly description: string
  /** In the contract's order; in bodies without what the server sets. */
  readonly fields: readonly Field[]
  /** Whether it is sent or comes back; one that does both has two forms when they differ. */
  readonly role: 'body' | 'response' | 'both'
  /** Whether every field may be left out but not all: a partial change. */
  readonly partial: boolean
}

export interface Field {
  readonly name: string
  readonly type: Type
  readonly required: boolean
  /** Set by the server. */
  readonly readOnly: boolean
  /** Markdown. */
  readonly description: string
}

/** What a value can be. `nullable` is set where `null` is one of its values. */
export type Type = { readonly nullable: boolean } & (
  | {
      readonly kind: 'text'
      /** `date-time`, `email` and so on. */
      readonly format: string | undefined
      /** The formats of times that it can have, where it is sent: clients take the language's own type too. */
      readonly times: readonly TimeFormat[]
      /** The values, where they can be counted. */
      readonly values: readonly string[] | undefined
      readonly constraints: Constraints
    }
  | {
      readonly kind: 'integer' | 'number'
      /** The values, where they can be counted. */
      readonly values: readonly number[] | undefined
      readonly constraints: Constraints
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list'; readonly item: Type; readonly constraints: Constraints }
  /** One of the model's objects, by name. */
  | { readonly kind: 'object'; readonly name: string }
  /** An object with any names, and a value of one type under each. */
  | { readonly kind: 'map'; readonly value: Type }
  /** Any JSON object. */
  | { readonly kind: 'json' }
  /** One of several types of JSON. */
  | { readonly kind: 'any' }
  /** Bytes that are sent. */
  | { readonly kind: 'binary' }
  /** A response that is read while it arrives: bytes, or lines of text in UTF-8. */
  | { readonly kind: 'stream'; readonly isText: boolean }
)

/** The formats of a text that languages have a type for. */
export type TimeFormat = 'date-time' | 'date'

/** Whether a call takes a language's own type for a moment instead of the text. */
export function takesTime(type: Type): boolean {
  return type.kind === 'text' && type.times.includes('date-time')
}

/** Keywords of JSON Schema. */
export interface Constraints {
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly default?: unknown
}
