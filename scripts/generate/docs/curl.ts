import type { ProgramTab } from './program-tab.js'
import { bodyFields, type Snippet } from './reference/snippet.js'

/** The service without a language: what a shell sends. */
export const curl: ProgramTab = {
  id: 'curl',
  label: 'cURL',
  fence: 'sh',
  printsBody: true,
  folder: (sample) => `scripts/generate/docs/samples/${sample}`,
  file: () => 'curl.sh',
  write: (_, snippet) => program(snippet),
}

function program(snippet: Snippet): string {
  const { method, secured } = snippet.call.operation
  const body = bodyText(snippet)
  const defaultMethod = body === undefined ? 'GET' : 'POST'
  const methodOption = method === defaultMethod ? '' : `-X ${method} `
  const lines = [
    `curl -sS --fail-with-body ${methodOption}"$PROMPTCRAFTER_BASE_URL${address(snippet)}"`,
    ...(secured ? ['-H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"'] : []),
    // Files aren't printed, but saved.
    ...(isFile(snippet) ? [`-o ${snippet.call.operation.path.slice(1)}`] : []),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d '${body}'`]),
  ]
  return `${lines.join(' \\\n  ')}\n`
}

/** The path with its query; identifiers are shell variables. */
function address({ call, given }: Snippet): string {
  const text = (name: string) => {
    const one = given(name)
    return 'variable' in one ? `$${one.variable}` : encodeURIComponent(String(one.value)).replaceAll('%20', '+')
  }
  const path = call.operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => text(name))
  const query = call.required.map(({ name }) => `${name}=${text(name)}`)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

function bodyText({ call, given }: Snippet): string | undefined {
  if (!call.body) return undefined
  const fields = bodyFields(call).map((name) => {
    const one = given(name)
    const value =
      'variable' in one ? `"'"$${one.variable}"'"` : JSON.stringify(one.value ?? null).replaceAll("'", `'\\''`)
    return `    ${JSON.stringify(name)}: ${value}`
  })
  return `{\n${fields.join(',\n')}\n  }`
}

function isFile({ call: { operation } }: Snippet): boolean {
  const { type, example } = operation.success
  return type !== undefined && example === undefined
}
