import { bodyFields, type Given, type Snippet, type Template } from '../../docs/reference/snippet.js'

export const python: Template = (snippet, { name, path, required, body }) => {
  const { call, given, variables } = snippet
  const example = bodyFields(call)
  const positional = [...path, ...required].map(({ parameter }) => literal(given(parameter.name)))
  const fields = (body?.fields ?? [])
    .filter(({ field }) => example.includes(field.name))
    .map(({ name, field }) => `${call.body?.object.partial ? field.name : name}=${literal(given(field.name))}`)
  const args = [...positional, ...fields]
  const invocation = `client.${name}(${fields.length > 1 ? `\n    ${args.join(',\n    ')},\n` : args.join(', ')})`
  return `${variables.length > 0 ? 'import os\n\n' : ''}from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

${show(snippet, invocation)}
`
}

function show({ shown }: Snippet, invocation: string): string {
  if (shown.of === 'items') return `for item in ${invocation}:\n    print(item["_id"])`
  if (shown.of === 'field') return `result = ${invocation}\nprint(result["${shown.name}"])`
  return `${invocation}\nprint("Done.")`
}

export const requests: Template = (snippet) => {
  const { call, given, shown } = snippet
  const { method, path, secured } = call.operation
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const one = given(name)
    return 'variable' in one ? `{os.environ['${one.variable}']}` : String(one.value)
  })
  const dict = (names: readonly string[], indent: string) =>
    `{\n${names.map((name) => `${indent}    ${string(name)}: ${literal(given(name))},\n`).join('')}${indent}}`
  const args = [
    `f"{base_url}${url}"`,
    ...(call.required.length > 0
      ? [
          `params=${dict(
            call.required.map(({ name }) => name),
            '    ',
          )}`,
        ]
      : []),
    ...(call.body ? [`json=${dict(bodyFields(call), '    ')}`] : []),
    ...(secured ? [`headers={"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}`] : []),
    'timeout=60',
  ]
  const result = {
    items: 'for item in response.json():\n    print(item["_id"])',
    field: `print(response.json()["${shown.of === 'field' ? shown.name : ''}"])`,
    nothing: 'print("Done.")',
  }[shown.of]
  return `import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
response = requests.${method.toLowerCase()}(
    ${args.join(',\n    ')},
)
response.raise_for_status()
${result}
`
}

function literal(given: Given): string {
  if ('variable' in given) return `os.environ["${given.variable}"]`
  const { value } = given
  if (value === undefined || value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Array.isArray(value)) return `[${value.map((one) => literal({ value: one })).join(', ')}]`
  return typeof value === 'string' ? string(value) : String(value)
}

function string(text: string): string {
  return JSON.stringify(text)
}
