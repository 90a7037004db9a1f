import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { median } from '../../scripts/bench/measure.js'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Context, type Fault, sleep, until } from './fault.js'
import { startOthers, summarize, tell } from './others.js'
import { anonymousMemoryOf, assertSound, connectionsOf, openFilesOf, type Server, startServer, stop } from './server.js'
import { createAccount } from './soak-account.js'
import { ask, closeConnections } from './writer.js'

/** How long 99 of 100 honest requests may take, in milliseconds; more where they take long without hostile ones too. */
const maxP99Ms = 250
/** How many times as long as without hostile clients they may take then. */
const maxSlowdown = 5
/** How much more memory the last quarter may need than the second, in MiB: garbage is collected at any time. */
const maxGrowthMiB = 32
/**
 * How long clients are hostile, and then leave the honest ones alone, in milliseconds. Both in every minute, so that
 * other load on the machine affects both equally.
 */
const [hostileMs, calmMs] = [50_000, 10_000]
const samplingMs = 970

interface Sample {
  readonly memory: number
  readonly files: number
}

/** Honest and hostile clients for an hour. */
export const soaked: Fault = {
  name: 'honest and hostile clients for a long time',
  promise: 'memory and open files stay flat; honest clients are served in time',
  isLong: true,
  async run(context) {
    if (!existsSync('/proc/self/fd')) return { seen: '', skipped: 'it needs /proc, as on Linux' }
    const server = await startServer(context, temporaryFolder(context))
    const ownSockets = connectionsOf(server.pid)
    const honest = await prepareHonest(server)
    const hostile = await prepareHostile(context, server)
    await honest(calmMs)
    const filesBefore = await openFilesAtRest(server, ownSockets)
    const { samples, stopSampling } = startSampling(server)
    context.teardown(stopSampling)
    const times = { hostile: [] as number[], calm: [] as number[] }
    let [sent, written] = [0, 0]
    for (let minute = 1; minute <= context.minutes; minute++) {
      const stopHostile = hostile()
      const during = await honest(hostileMs)
      sent += await stopHostile()
      const after = await honest(calmMs)
      times.hostile.push(...during.times)
      times.calm.push(...after.times)
      written += during.written + after.written
      const { memory, files } = samples.at(-1) as Sample
      const [slow, usual] = [summarize(during.times), summarize(after.times)]
      context.progress(
        `minute ${minute}: ${Math.round(memory)} MiB, ${files} open files; 99 % of honest requests within ` +
          `${slow.p99Ms} ms, without hostile ones ${usual.p99Ms}`,
      )
    }
    stopSampling()
    const filesAfter = await openFilesAtRest(server, ownSockets)
    const grown = growthOf(samples.map(({ memory }) => memory))
    const [waits, calm] = [summarize(times.hostile), summarize(times.calm)]
    const maxMs = Math.max(maxP99Ms, maxSlowdown * calm.p99Ms)
    const most = (figure: keyof Sample) => Math.round(Math.max(...samples.map((sample) => sample[figure])))
    const seen =
      `${context.minutes} minutes; ${sent} hostile requests and connections; ${written} honest writes, ` +
      `${tell(waits)} (without hostile clients ${calm.p99Ms} ms; ${maxMs} allowed); memory without mapped files ` +
      `${most('memory')} MiB at most, in the last quarter ${Math.round(grown)} MiB more than in the second; ` +
      `${most('files')} open files at most, ${filesBefore} before, ${filesAfter} after`
    assert(grown < maxGrowthMiB, `memory grew: ${seen}`)
    assert(filesAfter <= filesBefore, `files stay open: ${seen}`)
    assert(waits.p99Ms <= maxMs, `honest clients waited: ${seen}`)
    assertSound(server.file)
    await stop(server)
    assert(server.output().stderr === '', `the service logged errors: ${server.output().stderr.slice(0, 2000)}`)
    return { seen, acknowledged: written, fuzzed: sent }
  },
}

/**
 * Prepares clients that read, and one that writes and deletes, so that there's always the same to read.
 * @returns runs them for a time, and tells how long their reads took and how much they wrote
 */
async function prepareHonest({ url }: Server) {
  const { token, log } = await createAccount(url, 'ada@example.com')
  return async (ms: number) => {
    const stopOthers = startOthers(url, token)
    let written = 0
    for (const end = performance.now() + ms; performance.now() < end; written += 3) {
      const created = await ask(url, 'POST', '/logs', token, log)
      const path = `/logs/${created?.json?._id}`
      const changed = await ask(url, 'PATCH', path, token, { notes: 'Foam' })
      const deleted = await ask(url, 'DELETE', path, token)
      const statuses = [created?.status, changed?.status, deleted?.status]
      assert(statuses.join() === '201,200,204', `an honest write got ${statuses.join()}`)
      await sleep(50)
    }
    const { times } = await stopOthers()
    return { times, written }
  }
}

/** @returns the function that starts the hostile clients; it returns the one that stops and counts what they sent */
async function prepareHostile(context: Context, { url }: Server) {
  const thread = new Worker(resolve('dist/test/faults/soak-hostile.js'), { workerData: { url } })
  context.teardown(() => thread.terminate())
  await once(thread, 'message')
  return () => {
    thread.postMessage('start')
    return async () => {
      thread.postMessage('stop')
      const [sent] = await once(thread, 'message')
      return sent as number
    }
  }
}

/**
 * How many files the service has open without clients. Theirs are closed first, as the service would keep them for a
 * minute and more for further requests: that isn't a leak, and says nothing about one.
 */
async function openFilesAtRest({ pid }: Server, ownSockets: number): Promise<number> {
  closeConnections()
  await until(() => connectionsOf(pid) <= ownSockets, 'connections stay open')
  return openFilesOf(pid)
}

function startSampling({ pid }: Server) {
  const samples: Sample[] = []
  const timer = setInterval(() => {
    samples.push({ memory: anonymousMemoryOf(pid), files: openFilesOf(pid) })
  }, samplingMs)
  return { samples, stopSampling: () => clearInterval(timer) }
}

/** By how much the median of the last quarter is above that of the second; the first is for warming up. */
function growthOf(values: readonly number[]): number {
  const quarter = Math.floor(values.length / 4)
  return median(values.slice(-quarter)) - median(values.slice(quarter, 2 * quarter))
}
