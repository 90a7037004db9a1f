import type { Model } from '../contract/model.js'
import type { NamedCall } from '../names/names.js'

// What the READMEs of all clients say alike, as Markdown.

/** A table of every call, with the iterator over its list, if it returns one. */
export function callTable(calls: readonly NamedCall[]): string {
  const rows = calls.map(({ name, iterator, call: { summary, operation } }) => {
    const walk = iterator === undefined ? '' : `\`${iterator}\``
    return `| \`${name}\` | ${walk} | ${summary} | \`${operation.method} ${operation.path}\` |`
  })
  return ['| call | iterator | what it does | endpoint |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/**
 * The rows of a table of errors that have a status.
 * @param className what the class of an error is called in the language
 */
export function errorRows({ errorKinds }: Model, className = (name: string): string => name): string {
  return errorKinds
    .map(({ status, name }) => `| ${status === 500 ? '500 and above' : status} | \`${className(name)}\` |`)
    .join('\n')
}

/** The names of the calls that give a stream, with commas between them; empty where there is none. */
export function streamNames(calls: readonly NamedCall[]): string {
  return calls
    .filter(({ call }) => call.success.form === 'stream')
    .map(({ name }) => `\`${name}\``)
    .join(', ')
}

/** Sentences on responses that are not from the service. */
export const foreign = `\
A response that isn't from the service, such as a proxy's page, is an error too: its message says what arrived and from
where. Redirects aren't followed; the message names the target. Messages never contain a token or a password.`

/** Paragraphs on the log, and on secrets. */
export const logging = `\
With \`PROMPTCRAFTER_LOG=info\` in the environment, the client writes a line to standard error for each attempt of a
call: method, address, status, milliseconds, the number of the attempt and the request ID. \`debug\` adds the headers
and the size of the request's body. Any other value is an error.

The log and the hooks never see bodies or queries. The values of headers whose names contain \`auth\`, \`cookie\`,
\`key\`, \`location\`, \`password\`, \`secret\` or \`token\` are \`[hidden]\`. If a hook fails, the call continues, and
the log has a warning.`

/** A paragraph on which calls are retried, and when. */
export const retries = `\
A call without a response, or with status 408, 429, 500, 502, 503 or 504, is retried with exponential backoff, or after
as many seconds as the service asks for, up to 60. If it asks for more, the call fails at once, with an error that says
so. A call that creates something is only retried if that can't create it twice.`
