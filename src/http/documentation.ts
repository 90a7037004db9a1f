import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.js'

/** Where the pages are served; the site is built for this path. */
const prefix = '/docs'

/**
 * What the pages may load and call: this service, and no other host. Styles stand in attributes where code is coloured.
 */
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

/** @returns the folder of the built documentation in this package, or `undefined` when it was not built */
export function findDocumentation(): string | undefined {
  const folder = join(dirname(createRequire(import.meta.url).resolve('promptcrafter/package.json')), 'dist/docs')
  return existsSync(join(folder, 'index.html')) ? folder : undefined
}

/**
 * Serves the built documentation to browsers: its pages under /docs/, and a way to them from /. They are no operations
 * of the contract; whoever asks for what is no page and does not want HTML gets the contract's answer for an unknown
 * path.
 */
export async function serveDocumentation(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  app.get('/', leadToPages)
  app.get(prefix, leadToPages)
  await app.register(servePages, { prefix, folder })
}

async function servePages(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  app.addHook('onRequest', async ({ url }, reply) => {
    reply.headers({
      'content-security-policy': [...contentSecurityPolicy, "frame-ancestors 'none'"].join('; '),
      // Names under assets/ change with what is in them; of all else the browser asks whether it is still the same
      // (ETag).
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
  // Paths that lead out of the folder are refused by the plugin; from outside they are paths that do not exist.
  app.setErrorHandler((error: { statusCode?: number }) => {
    throw (error.statusCode ?? 500) < 500 ? new Problem('unknownPath') : error
  })
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) throw new Problem('unknownPath')
    return reply.code(404).header('cache-control', 'no-cache').sendFile('404.html')
  })
}

async function leadToPages(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!wantsPage(request)) throw new Problem('unknownPath')
  return reply.header('vary', 'accept').redirect(`${prefix}/`)
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false
}
