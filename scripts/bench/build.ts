import { execFileSync } from 'node:child_process'

/** Builds the service as users get it but without the docs, the ceiling, and what records statements in the service. */
export function build(): void {
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'inherit' })
  run('npm', 'run', '--silent', 'bundle')
  const esbuild = (...args: string[]) => run('npx', 'esbuild', ...args, '--log-level=warning')
  esbuild('scripts/bench/ceiling.ts', '--outfile=dist/ceiling.js')
  esbuild('scripts/bench/record.ts', '--outfile=dist/record.js', '--bundle', '--packages=external', '--format=esm')
}
