/** Which response a request asks for. */
export interface Preference {
  readonly code: string | undefined
  /** The name of an example in the contract; for an error its kind. */
  readonly example: string | undefined
}

/** A preference with a value, which may be in quotation marks (RFC 7240, section 2). */
const pattern = /([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"([^"]*)"|([^\s,;"]+))/g

/**
 * Reads a header `Prefer`, such as `code=404, example=promptNotFound`. The names are Prism's, whose users know them.
 * Other preferences are ignored; of one that is given twice, the first counts (RFC 7240, section 2).
 */
export function readPreference(header: string): Preference {
  const given = new Map<string, string>()
  for (const [, name = '', quoted, value = ''] of header.matchAll(pattern)) {
    if (!given.has(name.toLowerCase())) given.set(name.toLowerCase(), quoted ?? value)
  }
  return { code: given.get('code'), example: given.get('example') }
}
