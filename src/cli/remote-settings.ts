import { StartupError } from '../domain/startup-error.js'

/** The environment variables of the commands that talk to a running service; the clients read the same ones. */
export const variables = { baseUrl: 'PROMPTCRAFTER_BASE_URL', token: 'PROMPTCRAFTER_TOKEN' }

export const defaultBaseUrl = 'http://127.0.0.1:3000'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * @returns the address of the service, without a slash at the end
 * @throws StartupError if it isn't one
 */
export function readBaseUrl(environment: Environment): string {
  const text = environment[variables.baseUrl] || defaultBaseUrl
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && `${url.search}${url.hash}${url.username}` === '') {
    return url.href.replace(/\/+$/, '')
  }
  throw new StartupError(
    `${variables.baseUrl} is ${JSON.stringify(text)}; set it to the address of the service, such as ${defaultBaseUrl}.`,
  )
}

/**
 * @returns the API key, or login token
 * @throws StartupError, which doesn't show it, if there is none
 */
export function readToken(environment: Environment): string {
  const token = environment[variables.token]?.trim() ?? ''
  if (/^[!-~]+$/.test(token)) return token
  const fault = token === '' ? 'not set' : 'not a token'
  throw new StartupError(`${variables.token} is ${fault}; set it to an API key, such as one with the scope read.`)
}
