import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { Call } from '../../helpers/full-account.js'
import { runMain } from '../../helpers/process.js'
import { signUp, startService, type TestService, temporaryFolder } from '../../helpers/service.js'

/** An account of a running service, and the commands as users run them. */
export interface Account {
  service: TestService
  token: string
  /** Runs a command with the account's token; an argument can replace the address. */
  run: (...args: string[]) => Promise<{ code: number | null; stdout: string; stderr: string }>
  call: Call
}

/** @param service the one of another account, if both should be there */
export async function newAccount(t: Test, service?: TestService): Promise<Account> {
  const started = service ?? (await startService(t))
  const token = await signUp(started)
  return {
    service: started,
    token,
    async run(...args) {
      const environment = { PROMPTCRAFTER_BASE_URL: started.url, PROMPTCRAFTER_TOKEN: token }
      const child = runMain(t, args, environment)
      const code = await child.ended
      return { code, ...child.output() }
    },
    async call(method, path, body) {
      const response = await started.send({ method, path, token, ...(body && { body }) })
      if (response.status >= 300) throw new Error(`${method} ${path}: ${response.text}`)
      return response.json
    },
  }
}

/** @returns the path of a new file with this content */
export function fileWith(t: Test, name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(t), name)
  writeFileSync(path, content)
  return path
}

/** @returns the lines of a report, without the folders of files */
export function linesOf(stdout: string): string[] {
  const lines = stdout.trimEnd().split('\n')
  const withoutFolders = (path: string) => path.replace(/^(?:[^\s/]+\/)+/, '')
  return lines.map((line) => {
    const [start = '', ...paths] = line.split(`${tmpdir()}/`)
    return start + paths.map(withoutFolders).join('')
  })
}
