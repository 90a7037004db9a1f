import type { Call, Parameter } from '../contract/model.js'
import { variableOfField, variableOfParameter, withVariables } from './variables.js'

/** The request of a call, as the collection writes it. */
export function renderRequest(call: Call): object {
  const { method, secured, path, takesIdempotencyKey } = call.operation
  const sent = call.body ?? call.content
  const parameters = [...call.required, ...call.optional]
  const inPlace = (place: 'query' | 'header') => parameters.filter((parameter) => parameter.in === place)
  const segments = path
    .slice(1)
    .split('/')
    .map((segment) => segment.replace(/^\{(\w+)\}$/, ':$1'))
  const query = inPlace('query').map((parameter) => renderParameter(parameter, call))
  const given = query.filter(({ disabled }) => disabled !== true).map(({ key, value }) => `${key}=${value}`)
  return {
    ...(!secured && { auth: { type: 'noauth' } }),
    method,
    header: [
      ...(sent ? [{ key: 'Content-Type', value: sent.mediaType }] : []),
      ...inPlace('header').map((parameter) => renderParameter(parameter, call)),
      ...(takesIdempotencyKey
        ? [
            {
              key: 'Idempotency-Key',
              value: '{{$guid}}',
              description: 'Sent again with the same key, the request is not done a second time.',
              disabled: true,
            },
          ]
        : []),
    ],
    url: {
      raw: `{{baseUrl}}/${segments.join('/')}${given.length > 0 ? `?${given.join('&')}` : ''}`,
      host: ['{{baseUrl}}'],
      path: segments,
      ...(query.length > 0 && { query }),
      ...(call.path.length > 0 && {
        variable: call.path.map(({ name, ...rest }) => ({
          key: name,
          value: valueFor({ name, ...rest }),
          description: rest.description,
        })),
      }),
    },
    ...(call.body && {
      body: { mode: 'raw', raw: renderBody(call), options: { raw: { language: 'json' } } },
    }),
    ...(call.content && { body: { mode: 'raw', raw: textOf(call.content.example) } }),
    description: call.description,
  }
}

function renderParameter(parameter: Parameter, { enables }: Call) {
  const { name, description, required } = parameter
  const isGiven = required || enables.includes(name)
  return { key: name, value: valueFor(parameter), description, ...(!isGiven && { disabled: true }) }
}

function valueFor(parameter: Parameter): string {
  const variable = variableOfParameter(parameter)
  if (variable !== undefined) return `{{${variable}}}`
  const { type, example } = parameter
  const fallback = type.kind === 'text' ? (type.constraints.default ?? type.values?.[0]) : undefined
  return String(example ?? fallback ?? '')
}

function textOf(example: unknown): string {
  return typeof example === 'string' ? example : example === undefined ? '' : JSON.stringify(example, null, 2)
}

/** The contract's example, with variables in place of what another request gives. */
function renderBody({ body }: Call): string {
  const example = body?.example as Readonly<Record<string, unknown>> | undefined
  const fields = (body?.object.fields ?? []).filter(({ name, required }) => required || example?.[name] !== undefined)
  const values = fields.map((field) => {
    const variable = variableOfField(field)
    return [field.name, variable === undefined ? withVariables(example?.[field.name]) : `{{${variable}}}`]
  })
  return JSON.stringify(Object.fromEntries(values), null, 2)
}
