import { bodyFields, type Given, type Snippet, type Template } from '../../docs/reference/snippet.js'

export const javascript: Template = (snippet, { name, path, required }) => {
  const { call, given } = snippet
  const args = [
    ...[...path, ...required].map(({ parameter }) => literal(given(parameter.name))),
    ...(call.body ? [object(snippet, '')] : []),
  ]
  return `import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

${show(snippet, `await client.${name}(${args.join(', ')})`)}
`
}

export const fetch: Template = (snippet) => {
  const { call, given, variables, shown } = snippet
  const { method, path, secured } = call.operation
  const read = ['PROMPTCRAFTER_BASE_URL', ...(secured ? ['PROMPTCRAFTER_TOKEN'] : []), ...variables]
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => inUrl(given(name)))
  const query = call.required.map(({ name }) => `${name}=${inUrl(given(name))}`)
  const headers = [
    ...(secured ? [`Authorization: \`Bearer \${PROMPTCRAFTER_TOKEN}\``] : []),
    ...(call.body ? [`'Content-Type': 'application/json'`] : []),
  ]
  const options = [
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    ...(headers.length > 0 ? [`  headers: { ${headers.join(', ')} },`] : []),
    ...(call.body ? [`  body: JSON.stringify(${object(snippet, '  ', '')}),`] : []),
  ]
  const address = `\`\${PROMPTCRAFTER_BASE_URL}${url}${query.length > 0 ? `?${query.join('&')}` : ''}\``
  const check = 'if (!response.ok) throw new Error((await response.json()).error)'
  const result = {
    items: 'for (const { _id } of await response.json()) console.log(_id)',
    field: `console.log((await response.json()).${shown.of === 'field' ? shown.name : ''})`,
    nothing: `${unread(snippet)}console.log('Done.')`,
  }[shown.of]
  return `const { ${read.join(', ')} } = process.env

const response = await fetch(${address}${options.length > 0 ? `, {\n${options.join('\n')}\n}` : ''})
${check}
${result}
`
}

/** A response that is not read to its end keeps the connection, and so the process, for a while. */
function unread({ call }: Snippet): string {
  if (call.operation.success.type === undefined) return ''
  return call.keeps === undefined
    ? 'const text = await response.text()\n'
    : `const { ${call.keeps} } = await response.json()\n`
}

function show({ shown }: Snippet, invocation: string): string {
  if (shown.of === 'items') return `for (const { _id } of ${invocation}) console.log(_id)`
  if (shown.of === 'field') return `const result = ${invocation}\nconsole.log(result.${shown.name})`
  return `${invocation}\nconsole.log('Done.')`
}

/** The body; `prefix` stands before the names of variables. */
function object({ call, given }: Snippet, indent: string, prefix = 'process.env.'): string {
  const fields = bodyFields(call).map((name) => {
    return `${indent}  ${name}: ${literal(given(name), prefix)},\n`
  })
  return `{\n${fields.join('')}${indent}}`
}

function inUrl(given: Given): string {
  return 'variable' in given ? `\${${given.variable}}` : encodeURIComponent(String(given.value)).replaceAll('%20', '+')
}

function literal(given: Given, prefix = 'process.env.'): string {
  if ('variable' in given) return prefix + given.variable
  const { value } = given
  if (Array.isArray(value)) return `[${value.map((one) => literal({ value: one })).join(', ')}]`
  if (typeof value !== 'string') return String(value)
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`
}
