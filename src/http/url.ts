/** @returns the path of a request's URL, as it was sent */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] as string
}

/** @returns what follows the `?` of a request's URL, as it was sent; empty if there is none */
export function queryOf(url: string): string {
  const start = url.indexOf('?')
  return start < 0 ? '' : url.slice(start + 1)
}
