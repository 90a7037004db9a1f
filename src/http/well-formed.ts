import type { IncomingMessage } from 'node:http'

/** A host name or IP address, and a port (RFC 9110, section 7.2; RFC 3986, section 3.2.2). */
const hostForm = /^(?:\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i

/**
 * Checks what Node's parser lets pass, or would reject without a body: an HTTP/1.1 request has one valid `Host` (RFC
 * 9112, section 3.2), and no target has a fragment (section 3.2.1).
 */
export function isWellFormed({ rawHeaders, httpVersion, url = '' }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host')
  if (hosts.length > 1 || (hosts.length === 0 && httpVersion !== '1.0')) return false
  return hosts.every((host) => hostForm.test(host)) && !url.includes('#')
}

/** @returns the path and query of a request's target, which may be a whole URI (RFC 9112, section 3.2.2) */
export function originForm(target: string): string {
  const [start] = /^https?:\/\/[^/?#]*/i.exec(target) ?? []
  if (start === undefined) return target
  const rest = target.slice(start.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}
