import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Validator } from '@seriousme/openapi-schema-validator'

/** A JSON Schema as the contract writes it; only what this code itself reads is named. */
export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly readOnly?: boolean
  /** The error (its example's name) to answer with when the keyword fails, where it is not the usual one. */
  readonly 'x-errors'?: Readonly<Record<string, string>>
  readonly [keyword: string]: unknown
}

/** An example, or an error answer with its message. */
export interface Example {
  readonly summary?: string
  readonly description?: string
  readonly value: unknown
}

export interface Header {
  readonly required?: boolean
  readonly schema: Schema
  readonly examples?: Readonly<Record<string, Example>>
}

export interface Response {
  readonly description: string
  readonly headers?: Readonly<Record<string, Header>>
  readonly content?: Readonly<Record<string, { schema: Schema; examples?: Readonly<Record<string, Example>> }>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> }
  readonly responses: Readonly<Record<string, Response>>
  readonly security?: readonly object[]
}

/** An OpenAPI 3.1 document without references; only what this code itself reads is named. */
export interface Document {
  readonly info: { readonly title: string; readonly version: string }
  readonly security?: readonly object[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>> & { parameters?: readonly Parameter[] }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  readonly 'x-every-answer': { readonly headers: Readonly<Record<string, Header>> }
  readonly 'x-outside-operations': { readonly responses: Readonly<Record<string, Response>> }
}

/**
 * Reads the contract of this package.
 * @returns `text`, openapi.yaml at its root, and `source`, the same as generated/openapi.json has it: JSON is read in a hundredth of
 * the time, and each start waits for it
 */
export function readContract(): { text: string; source: object } {
  const read = (name: string) => readFileSync(createRequire(import.meta.url).resolve(`promptcrafter/${name}`), 'utf8')
  return { text: read('openapi.yaml'), source: JSON.parse(read('generated/openapi.json')) }
}

/** @returns the document with every `$ref` replaced by what it names */
export function resolveReferences(source: object): Document {
  const specification = structuredClone(source) as Record<string, unknown>
  return new Validator().resolveRefs({ specification }) as unknown as Document
}

/** @throws Error when a contract is not valid OpenAPI */
export async function demandValid(source: object): Promise<void> {
  const { valid, errors } = await new Validator().validate(structuredClone(source) as Record<string, unknown>)
  if (!valid) throw new Error(`openapi.yaml is not a valid OpenAPI document: ${JSON.stringify(errors)}`)
}
