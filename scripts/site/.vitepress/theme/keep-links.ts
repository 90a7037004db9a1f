/**
 * Makes the relative links of the loaded page absolute. Navigation and icon stay when a link is followed, while the
 * address changes, and Vue doesn't write their links again.
 */
export function keepLinks(): void {
  const links = document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('a[href^="."], link[rel=icon]')
  for (const link of links) {
    const { pathname, search, hash } = new URL(link.href)
    link.setAttribute('href', pathname + search + hash)
  }
}
