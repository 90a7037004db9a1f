/**
 * Makes the links to other pages and files of the site relative, so that the page works under any path.
 * @param html a page as VitePress renders it, with links below the base path
 * @param base the base path, such as `/docs/`
 * @param page the page's path in the site, such as `reference/errors.html`
 */
export function relativeLinks(html: string, base: string, page: string): string {
  const up = '../'.repeat(page.split('/').length - 1) || './'
  return html.replaceAll(/(<[a-z][^<>]*\s(?:href|src)=")(\/[^"]*)"/g, (whole, start: string, path: string) =>
    path.startsWith(base) ? `${start}${up}${path.slice(base.length)}"` : whole,
  )
}
