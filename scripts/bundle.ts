import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { loadContract } from '../src/openapi/contract.js'
import { compiledValidators } from './validators.js'

// Bundles the service: dist/promptcrafter.js, which checks the version of Node.js, its chunks
// dist/promptcrafter-….js, and its threads. Loading modules takes most of startup, and Kysely has three hundred. The
// SDK of the Model Context Protocol gets a separate chunk, and loads in a third of the time. Other packages stay in
// node_modules, because some contain native code or read their own files.

mkdirSync('dist', { recursive: true })
const parts = /^promptcrafter-\w+\.js(\.map)?$/
for (const name of readdirSync('dist')) if (parts.test(name)) rmSync(`dist/${name}`)

await build({
  entryPoints: {
    promptcrafter: 'src/main.ts',
    'checkpoint-thread': 'src/store/sqlite/checkpoint-thread.ts',
    'compact-thread': 'src/store/sqlite/compact-thread.ts',
    'copy-thread': 'src/store/sqlite/copy-thread.ts',
    'write-thread': 'src/store/sqlite/write-thread.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'promptcrafter-[hash]',
  packages: 'external',
  plugins: [compiledValidators(await loadContract())],
  alias: {
    '@seriousme/openapi-schema-validator': './src/http/checked-document.ts',
    'fastify-openapi-glue': './node_modules/fastify-openapi-glue/index.js',
    kysely: './node_modules/kysely/dist/esm/index.js',
    '@modelcontextprotocol/server/_shims': './src/mcp/sdk-platform.ts',
    '@modelcontextprotocol/server/stdio': './node_modules/@modelcontextprotocol/server/dist/stdio.mjs',
    '@modelcontextprotocol/server': './node_modules/@modelcontextprotocol/server/dist/index.mjs',
    '@modelcontextprotocol/core/internal': './node_modules/@modelcontextprotocol/core/dist/internal.mjs',
    'zod/v4': './node_modules/zod/v4/index.js',
  },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
})
