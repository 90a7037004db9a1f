/** A field that the service rejected, and why. */
interface Detail {
  readonly field: string
  readonly message: string
}

/** What the browser knows about its page, for explaining why there's no response. */
export interface Surroundings {
  /** The address of the page. */
  readonly page: URL
  readonly isOnline: boolean
  /** @returns whether something responds, even if the page may not read the response */
  readonly responds: (url: URL) => Promise<boolean>
}

/**
 * Finds out why the browser got no response. Browsers tell pages only that a request failed, whatever the reason.
 * @returns the reason, and what to do
 */
export async function explainSilence(url: URL, { page, isOnline, responds }: Surroundings): Promise<string> {
  const { origin } = url
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (page.protocol === 'https:' && url.protocol === 'http:' && !isLocal) {
    return `This page uses HTTPS, so the browser refuses to call ${origin} over HTTP. Give the service HTTPS.`
  }
  if (origin !== page.origin && (await responds(url))) {
    return (
      `${origin} responds, but doesn't let pages of ${page.origin} read its responses (CORS). Start the service with ` +
      `CORS_ORIGIN=${page.origin}, or open the documentation that it serves itself.`
    )
  }
  if (!isOnline && !isLocal) return 'You are offline. Connect to the network, and send the request again.'
  return (
    `No response from ${origin}: the service isn't running, or a firewall or a browser extension blocks ` +
    'the request. Start the service, and send the request again.'
  )
}

/** @returns what to do about a response that isn't the service's, or that asks to wait; otherwise an empty text */
export function explainStatus({ status, headers }: Pick<Response, 'status' | 'headers'>, json: unknown): string {
  const isOwn = typeof (json as { error?: unknown } | undefined)?.error === 'string'
  if (status >= 500 && !isOwn) {
    return 'A proxy responds, but the service behind it does not. Check that it runs, then send the request again.'
  }
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  if ((status === 429 || status === 503) && seconds >= 0) {
    return `Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then send the request again.`
  }
  return ''
}

/**
 * Says in words what is wrong with which field.
 * @param json the service's error, with `details`, whose fields are JSON Pointers or names of parameters
 * @returns a sentence for each field
 */
export function fieldErrors(json: unknown): string[] {
  const { details = [] } = (json ?? {}) as { details?: Detail[] }
  const sentences = details.map(({ field, message }) => {
    const where = placeOf(field)
    return `${where.charAt(0).toUpperCase()}${where.slice(1)} ${inWords(message)}.`
  })
  // An empty text is both too short and blank.
  return [...new Set(sentences)]
}

/** @returns `/logs/0/tags/1` as `item 2 of tags, in item 1 of logs`, and `title` as it is */
function placeOf(field: string): string {
  const names = field.split('/').filter((name) => name !== '')
  const parts: string[] = []
  for (let at = 0; at < names.length; at++) {
    const name = (names[at] as string).replaceAll('~1', '/').replaceAll('~0', '~')
    const next = names[at + 1]
    if (isIndex(name)) parts.push(`item ${Number(name) + 1}`)
    else if (next !== undefined && isIndex(next)) {
      parts.push(`item ${Number(next) + 1} of “${name}”`)
      at++
    } else parts.push(`“${name}”`)
  }
  return parts.length === 0 ? 'the request' : parts.reverse().join(' in ')
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name)
}

/** The messages of JSON Schema in plain words. */
const words: readonly [RegExp, string][] = [
  [/^must be string$/, 'must be text, in quotes'],
  [/^must be (integer|number|boolean|array|object)$/, 'must be a $1'],
  [/^must be a (array|object|integer)/, 'must be an $1'],
  [/^must be <= /, 'must be at most '],
  [/^must be >= /, 'must be at least '],
  [/^must be < /, 'must be less than '],
  [/^must be > /, 'must be more than '],
  [/^must not be blank$/, 'must not be empty'],
  [/^must NOT have fewer than 1 (character|item)s?$/, 'must not be empty'],
  [/^must NOT have fewer than (\d+ \w+)$/, 'must have at least $1'],
  [/^must NOT have more than (\d+ \w+)$/, 'must have at most $1'],
]

function inWords(message: string): string {
  return words.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message)
}
