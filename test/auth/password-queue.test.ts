import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { PasswordQueue } from '../../src/auth/password-queue.js'
import { LimitError } from '../../src/domain/errors.js'
import { password, signUp, startService } from '../helpers/service.js'

/** Starts work that ends when it is told to. */
function startWork(queue: PasswordQueue, address: string) {
  let end = () => {}
  let isRunning = false
  const done = queue.run(address, () => {
    isRunning = true
    return new Promise<void>((resolve) => {
      end = resolve
    })
  })
  return { done, isRunning: () => isRunning, end: () => end() }
}

test('two passwords are hashed at a time, and a few wait; the rest are rejected', async (t) => {
  const queue = new PasswordQueue({ maxWaiting: 3 })
  const works = ['1', '2', '3', '4', '5'].map((host) => startWork(queue, `192.0.2.${host}`))
  await sleep(0)
  t.strictSame(
    works.map(({ isRunning }) => isRunning()),
    [true, true, false, false, false],
  )
  const rejected = new LimitError('overloaded', 1)
  await t.rejects(
    queue.run('192.0.2.6', async () => {}),
    rejected,
  )
  works[0]?.end()
  await works[0]?.done
  await sleep(0)
  t.equal(works[2]?.isRunning(), true, 'in order')
  const last = startWork(queue, '192.0.2.6')
  for (const work of [...works.slice(1), last]) {
    await sleep(0)
    work.end()
    await work.done
  }
  t.equal(await queue.run('192.0.2.7', async () => 'free again'), 'free again')
})

test('one network has a share of the queue', async (t) => {
  const queue = new PasswordQueue({ maxPerNetwork: 2 })
  const works = ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2'].map((address) => startWork(queue, address))
  const rejected = new LimitError('tooManyAttempts', 1)
  await t.rejects(
    queue.run('2001:db8:0:1::3', async () => {}),
    rejected,
  )
  const other = startWork(queue, '2001:db8:0:2::1')
  for (const work of [...works, other]) {
    await sleep(0)
    work.end()
    await work.done
  }
  await t.rejects(
    queue.run('2001:db8:0:1::3', async () => {
      throw new Error('failed')
    }),
    { message: 'failed' },
  )
  for (let time = 0; time < 3; time++) t.equal(await queue.run('2001:db8:0:1::3', async () => time), time)
})

/** Starts work of these addresses at once. @returns the addresses in the order in which their work runs */
async function orderOf(t: Test, addresses: readonly string[], maxPerNetwork: number): Promise<string[]> {
  const queue = new PasswordQueue({ maxPerNetwork })
  const order: string[] = []
  const work = (address: string) => async () => {
    order.push(address)
    await sleep(1)
  }
  await Promise.all(addresses.map((address) => queue.run(address, work(address))))
  t.equal(queue.waiting, 0)
  return order
}

test('with 64 logins of one address waiting, the next one is that of another address', async (t) => {
  const order = await orderOf(t, [...Array(64).fill('192.0.2.1'), '192.0.2.2'], 64)
  t.strictSame(order, [...Array(2).fill('192.0.2.1'), '192.0.2.2', ...Array(62).fill('192.0.2.1')])
})

test('addresses take turns, each in the order in which it asked', async (t) => {
  const hosts = ['1', '1', '1', '1', '2', '2', '3', '3'].map((host) => `192.0.2.${host}`)
  const order = await orderOf(t, hosts, 4)
  t.equal(order.map((address) => address.at(-1)).join(''), '11213213')
})

test('a flood of logins from one address keeps nobody else from logging in', async (t) => {
  const service = await startService(t, { authRateLimit: 1_000_000, trustProxy: true })
  await signUp(service, 'ada@example.com')
  const login = async (address: string) => {
    const start = performance.now()
    const body = { email: 'ada@example.com', password }
    const headers = { 'x-forwarded-for': address }
    const { status } = await service.send({ method: 'POST', path: '/auth/login', body, headers })
    return { status, ms: performance.now() - start }
  }
  const flood = Promise.all(Array.from({ length: 200 }, () => login('192.0.2.1')))
  await sleep(20)
  const other = await login('192.0.2.2')
  t.equal(other.status, 200)
  const statuses = (await flood).map(({ status }) => status)
  const rejected = statuses.filter((status) => status === 429).length
  t.ok(rejected > 100, `${rejected} of 200 at once are rejected`)
  t.equal(rejected + statuses.filter((status) => status === 200).length, 200)
})
