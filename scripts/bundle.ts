import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

// Writes the service into few files: dist/promptcrafter.js, which checks that this Node.js can run the rest, its parts
// dist/promptcrafter-….js, and its thread. Most of a start is the loading of modules: our own are forty, and Kysely's
// three hundred. The other packages stay where npm put them, as those with native code or files beside them must.

mkdirSync('dist', { recursive: true })
const parts = /^promptcrafter-\w+\.js(\.map)?$/
for (const name of readdirSync('dist')) if (parts.test(name)) rmSync(`dist/${name}`)

await build({
  entryPoints: { promptcrafter: 'src/main.ts', 'checkpoint-thread': 'src/store/sqlite/checkpoint-thread.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'promptcrafter-[hash]',
  packages: 'external',
  alias: { kysely: './node_modules/kysely/dist/esm/index.js' },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
})
