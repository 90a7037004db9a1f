/** Rejects requests without a required argument: a query without it would match everything. */
function demand({ needsBody, required = [], blank = [], body, path, query, headers }) {
  const values = { ...Object(body), ...path, ...query, ...headers }
  for (const name of required) {
    const value = values[name] ?? undefined
    if (value === undefined) refuse(`${name} is missing`)
    if (!blank.includes(name) && /^\s*$/.test(String(value))) refuse(`${name} is blank`)
  }
  if (needsBody && (body ?? undefined) === undefined) refuse('The body is missing')
}

function refuse(fault) {
  throw new InvalidArgumentError(`${fault}; nothing was sent.`)
}

/** Sets the values in the path. Rejects "." and "..", which would change the path. */
function fill(path, values = {}) {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = String(values[name])
    if (/^\.{0,2}$/.test(value)) refuse(`${name} is not a valid identifier: ${JSON.stringify(value)}`)
    return encodeURIComponent(value)
  })
}

/** A query by name, in which a list repeats its name for each value; or one that is already encoded. */
function queryString(query) {
  if (typeof query === 'string') return query
  jsonText(query)
  const text = Object.entries(withoutUndefined(query))
    .flatMap(([name, value]) => [value].flat().map((one) => `${encodeURIComponent(name)}=${queryText(one)}`))
    .join('&')
  return text === '' ? '' : `?${text}`
}

function queryText(value) {
  // A Date has `toJSON`: the time in UTC with milliseconds, as in a body.
  return value instanceof Joined ? value.text : encodeURIComponent(value?.toJSON?.() ?? value)
}

/** JSON with each Date as a time. */
function jsonText(values) {
  return JSON.stringify(values, function (name, value) {
    if (value === null && this[name] instanceof Date) refuse(`${name} is an Invalid Date`)
    return value
  })
}

/** A list in one query value, separated by commas; commas within items are encoded. */
function joined(values) {
  return values === undefined ? undefined : new Joined(values.map(queryText).join(','))
}

class Joined {
  constructor(text) {
    this.text = text
  }
}

/** A link in the header Link with its parameters, and one parameter (RFC 8288, section 3). */
const linkPattern = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g
const parameterPattern = /;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g

/** The query of the link to the next page; undefined if there is none. */
function nextPage(headers) {
  for (const [, target, parameters] of (headers.get('link') ?? '').matchAll(linkPattern)) {
    const rel = [...parameters.matchAll(parameterPattern)].find(([, name]) => name.toLowerCase() === 'rel')
    const relations = (rel?.[2] ?? rel?.[3] ?? '').toLowerCase().split(/\s+/)
    if (relations.includes('next')) return new URL(target, 'http://localhost').search
  }
  return undefined
}

/** A body with the fields that a given object provides; explicit fields take precedence. */
function withObject(fields, name, names) {
  const { [name]: object, ...others } = fields ?? {}
  if (typeof object !== 'object' || object === null) return fields
  const given = Object.entries(names).map(([field, own]) => [field, object[own]])
  return { ...Object.fromEntries(given), ...withoutUndefined(others) }
}

/** The values of an object, if there is one, with these names. */
function pick(values, names) {
  return Object.fromEntries(names.map((name) => [name, values?.[name]]))
}

function withoutUndefined(values = {}) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** A setting without surrounding white space: one from a file ends with a line break. */
function trimmed(text) {
  return String(text ?? '').trim()
}

function environment(name) {
  return trimmed(globalThis.process?.env?.[name])
}

/** A token, if there is one. Rejected values are not shown. */
function tokenFrom(token) {
  const text = trimmed(token)
  if (!/^[!-~]*$/.test(text)) throw new InvalidArgumentError('token must have only visible ASCII characters.')
  return text || undefined
}

/** A URL without a trailing slash. An invalid one is not shown: it may contain a password. */
function addressFrom(text) {
  const address = text.replace(/\/+$/, '')
  if (!/^https?:\/\/[^/\\?#@]+(\/[^?#]*)?$/.test(address)) {
    throw new InvalidArgumentError(
      'baseUrl must be an address such as https://prompts.example.com, without a user name, a query or a fragment.',
    )
  }
  return address
}

/** Throws unless a name, if there is one, consists of products (RFC 9110, section 10.1.5). */
function checkAppName(name) {
  if (!/^([\w!#$%&'*+.^`|~-]+(\/[\w!#$%&'*+.^`|~-]+)?( |$))*$/.test(name)) {
    throw new InvalidArgumentError('appName must be a product such as my-app/2.0.')
  }
}

/** Merges the headers of several options; later ones override earlier ones. Rejected values are not shown. */
function headersFrom(all) {
  const headers = new Headers()
  try {
    for (const given of all) for (const [name, value] of new Headers(given.headers)) headers.set(name, value)
    return headers
  } catch {
    throw new InvalidArgumentError('headers must have names and values that HTTP allows.')
  }
}

function numberFrom(name, value, least) {
  if (typeof value === 'number' && value >= least) return value
  throw new InvalidArgumentError(`${name} must be a number, at least ${least}, not ${String(value)}.`)
}

/** A UUID of version 4 (RFC 9562). `crypto.randomUUID` is missing on pages without TLS. */
function randomKey() {
  const digit = (fixed) => crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (fixed / 4))
  // Of the digit 8, which stands for the variant, only two bits are random.
  return '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (fixed) => (fixed ^ digit(fixed)).toString(16))
}
