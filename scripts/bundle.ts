import { build } from 'esbuild'

/**
 * Writes the service into one file, dist/promptcrafter.js, and its thread into another beside it. A start is for the most part the
 * loading of modules: our own are forty, and Kysely's three hundred. The other packages stay where npm put them, as those with native code
 * or files beside them must.
 */
await build({
  entryPoints: { promptcrafter: 'src/main.ts', 'checkpoint-thread': 'src/store/checkpoint-thread.ts' },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  alias: { kysely: './node_modules/kysely/dist/esm/index.js' },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
})
