import type { Model } from '../contract/model.js'
import type { NamedCall } from '../names/names.js'

// What the READMEs of all clients say alike, as Markdown.

/** A table of every call, with the walk over the list that it gives, if it gives one. */
export function callTable(calls: readonly NamedCall[]): string {
  const rows = calls.map(({ name, iterator, call: { summary, operation } }) => {
    const walk = iterator === undefined ? '' : `\`${iterator}\``
    return `| \`${name}\` | ${walk} | ${summary} | \`${operation.method} ${operation.path}\` |`
  })
  return ['| call | walks the list | what it does | |', '| --- | --- | --- | --- |', ...rows].join('\n')
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

/** Sentences on responses that are not the service's. */
export const foreign = `\
A response that isn't the service's, such as a proxy's page, is an error too: its message says what arrived and from
where. A redirect is not followed; the message names its target. No message shows a token or a password.`

/** Paragraphs on the log, and on what hooks never see. */
export const logging = `\
With \`PROMPTCRAFTER_LOG=info\` in the environment, the client writes a line to standard error for each attempt of a
call: method, address, status, milliseconds, the number of the attempt and the request ID. \`debug\` adds the headers
and the size of the request's body. Any other value is an error.

Neither the log nor a hook contains bodies or queries. Of a header whose name contains \`auth\`, \`cookie\`, \`key\`,
\`location\`, \`password\`, \`secret\` or \`token\`, the value is \`[hidden]\`. If a hook fails, the call continues and
the log has a warning.`

/** A paragraph on which calls are tried again, and when. */
export const retries = `\
A call without a response, or with status 408, 429, 500, 502, 503 or 504, is tried again after a growing pause, or after
as many seconds as the service asks for, up to 60. If it asks for more, the error comes at once and says so. A call that
creates something is only tried again where it cannot be done twice.`
