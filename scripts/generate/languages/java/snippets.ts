import { capital } from '../../docs/markdown.js'
import { bodyFields, type Given, type Snippet, type Template } from '../../docs/reference/snippet.js'

export const java: Template = (snippet, { name, path, required, body }) => {
  const { call, given, shown } = snippet
  const { success } = call.operation
  const args = [...path, ...required].map(({ parameter }) => literal(given(parameter.name)))
  const inOrder = (call.body?.object.fields ?? []).map(({ name }) => literal(given(name)))
  const values = inOrder.slice(0, inOrder.findLastIndex((value) => value !== 'null') + 1)
  const types: string[] = []
  if (body && call.body?.object.partial) {
    types.push(body.type)
    const steps = bodyFields(call).map((field) => `\n            .${field}(${literal(given(field))})`)
    args.push(`${body.type}.builder()${steps.join('')}\n            .build()`)
  } else if (body?.spread) {
    args.push(...values)
  } else if (body) {
    types.push(body.type)
    args.push(`new ${body.type}(${values.map((value) => `\n            ${value}`).join(',')})`)
  }
  const result = success.type?.kind === 'list' ? success.type.item : success.type
  const resultType = result?.kind === 'object' ? result.name : undefined
  if (resultType !== undefined && shown.of !== 'nothing') types.push(resultType)
  const invocation = `client.${name}(${args.join(', ')})`
  const text = show(snippet, resultType, invocation)
  const imports = [
    'com.promptcrafter.PromptCrafterClient',
    ...[...new Set(types)].sort().map((type) => `com.promptcrafter.PromptCrafterClient.${type}`),
    ...(text.includes('List.of(') ? ['java.util.List'] : []),
  ]
  return `${imports.map((one) => `import ${one};`).join('\n')}

public class ${capital(call.id)}Sample {
    public static void main(String[] args) throws Exception {
        PromptCrafterClient client = PromptCrafterClient.builder().build();

${text}
    }
}
`
}

function show({ shown }: Snippet, type: string | undefined, invocation: string): string {
  if (shown.of === 'items')
    return `        for (${type} item : ${invocation}) {\n            System.out.println(item._id);\n        }`
  if (shown.of === 'field')
    return `        ${type} result = ${invocation};\n        System.out.println(result.${shown.name});`
  return `        ${invocation};\n        System.out.println("Done.");`
}

function literal(given: Given): string {
  if ('variable' in given) return `System.getenv("${given.variable}")`
  const { value } = given
  if (value === undefined || value === null) return 'null'
  if (Array.isArray(value)) return `List.of(${value.map((one) => literal({ value: one })).join(', ')})`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
