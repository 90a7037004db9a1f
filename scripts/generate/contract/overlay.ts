import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { packs } from '../languages/index.js'
import type { ByLanguage, ObjectType, Operation, Taken } from './model.js'

/**
 * What only the clients and the collection need to know about the contract; README.md explains it ("Names in the
 * clients").
 */
export interface Overlay {
  /** By `operationId`. */
  readonly operations: Readonly<Record<string, OperationOverlay>>
  /** By the tag's name. */
  readonly tags: Readonly<Record<string, { readonly inCollection?: boolean }>>
}

interface OperationOverlay {
  readonly repeatable?: boolean
  readonly sample?: string
  readonly calls?: readonly CallOverlay[]
}

/** A way to call the operation. */
export interface CallOverlay {
  readonly id?: string
  readonly summary?: string
  readonly description?: string
  readonly sends?: string
  readonly accepts?: string
  readonly omits?: readonly string[]
  readonly requires?: readonly string[]
  readonly enables?: readonly string[]
  readonly iterates?: string
  readonly keeps?: string
  readonly forgets?: boolean
  readonly names?: ByLanguage
  readonly arguments?: Readonly<Record<string, ByLanguage>>
  readonly takes?: Readonly<Record<string, Omit<Taken, 'field'>>>
  readonly types?: { readonly body?: ByLanguage; readonly response?: ByLanguage }
  readonly spread?: readonly string[]
  readonly returns?: ByLanguage
  readonly statics?: ByLanguage
}

const file = 'scripts/generate/overlay.yaml'

/**
 * Reads the overlay.
 * @param text overlay.yaml
 * @throws Error that names the place of a key or a language that is not known, or of a value of the wrong type
 */
export function readOverlay(text: string = readFileSync(file, 'utf8')): Overlay {
  const overlay: unknown = parse(text)
  if (isOverlay(overlay)) return overlay
  const [error] = isOverlay.errors ?? []
  const { additionalProperty, allowedValues } = error?.params ?? {}
  const found = error?.propertyName ?? additionalProperty
  const place = `${error?.instancePath}${found === undefined ? '' : `/${found}`}`
  const reason =
    additionalProperty === undefined ? `${error?.message} ${allowedValues?.join(', ') ?? ''}` : 'is no known key'
  throw new Error(`${file}: ${place} ${reason.trim()}`)
}

/** @throws Error that names what is in the overlay and not in the contract */
export function checkOverlay(
  { operations, tags }: Overlay,
  known: {
    readonly operations: readonly Pick<Operation, 'id' | 'calls'>[]
    readonly objects: readonly ObjectType[]
    readonly tags: readonly { readonly name: string }[]
  },
): void {
  const operation = Object.keys(operations).find((id) => !known.operations.some((one) => one.id === id))
  if (operation !== undefined)
    throw new Error(`${file}: /operations/${operation}: openapi.yaml has no such operationId`)
  for (const { calls } of known.operations) {
    for (const { object, gives } of calls.flatMap(({ takes }) => takes)) {
      const fields = known.objects.find(({ name }) => name === object)?.fields ?? []
      const unknown = Object.values(gives).find((name) => !fields.some((field) => field.name === name))
      if (unknown !== undefined) throw new Error(`${file}: openapi.yaml has no ${object} with a field ${unknown}`)
    }
  }
  const tag = Object.keys(tags).find((name) => !known.tags.some((one) => one.name === name))
  if (tag !== undefined) throw new Error(`${file}: /tags/${tag}: openapi.yaml has no such tag`)
}

const text = { type: 'string' }
const bool = { type: 'boolean' }
const texts = { type: 'array', items: text }
const record = (additionalProperties: object) => ({ type: 'object', additionalProperties })
const object = (properties: object) => ({ type: 'object', additionalProperties: false, properties })
const languages = packs.map(({ id }) => id)
const byLanguage = { ...record(text), propertyNames: { enum: [...languages, 'default'] } }

const isOverlay = new Ajv().compile<Overlay>({
  ...object({
    operations: record(
      object({
        repeatable: bool,
        sample: text,
        calls: {
          type: 'array',
          items: object({
            id: text,
            summary: text,
            description: text,
            sends: text,
            accepts: text,
            omits: texts,
            requires: texts,
            enables: texts,
            iterates: text,
            keeps: text,
            forgets: bool,
            names: byLanguage,
            arguments: record(byLanguage),
            takes: record(object({ object: text, gives: record(text) })),
            types: object({ body: byLanguage, response: byLanguage }),
            spread: { type: 'array', items: { enum: languages } },
            returns: byLanguage,
            statics: byLanguage,
          }),
        },
      }),
    ),
    tags: record(object({ inCollection: bool })),
  }),
  required: ['operations', 'tags'],
})
