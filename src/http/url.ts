/** @returns the path of a request's URL, as sent */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] as string
}

/** @returns the query of a request's URL, as sent, without the `?`; empty if there is none */
export function queryOf(url: string): string {
  const start = url.indexOf('?')
  return start < 0 ? '' : url.slice(start + 1)
}
