import type { Call, Operation, Parameter } from './model.js'
import type { CallOverlay } from './overlay.js'

/**
 * The ways to call an operation: one, named after its `operationId`, unless the overlay says otherwise.
 * @throws Error that names what an entry of the overlay has and the operation has not
 */
export function readCalls(operation: Operation, overlay: readonly CallOverlay[] = [{}]): Call[] {
  return overlay.map((one, index) => {
    refuseUnknown(operation, one, `scripts/generate/overlay.yaml: /operations/${operation.id}/calls/${index}`)
    return readCall(operation, one)
  })
}

function readCall(operation: Operation, overlay: CallOverlay): Call {
  const { omits = [], requires = [] } = overlay
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
    body: operation.body,
    iterates: paging && (overlay.iterates ?? capitalized(id.replace(/^(list|get)(?=[A-Z])/, ''))),
    keeps: overlay.keeps,
    forgets: overlay.forgets ?? false,
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

function refuseUnknown({ parameters, body, success, paging }: Operation, overlay: CallOverlay, place: string): void {
  const inQuery = parameters.map(({ name }) => name)
  const inBody = body?.object.fields.map(({ name }) => name) ?? []
  const inAnswer = Object.keys((success.schema as { properties?: object } | undefined)?.properties ?? {})
  const { omits = [], requires = [], keeps = [], returns = {}, types = {} } = overlay
  const uses: [key: string, names: readonly string[], known: readonly string[]][] = [
    ['omits', omits, inQuery],
    ['requires', requires, inQuery],
    ['arguments', Object.keys(overlay.arguments ?? {}), [...inQuery, ...inBody]],
    ['keeps', [keeps].flat(), inAnswer],
    ['returns', Object.values(returns), inAnswer],
    ['types', Object.keys(types), [...(body ? ['body'] : []), ...(success.type ? ['answer'] : [])]],
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
