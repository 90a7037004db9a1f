import { test } from 'tap'
import { wrongClock } from '../helpers/clock.js'
import { send } from '../helpers/http.js'
import { addressOf, runMain } from '../helpers/process.js'
import { password, promptFields, temporaryFolder } from '../helpers/service.js'

const yearMs = 365 * 24 * 3_600_000

test('the effects of a clock that was a year ahead end with it, and the log tells when it moved', async (t) => {
  const { child, output, ...service } = runMain(t, [], {
    ...{ DATA_DIR: temporaryFolder(t), PORT: '0', JWT_EXPIRES_IN: '366d' },
    ...wrongClock(0, [yearMs, -yearMs]),
  })
  const url = await addressOf({ child, output, ...service })
  const account = { name: 'Ada', email: 'ada@example.com', password }
  const { token } = (await send(url, { method: 'POST', path: '/auth/signup', body: account })).json
  const create = async () => {
    const prompt = (await send(url, { method: 'POST', path: '/prompts', token, body: promptFields })).json
    const body = { promptId: prompt._id, output: 'o', modelUsed: 'm', score: 5 }
    return { prompt, log: (await send(url, { method: 'POST', path: '/logs', token, body })).json }
  }
  const moves = () => [...output().stderr.matchAll(/"movedMs":(-?\d+)/g)].map(([, ms]) => Math.round(Number(ms) / 1e6))
  const moveClock = async () => {
    const count = moves().length
    child.kill('SIGUSR2')
    while (moves().length === count) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const hoursOff = ({ createdAt }: { createdAt: string }) =>
    Math.round((Date.parse(createdAt) - Date.now()) / 3_600_000)

  const before = await create()
  await moveClock()
  const wrong = await create()
  t.equal(hoursOff(wrong.log), 365 * 24)
  await moveClock()
  const after = await create()
  t.strictSame([after.prompt, after.log].map(hoursOff), [0, 0], 'the right time again')
  t.strictSame(moves(), [yearMs / 1e6, -yearMs / 1e6])
  const ids = (items: { _id: string }[]) => items.map(({ _id }) => _id)
  const created = [before.prompt, wrong.prompt, after.prompt]
  t.strictSame(ids(created), ids(created).toSorted(), 'IDs still sort by creation')
  t.strictSame(ids((await send(url, { path: '/prompts', token })).json), ids(created))
  t.strictSame(
    ids((await send(url, { path: '/logs', token })).json),
    ids([before.log, after.log, wrong.log]),
    'logs are listed by their time',
  )
})

test('a start warns once if the clock is behind what is in the database', async (t) => {
  const DATA_DIR = temporaryFolder(t)
  /** Starts the service with its clock behind by so much, and creates a prompt in it if it is right. */
  const warningsAt = async (behindMs: number, WORKERS: string) => {
    const service = runMain(t, [], { DATA_DIR, WORKERS, PORT: '0', ...wrongClock(-behindMs, []) })
    const url = await addressOf(service)
    if (behindMs === 0) {
      const account = { name: 'Ada', email: 'ada@example.com', password }
      const { token } = (await send(url, { method: 'POST', path: '/auth/signup', body: account })).json
      await send(url, { method: 'POST', path: '/prompts', token, body: promptFields })
    }
    service.child.kill('SIGTERM')
    await service.ended
    const entries = service
      .output()
      .stderr.split('\n')
      .filter((line) => line.includes('the clock is behind'))
    return entries.map((line) => JSON.parse(line) as { level: number; newest: string; behindMs: number; msg: string })
  }
  const start = Date.now()
  t.strictSame(await warningsAt(0, '1'), [], 'a new database')
  t.strictSame(await warningsAt(30_000, '1'), [], 'a usual correction')
  const [hour, ...others] = await warningsAt(3_600_000, '2')
  t.strictSame(others, [], 'one warning of all workers')
  t.match(hour, { level: 40, msg: /new items get the time of the newest one until .* set it and restart the service$/ })
  t.ok(Math.abs((hour?.behindMs ?? 0) - 3_600_000) < 120_000)
  t.ok(Math.abs(Date.parse(hour?.newest ?? '') - start) < 120_000)
  t.match(await warningsAt(yearMs, '1'), [{ msg: /new items get the time of the clock, and only the IDs/ }])
})
