/** An entry of the navigation. */
export interface SidebarItem {
  readonly text?: string
  readonly link?: string
  readonly items?: readonly SidebarItem[]
}

export interface PageLink {
  readonly text: string
  /** With its ending, from the root of the site: `/reference/errors.html`. */
  readonly link: string
}

/** @returns all pages of the navigation */
export function pagesOf(items: readonly SidebarItem[]): PageLink[] {
  return items.flatMap(({ text, link, items: inner = [] }) => [
    ...(link === undefined || text === undefined
      ? []
      : [{ text, link: `${link.replace(/\/index$/, '/')}`.replace(/[^/]$/, '$&.html') }]),
    ...pagesOf(inner),
  ])
}

/**
 * @param path the path of a page that doesn't exist
 * @returns up to five pages that have words of the path in theirs, the best first
 */
export function pagesLike(path: string, pages: readonly PageLink[]): PageLink[] {
  const asked = wordsOf(path)
  return pages
    .map((page) => ({
      page,
      score: [...wordsOf(`${page.link} ${page.text}`)].filter((word) => asked.has(word)).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, 5)
    .map(({ page }) => page)
}

/** Words in lower case and without their plural, so that `/docs/prompt` finds `Prompts`. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^a-z0-9]+/)
  return new Set(words.filter((word) => !['', 'html', 'md', 'index', 'a', 'the'].includes(word)).map(singular))
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word
}
