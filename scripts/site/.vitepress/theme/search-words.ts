import type { SiteData } from 'vitepress'

/**
 * Makes the search split queries in languages written without spaces, such as Chinese and Japanese, into words. It
 * can't be in the configuration, whose functions reach the page as text that the page's policy doesn't let run.
 */
export function splitQueries(site: SiteData): void {
  const { search } = site.themeConfig
  search.options = {
    ...search.options,
    miniSearch: { searchOptions: { tokenize: wordsOf } },
  }
}

/** @returns the words of a query, split at spaces and punctuation as in the index, and within scripts without spaces */
export function wordsOf(query: string): string[] {
  const parts = query.split(/[\n\r\p{Z}\p{P}]+/u).filter((part) => part !== '')
  return parts.flatMap((part) => {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part)) return [part]
    const segments = new Intl.Segmenter('ja', { granularity: 'word' }).segment(part)
    return [...segments].map(({ segment }) => segment)
  })
}
