import { execFileSync } from 'node:child_process'

/** Builds the service as users get it, and the ceiling. */
export function build(): void {
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'inherit' })
  run('npm', 'run', '--silent', 'build')
  run('npx', 'esbuild', 'scripts/bench/ceiling.ts', '--outfile=dist/ceiling.js', '--log-level=warning')
}
