import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.js'
import { STATUS_CODES } from './status-codes.js'

/** The site is built for this path. */
const prefix = '/docs'

/** The pages may only load from and call this service. Code highlighting needs inline styles. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** @returns the folder of the built documentation in this package, or `undefined` if it wasn't built */
export function findDocumentation(): string | undefined {
  const folder = join(dirname(createRequire(import.meta.url).resolve('promptcrafter/package.json')), 'dist/docs')
  return existsSync(join(folder, 'index.html')) ? folder : undefined
}

/**
 * Serves the built documentation under /docs/, and redirects browsers from / to it. The pages aren't operations of the
 * contract: a client that doesn't accept HTML gets the contract's response for an unknown path.
 */
export async function serveDocumentation(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, operationId: 'documentation' }
  })
  app.get('/', redirectToPages)
  app.get(prefix, redirectToPages)
  await app.register(servePages, { prefix, folder })
}

async function servePages(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  app.addHook('onRequest', async ({ url }, reply) => {
    reply.headers({
      'content-security-policy': [...contentSecurityPolicy, "frame-ancestors 'none'"].join('; '),
      // Names under assets/ contain a hash of the content; the rest is revalidated by ETag.
      'cache-control': url.startsWith(`${prefix}/assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    })
  })
  await app.register(fastifyStatic, {
    root: folder,
    extensions: ['html'],
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
  })
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const { statusCode = 500 } = error
    // A condition or a range that doesn't hold (RFC 9110, sections 13.1 and 14.2). The plugin has set the headers.
    if (statusCode === 412 || statusCode === 416)
      return reply.code(statusCode).send({ error: STATUS_CODES[statusCode] })
    // The plugin rejects paths that lead out of the folder; to clients they don't exist.
    throw statusCode < 500 ? new Problem('unknownPath') : error
  })
  app.setNotFoundHandler((request, reply) => {
    if (!acceptsHtml(request)) throw new Problem('unknownPath')
    return sendNotFound(request, reply, folder)
  })
}

/** How many folders of a missing path count: with one of 16 KiB, the response would have megabytes otherwise. */
const maxDepth = 32

/**
 * Sends the page for missing pages. It's the only one whose links begin with the path that the site is built for, as it
 * is shown in any folder; they are made relative to the requested path, which a proxy may have put below another.
 */
async function sendNotFound({ url }: FastifyRequest, reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const depth =
    url
      .replace(/[?#].*/, '')
      .slice(`${prefix}/`.length)
      .split('/').length - 1
  const up = '../'.repeat(Math.min(depth, maxDepth)) || './'
  const page = await readFile(join(folder, '404.html'), 'utf8')
  return reply
    .code(404)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(/ (href|src)="\/docs\//g, (_, name: string) => ` ${name}="${up}`))
}

/** The address is relative, so that it holds below the prefix of a proxy. */
async function redirectToPages(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!acceptsHtml(request)) throw new Problem('unknownPath')
  return reply.header('vary', 'accept').redirect(`${prefix.slice(1)}/`)
}

function acceptsHtml({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false
}
