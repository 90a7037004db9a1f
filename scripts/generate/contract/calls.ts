import { pascal } from '../names/conventions.js'
import { nameOf } from './media-types.js'
import type { Body, Call, Content, Operation, Parameter, Success } from './model.js'
import type { CallOverlay } from './overlay.js'

/**
 * The ways to call an operation: one, named after its `operationId`, unless the overlay says otherwise; and for each
 * further media type that it can send or ask for a variant of that, such as `createLogFromNdjson`. One that streams a
 * list is called an export of what the main call iterates over, such as `exportLogsAsCsv`.
 * @throws Error that names what an entry of the overlay has and the operation has not
 */
export function readCalls(operation: Operation, overlay: readonly CallOverlay[] = [{}]): Call[] {
  const stated = overlay.flatMap(({ sends, accepts }) => [sends, accepts])
  return overlay.flatMap((one, index) => {
    refuseUnknown(operation, one, `scripts/generate/overlay.yaml: /operations/${operation.id}/calls/${index}`)
    const bodies = choose(operation.bodies, one.sends, stated)
    const successes = choose(operation.successes, one.accepts, stated)
    const main = readCall(operation, one, bodies[0], successes[0] ?? operation.success)
    return [undefined, ...bodies.slice(1)].flatMap((body) =>
      [undefined, ...successes.slice(1)].map((success) =>
        withFittingParameters(body || success ? variantOf(main, body, success) : main),
      ),
    )
  })
}

/** Those with the media type that a call states; otherwise all but those that other calls state. */
function choose<T extends { readonly mediaType: string | undefined }>(
  all: readonly T[],
  own: string | undefined,
  stated: readonly (string | undefined)[],
): readonly T[] {
  if (own !== undefined) return all.filter(({ mediaType }) => mediaType === own)
  return all.filter(({ mediaType }, index) => index === 0 || !stated.includes(mediaType))
}

/** A call as its variant that sends another body, or asks for another media type. */
function variantOf(main: Call, body: Body | Content | undefined, success: Success | undefined): Call {
  const sent = body ? nameOf(body.mediaType) : undefined
  const asked = success?.mediaType === undefined ? undefined : nameOf(success.mediaType)
  const variant = `${sent ? `From${pascal(sent)}` : ''}${asked ? `As${pascal(asked)}` : ''}`
  const isExport = success?.form === 'stream' && main.iterates !== undefined
  return {
    ...main,
    ...(body && sentBody(body)),
    ...(success && { success, iterates: undefined, keeps: undefined }),
    id: (isExport ? `export${main.iterates}` : main.id) + variant,
    variant,
    summary: `${main.summary}${sent ? `, from ${sent}` : ''}${asked ? `, as ${asked}` : ''}`,
    hints: { ...main.hints, statics: {}, ...(success && { returns: {} }), ...(isExport && { names: {} }) },
  }
}

/** Without the parameters that are for responses of other media types. */
function withFittingParameters(call: Call): Call {
  const { mediaType = '' } = call.success
  return { ...call, optional: call.optional.filter(({ mediaTypes }) => mediaTypes?.includes(mediaType) ?? true) }
}

function sentBody(body: Body | Content | undefined): Pick<Call, 'body' | 'content'> {
  return body && 'object' in body ? { body, content: undefined } : { body: undefined, content: body }
}

function readCall(
  operation: Operation,
  overlay: CallOverlay,
  body: Body | Content | undefined,
  success: Success,
): Call {
  const { omits = [], requires = [], enables = [] } = overlay
  const { id: operationId, parameters, paging } = operation
  const used = parameters.filter(({ name }) => !omits.includes(name))
  const isRequired = ({ name, required }: Parameter) => required || requires.includes(name)
  const outsidePath = used.filter((parameter) => parameter.in !== 'path')
  const places = ['limit', 'cursor']
  const id = overlay.id ?? operationId
  return {
    id,
    operation,
    summary: overlay.summary ?? operation.summary,
    description: (overlay.description ?? operation.description).trim(),
    path: [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
      const parameter = used.find((one) => one.in === 'path' && one.name === name)
      if (!parameter) throw new Error(`openapi.yaml: ${operationId} does not state {${name}} of its path.`)
      return parameter
    }),
    required: outsidePath.filter(isRequired).map((parameter) => ({ ...parameter, required: true })),
    optional: outsidePath
      .filter((parameter) => !isRequired(parameter))
      .sort((one, other) => places.indexOf(one.name) - places.indexOf(other.name)),
    enables,
    ...sentBody(body),
    success,
    variant: '',
    iterates:
      success.form === 'json'
        ? paging && (overlay.iterates ?? capitalized(id.replace(/^(list|get)(?=[A-Z])/, '')))
        : undefined,
    keeps: overlay.keeps,
    forgets: overlay.forgets ?? false,
    takes: Object.entries(overlay.takes ?? {}).map(([field, taken]) => ({ field, ...taken })),
    hints: {
      names: overlay.names ?? {},
      arguments: overlay.arguments ?? {},
      types: overlay.types ?? {},
      spread: overlay.spread ?? [],
      returns: overlay.returns ?? {},
      statics: overlay.statics ?? {},
    },
  }
}

function refuseUnknown(operation: Operation, overlay: CallOverlay, place: string): void {
  const { parameters, bodies, body, successes, success, paging } = operation
  const inQuery = parameters.map(({ name }) => name)
  const inBody = bodies.flatMap((one) => ('object' in one ? one.object.fields.map(({ name }) => name) : ['content']))
  const inResponse = Object.keys((success.schema as { properties?: object } | undefined)?.properties ?? {})
  const { omits = [], requires = [], enables = [], keeps = [], returns = {}, types = {} } = overlay
  const uses: [key: string, names: readonly string[], known: readonly string[]][] = [
    ['sends', [overlay.sends ?? []].flat(), bodies.map(({ mediaType }) => mediaType)],
    ['accepts', [overlay.accepts ?? []].flat(), successes.flatMap(({ mediaType }) => mediaType ?? [])],
    ['omits', omits, inQuery],
    ['requires', requires, inQuery],
    ['enables', enables, inQuery],
    ['arguments', Object.keys(overlay.arguments ?? {}), [...inQuery, ...inBody]],
    [
      'takes',
      Object.entries(overlay.takes ?? {}).flatMap(([name, { gives }]) => [name, ...Object.keys(gives)]),
      inBody,
    ],
    ['keeps', [keeps].flat(), inResponse],
    ['returns', Object.values(returns), inResponse],
    ['types', Object.keys(types), [...(body ? ['body'] : []), ...(success.type ? ['response'] : [])]],
    ['iterates', overlay.iterates === undefined ? [] : [overlay.iterates], paging ? [overlay.iterates ?? ''] : []],
  ]
  for (const [key, names, known] of uses) {
    const unknown = names.find((name) => !known.includes(name))
    if (unknown !== undefined) throw new Error(`${place}/${key}: the operation has no ${unknown}`)
  }
}

function capitalized(name: string): string {
  return name.replace(/^./, (letter) => letter.toUpperCase())
}
