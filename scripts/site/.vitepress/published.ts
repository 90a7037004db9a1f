import { readFileSync } from 'node:fs'
import type { HeadConfig, TransformContext, UserConfig } from 'vitepress'
import { cardSize } from '../../picture/social-card.js'
import { feedFile } from '../feed.js'

/** The version of the software that the pages describe. */
export const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/**
 * Returns what needs the address that the site is published under: its sitemap, and the part of each page's head that
 * search engines, feed readers and social networks read.
 * @param site the address of the site with a slash at its end
 */
export function publishedUnder(site: string): Pick<UserConfig, 'sitemap' | 'transformHead'> {
  return {
    sitemap: { hostname: site },
    transformHead: ({ page, pageData: { title }, description }) =>
      page === '404.md' ? [] : headOf({ site, page, title, description }),
  }
}

interface Page extends Pick<TransformContext, 'page' | 'title' | 'description'> {
  readonly site: string
}

function headOf({ site, page, title, description }: Page): HeadConfig[] {
  const url = `${site}${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html')}`
  const image = `${site}social-card.png`
  const isHome = page === 'index.md'
  const properties = {
    'og:site_name': 'PromptCrafter',
    'og:type': isHome ? 'website' : 'article',
    'og:title': title,
    'og:description': description,
    'og:url': url,
    'og:image': image,
    'og:image:width': String(cardSize.width),
    'og:image:height': String(cardSize.height),
    'og:image:alt': 'PromptCrafter: a comparison of two prompts, with what it found',
  }
  const feed = { rel: 'alternate', type: 'application/atom+xml', title: 'Changes', href: `${site}${feedFile}` }
  const facts = isHome ? softwareAt({ url, image, description }) : articleAt({ site, url, image, title, description })
  return [
    ['link', { rel: 'canonical', href: url }],
    ['link', feed],
    ...Object.entries(properties).map(([property, content]): HeadConfig => ['meta', { property, content }]),
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
    // Text in a script ends at the first "</".
    ['script', { type: 'application/ld+json' }, JSON.stringify(facts).replaceAll('<', '\\u003c')],
  ]
}

function softwareAt({ url, image, description }: Record<'url' | 'image' | 'description', string>): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'SoftwareApplication',
    name: 'PromptCrafter',
    description,
    url,
    image,
    applicationCategory: 'DeveloperApplication',
    operatingSystem: 'Any with Node.js',
    softwareVersion: version,
    license: 'https://opensource.org/license/mit',
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD' },
  }
}

function articleAt({
  site,
  title,
  ...others
}: Record<'site' | 'url' | 'image' | 'title' | 'description', string>): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    ...others,
    inLanguage: 'en',
    isPartOf: { '@type': 'WebSite', name: 'PromptCrafter', url: site },
    about: { '@type': 'SoftwareApplication', name: 'PromptCrafter', softwareVersion: version },
  }
}
