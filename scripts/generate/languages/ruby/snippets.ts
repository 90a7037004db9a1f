import { bodyFields, type Given, type Snippet, type Template } from '../../docs/reference/snippet.js'

export const ruby: Template = (snippet, { name, path, required, body }) => {
  const { call, given } = snippet
  const example = bodyFields(call)
  const fields = (body?.fields ?? []).filter(({ field }) => example.includes(field.name))
  // A single identifier needs no name; with other arguments, each one is named.
  const alone = path.length === 1 && required.length === 0 && fields.length === 0
  const args = alone
    ? path.map(({ parameter }) => literal(given(parameter.name)))
    : [
        ...[...path, ...required].map((one) => `${one.name}: ${literal(given(one.parameter.name))}`),
        ...fields.map((one) => `${one.name}: ${literal(given(one.field.name))}`),
      ]
  const list = fields.length > 1 ? `(\n  ${args.join(',\n  ')}\n)` : args.length > 0 ? `(${args.join(', ')})` : ''
  return `require 'promptcrafter'

client = PromptCrafter::Client.new

${show(snippet, `client.${name}${list}`)}
`
}

function show({ shown }: Snippet, invocation: string): string {
  if (shown.of === 'items') return `${invocation}.each { |item| puts item['_id'] }`
  if (shown.of === 'field') return `result = ${invocation}\nputs result['${shown.name}']`
  return `${invocation}\nputs 'Done.'`
}

function literal(given: Given): string {
  if ('variable' in given) return `ENV.fetch('${given.variable}')`
  const { value } = given
  if (value === undefined || value === null) return 'nil'
  if (Array.isArray(value)) return `[${value.map((one) => literal({ value: one })).join(', ')}]`
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value)
}
