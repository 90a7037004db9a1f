/** A schema as the contract writes it; only what the generators read is named. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly readOnly?: boolean
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly [keyword: string]: unknown
}

export interface SourceExample {
  readonly summary?: string
  readonly description?: string
  readonly value: unknown
}

export interface SourceHeader {
  readonly schema: Schema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, SourceExample>>
}

export interface SourceResponse {
  readonly description: string
  readonly headers?: Readonly<Record<string, SourceHeader>>
  readonly content?: Readonly<Record<string, SourceMedia>>
}

export interface SourceMedia {
  readonly schema: Schema
  readonly examples?: Readonly<Record<string, SourceExample>>
}

export interface SourceParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
  readonly example?: unknown
}

export interface SourceOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly SourceParameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, SourceMedia>> }
  readonly responses: Readonly<Record<string, SourceResponse>>
  readonly security?: readonly object[]
}

export interface Source {
  readonly info: {
    readonly title: string
    readonly version: string
    readonly summary?: string
    readonly description?: string
    readonly license?: { readonly identifier?: string; readonly name: string }
  }
  readonly security?: readonly object[]
  readonly tags?: readonly { readonly name: string; readonly description?: string }[]
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, SourceOperation>> & { readonly parameters?: readonly SourceParameter[] }>
  >
  readonly 'x-outside-operations'?: { readonly responses: Readonly<Record<string, SourceResponse>> }
}

/** The contract as it was written, with its references still in it, because they carry the names of the schemas. */
export class Document {
  readonly source: Source

  constructor(source: object) {
    this.source = source as Source
  }

  /** What a reference stands for, or the value itself where it is none. */
  follow<T extends object>(value: T): T {
    return this.followNamed(value).schema
  }

  /** The same, with the name under which the contract has it. */
  followNamed<T extends object>(value: T): { name: string | undefined; schema: T } {
    const { $ref } = value as { $ref?: string }
    if ($ref === undefined) return { name: undefined, schema: value }
    const parts = $ref.slice(2).split('/').map(decodePointer)
    let found: unknown = this.source
    for (const part of parts) found = (found as Record<string, unknown>)[part]
    const { name, schema } = this.followNamed(found as T)
    return { name: name ?? parts.at(-1), schema }
  }

  /** A value in which every reference is replaced by what it stands for. */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.resolve(one))
    if (typeof value !== 'object' || value === null) return value
    const followed = this.follow(value)
    return Object.fromEntries(Object.entries(followed).map(([name, inner]) => [name, this.resolve(inner)]))
  }
}

function decodePointer(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
}
