import { wrongClock } from '../helpers/clock.js'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Fault, sleep } from './fault.js'
import { assertSound, type Server, startServer, stop } from './server.js'
import { ask } from './writer.js'

const hourMs = 3_600_000
/** The lifetime of tokens: less than the clock jumps. */
const tokenMinutes = 30

type Log = { _id: string; createdAt: string; output: string }

/** Sets the clock back while clients write, restarts the service with the wrong clock, and then with the right one. */
export const clockSetBack: Fault = {
  name: 'clock set back an hour',
  promise: 'new items sort last; cursors skip and repeat nothing; tokens expire by the clock',
  async run(context) {
    const phaseMs = context.long ? 10_000 : 700
    const dataDir = temporaryFolder(context)
    const start = (backMs: number) =>
      startServer(context, dataDir, {
        ...wrongClock(-backMs, [-hourMs]),
        JWT_EXPIRES_IN: `${tokenMinutes}m`,
      })
    let server = await start(0)
    const early = await signUp(server, 'early')
    const prompt = { title: 'Clock', content: 'tick', model: 'GPT-4o' }
    const promptId = (await ask(server.url, 'POST', '/prompts', early, prompt))?.json._id
    const acknowledged: Log[] = []
    const followed: Log[] = []
    let next = '/logs?limit=7'

    await during('the clock is right')
    server.child.kill('SIGUSR2')
    await sleep(100)
    const late = await signUp(server, 'late')
    assertClock(late, hourMs)
    await assertToken(early, 200, 'issued before the clock was set back')
    await during('it was set back')
    await stop(server)
    server = await start(hourMs)
    assertClock(await signUp(server, 'later'), hourMs)
    await assertToken(early, 200, 'issued before, after a restart')
    await during('it started with the clock an hour back')
    await stop(server)
    server = await start(0)
    await assertToken(early, 200, 'issued before, with the clock right again')
    await assertToken(late, 401, `issued an hour ago for ${tokenMinutes} minutes, with the right clock`)
    await during('it started with the clock right again')
    let last: Log[] | undefined
    while (!last) last = await follow()
    followed.push(...last)

    const all = (await ask(server.url, 'GET', '/logs', early))?.json as Log[]
    assert(all.length === acknowledged.length, `${all.length} logs listed, ${acknowledged.length} acknowledged`)
    assert(same(followed, all), 'the pages by cursor differ from the list')
    const ids = new Set(all.map(({ _id }) => _id))
    assert(ids.size === all.length && acknowledged.every(({ _id }) => ids.has(_id)), 'a log is missing or repeated')
    for (const [index, log] of all.entries()) {
      const before = all[index - 1]
      const inId = new Date(Number.parseInt(log._id.slice(3, 15), 16)).toISOString()
      assert(log.createdAt === inId, `${log._id} says ${log.createdAt}`)
      assert(!before || before.createdAt <= log.createdAt, `${log._id} is older than the one before it`)
    }
    // One client writes its logs one by one; the list must be in that order.
    for (const client of ['0', '1', '2', '3']) {
      const own = (logs: Log[]) => logs.filter(({ output }) => output.startsWith(`${client} `))
      assert(same(own(all), own(acknowledged)), 'the list is not in the order in which the logs were created')
    }
    assertSound(server.file)
    await stop(server)
    return {
      seen:
        `${all.length} logs and ${followed.length} read with cursors, ` +
        'in order of creation, 0 skipped, 0 repeated; earlier tokens stay valid',
      acknowledged: acknowledged.length,
    }

    /** Four clients write, and a fifth follows the list. */
    async function during(what: string): Promise<void> {
      const [before, end] = [acknowledged.length, performance.now() + phaseMs]
      const write = async (client: number) => {
        while (performance.now() < end) {
          const body = { promptId, output: `${client} ${acknowledged.length}`, modelUsed: 'GPT-4o' }
          const response = await ask(server.url, 'POST', '/logs', early, body)
          assert(response?.status === 201, `a write got ${response?.status}`)
          acknowledged.push(response.json)
        }
      }
      const read = async () => {
        while (performance.now() < end) if (await follow()) await sleep(5)
      }
      await Promise.all([write(0), write(1), write(2), write(3), read()])
      context.progress(`${what}: ${acknowledged.length - before} logs`)
    }

    /** Reads the next page. @returns its logs if it is the last one, which may grow and is read again */
    async function follow(): Promise<Log[] | undefined> {
      const response = await ask(server.url, 'GET', next, early)
      assert(response?.status === 200, `a page got ${response?.status}`)
      const link = /<(.+)>/.exec(String(response.headers.link))?.[1]
      if (link === undefined) return response.json
      followed.push(...response.json)
      next = link
      return undefined
    }

    async function assertToken(token: string, status: number, what: string): Promise<void> {
      const response = await ask(server.url, 'GET', '/logs?limit=1', token)
      assert(response?.status === status, `a token ${what}: ${response?.status}`)
    }
  },
}

async function signUp({ url }: Server, name: string): Promise<string> {
  const person = { name, email: `${name}@example.com`, password: 'correct horse battery' }
  const response = await ask(url, 'POST', '/auth/signup', undefined, person)
  assert(response?.status === 201, `no sign-up: ${response?.text}`)
  return response.json.token
}

/** Checks how far the clock was set back when a token was issued. */
function assertClock(token: string, backMs: number): void {
  const { iat } = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString())
  assert(Math.abs(Date.now() - backMs - iat * 1000) < 5000, 'the clock of the service is not as it was set')
}

const same = (one: readonly Log[], other: readonly Log[]) =>
  JSON.stringify(one.map(({ _id }) => _id)) === JSON.stringify(other.map(({ _id }) => _id))
