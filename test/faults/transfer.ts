import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fillAccount, withoutServerFields } from '../helpers/full-account.js'
import { send } from '../helpers/http.js'
import { runMain } from '../helpers/process.js'
import { password, temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'
import { assert, type Fault, sleep } from './fault.js'
import { peakMemoryOf, startServer, stop } from './server.js'

/** An account is exported, and its import is killed again and again. */
export const importKilled: Fault = {
  name: 'import killed',
  promise: 'repeated after a kill, it adds what is missing and nothing twice; another export equals the first',
  async run(context) {
    const [prompts, logs] = context.long ? [1000, 100_000] : [60, 6000]
    // When the import is killed: as soon as so many items have been added.
    const moments: readonly [table: 'prompts' | 'logs', share: number][] = context.long
      ? [
          ['prompts', 1 / 3],
          ['prompts', 2 / 3],
          ['logs', 1 / 5],
          ['logs', 2 / 5],
          ['logs', 3 / 5],
        ]
      : [
          ['prompts', 1 / 2],
          ['logs', 1 / 3],
        ]
    const kills = moments.length
    const server = await startServer(context, temporaryFolder(context))
    const [source, target] = [await signUp('source'), await signUp('target')]
    await fillAccount(callerOf(source), { prompts, logs })
    const folder = temporaryFolder(context)
    const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')]
    const exported = await command(source, ['export', '--out', first])
    context.progress(`exported ${prompts} prompts and ${logs} logs: ${exported.text}`)
    const database = openSqlite(server.file, { readonly: true })
    context.teardown(() => database.close())
    for (const [table, share] of moments) {
      const count = database.prepare(`SELECT count(*) FROM ${table}`).pluck()
      const all = table === 'prompts' ? prompts : logs
      const importing = start(target, ['import', first])
      // The items of the exported account are there, too.
      while ((count.get() as number) < all * (1 + share) && importing.child.exitCode === null) await sleep(2)
      importing.child.kill('SIGKILL')
      assert((await importing.ended) === null, 'the import had ended before it was killed')
      context.progress(`killed with ${(count.get() as number) - all} of ${all} ${table} imported`)
    }
    const imported = await command(target, ['import', first])
    context.progress(`imported after ${kills} kills: ${imported.text}, ${imported.stdout.trim()}`)
    await assertEqual()
    const again = await command(target, ['import', first])
    assert(/Added 0 prompts .* 0 logs \(\d+ existed\); rejected 0/.test(again.stdout), again.stdout)
    context.progress(`imported again: ${again.text}`)
    await assertEqual()
    await stop(server)
    return {
      seen: `${prompts} prompts, ${logs} logs: ${kills} kills, then equal; ${exported.text}; ${again.text}`,
      kills,
    }

    async function assertEqual(): Promise<void> {
      await command(target, ['export', '--out', second, '--replace'])
      const [before, after] = [first, second].map((file) => withoutServerFields(readFileSync(file, 'utf8')))
      const differing = before?.findIndex((line, index) => !isDeepStrictEqual(line, after?.[index])) ?? 0
      assert(before?.length === after?.length && differing === -1, `line ${differing + 1} differs after the import`)
    }

    async function signUp(name: string): Promise<string> {
      const body = { name, email: `${name}@example.com`, password }
      const { json } = await send(server.url, { method: 'POST', path: '/auth/signup', body })
      return json.token
    }

    function callerOf(token: string) {
      return async (method: string, path: string, body?: object) => {
        const response = await send(server.url, { method, path, token, ...(body && { body }) })
        assert(response.status < 300, `${method} ${path}: ${response.text}`)
        return response.json
      }
    }

    function start(token: string, args: string[]) {
      return runMain(context, args, { PROMPTCRAFTER_BASE_URL: server.url, PROMPTCRAFTER_TOKEN: token })
    }

    async function command(token: string, args: string[]): Promise<{ stdout: string; text: string }> {
      const began = performance.now()
      const { child, ended, output } = start(token, args)
      let peakMiB = 0
      const timer = setInterval(() => {
        peakMiB = Math.max(peakMiB, peakMemoryOf(child.pid))
      }, 50)
      const code = await ended
      clearInterval(timer)
      assert(code === 0, `${args[0]} ended with ${code}: ${output().stderr}${output().stdout}`)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      return { stdout: output().stdout, text: `${args[0]} in ${seconds} s with at most ${Math.round(peakMiB)} MiB` }
    }
  },
}
