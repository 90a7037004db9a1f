import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { password } from './data.js'
import type { Fixture, FixtureAccount } from './fixture.js'
import type { LoadRequest } from './load.js'
import { alternate, type Loader, loader, median, medianLoad, warmUp, withServers } from './measure.js'
import { readStream } from './read-stream.js'
import { pages } from './requests.js'
import type { Row } from './results.js'
import type { Server } from './server.js'
import type { Servers } from './server-pair.js'

// Cases that aren't about the cost of a request: the process, its file, and how requests affect each other.

export async function start(fixture: Fixture): Promise<Row[]> {
  const timeOf = async (begin: () => Promise<Server>) => {
    const server = await begin()
    await server.stop()
    return server.startMs
  }
  const times = await alternate(
    () => timeOf(fixture.startService),
    () => timeOf(fixture.startCeiling),
    5,
  )
  const [ours, theirs] = [median(times.map(([ours]) => ours)), median(times.map(([, theirs]) => theirs))]
  const note = `${ours.toFixed(0)} ms and ${theirs.toFixed(0)} ms`
  const value = median(times.map(([ours, theirs]) => ours / theirs))
  return [
    {
      title: 'time to the first response, relative to the bare server',
      figure: 'ratio',
      value,
      bar: { max: 1.6 },
      note,
    },
  ]
}

export async function idle(fixture: Fixture): Promise<Row[]> {
  return [
    await withServers(fixture, async ({ service, ceiling }): Promise<Row> => {
      await sleep(2000)
      const [ours, theirs] = [service.memory(), ceiling.memory()]
      const note = `${megabytes(ours)} MB and ${megabytes(theirs)} MB`
      return {
        title: 'idle memory, relative to the bare server',
        figure: 'ratio',
        value: ours / theirs,
        bar: { max: 1.25 },
        note,
      }
    }),
  ]
}

export async function logins(fixture: Fixture): Promise<Row[]> {
  const account = fixture.accounts[0] as FixtureAccount
  const run = loader(fixture, account, pages(account))
  const withLogins = async (server: Server) => {
    const body = JSON.stringify({ email: account.email, password })
    const headers = { 'content-type': 'application/json' }
    const responses: Promise<{ status: number }>[] = []
    const timer = setInterval(
      () => responses.push(fetch(`${server.url}/auth/login`, { method: 'POST', headers, body })),
      50,
    )
    const seen = await run(server)
    clearInterval(timer)
    const failed = (await Promise.all(responses)).filter(({ status }) => status !== 200).length
    if (failed > 0) throw new Error(`${failed} of ${responses.length} logins failed.`)
    return seen
  }
  const measure = async ({ service }: Servers): Promise<Row> => {
    await warmUp(run, service)
    const results = await alternate(
      () => withLogins(service),
      () => run(service),
    )
    return {
      title: 'page reads/s during 20 logins/s, relative to none',
      figure: 'ratio',
      value: median(results.map(([during, alone]) => during.requestsPerSecond / alone.requestsPerSecond)),
      bar: { min: 0.8 },
      service: medianLoad(results.map(([during]) => during)),
    }
  }
  return [await withServers(fixture, measure, { keep: true })]
}

/** Logs are all but a few of the rows. */
export async function size({ database, accounts }: Fixture): Promise<Row[]> {
  const value = statSync(database).size / accounts.reduce((sum, { logs }) => sum + logs, 0)
  return [{ title: 'size of the file, per log', figure: 'bytes', value, bar: { max: 1000 } }]
}

export async function stream(fixture: Fixture): Promise<Row[]> {
  const account = fixture.accounts[0] as FixtureAccount
  const small = fixture.accounts[1] as FixtureAccount
  const others = loader(fixture, small, pages(small), 4)
  const read = ({ url }: Server, signal?: AbortSignal) =>
    readStream(`${url}/logs`, account.token, signal ? { signal } : {})
  const found = await withServers(fixture, async ({ service, ceiling }) => {
    await warmUp(others, service)
    const before = service.memory()
    const speeds = await alternate(
      () => read(service),
      () => read(ceiling),
    )
    const rounds = await alternate(
      () => others(service),
      async () => {
        const end = new AbortController()
        const reads = readUntil(end.signal, () => read(service, end.signal))
        const seen = await others(service)
        end.abort()
        await reads
        return seen
      },
    )
    return { before, speeds, rounds }
  })
  const bytesPerSecond = ([ours, theirs]: (typeof found.speeds)[number]) => [
    ours.bytes / ours.seconds,
    theirs.bytes / theirs.seconds,
  ]
  const speeds = found.speeds.map(bytesPerSecond) as [number, number][]
  const [alone, during] = [
    medianLoad(found.rounds.map(([alone]) => alone)),
    medianLoad(found.rounds.map(([, during]) => during)),
  ]
  return [
    {
      title: '1,000,000 logs streamed: bytes/s, relative to the bare server',
      figure: 'ratio',
      value: median(speeds.map(([ours, theirs]) => ours / theirs)),
      bar: { min: 0.4 },
      note: `${[0, 1].map((one) => megabytes(median(speeds.map((both) => both[one] as number)))).join(' and ')} MB/s`,
    },
    {
      title: 'meanwhile: memory growth',
      figure: 'MB',
      value: (found.peakMemory - found.before) / 1e6,
      bar: { max: 64 },
      peakMemory: found.peakMemory,
    },
    {
      title: 'meanwhile: p99 of other requests, relative to none streamed',
      figure: 'ratio',
      value: during.p99Ms / alone.p99Ms,
      bar: { max: 2.5 },
      service: during,
      note: `${during.p99Ms.toFixed(1)} ms and ${alone.p99Ms.toFixed(1)} ms`,
    },
  ]
}

/** Reads again and again, until the signal ends the last read. */
async function readUntil(signal: AbortSignal, read: () => Promise<unknown>): Promise<void> {
  try {
    while (!signal.aborted) await read()
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

export async function growth(fixture: Fixture): Promise<Row[]> {
  const newest: LoadRequest[] = [{ method: 'GET', path: '/logs?order=desc&limit=20' }]
  const [large, small] = fixture.accounts.map((account) => loader(fixture, account, newest)) as [Loader, Loader]
  const measure = async ({ service }: Servers): Promise<Row> => {
    await warmUp(large, service)
    await small(service)
    const results = await alternate(
      () => large(service),
      () => small(service),
    )
    return {
      title: 'the newest page of 1,000,000 logs: time, relative to 1,000 logs',
      figure: 'ratio',
      value: median(results.map(([large, small]) => small.requestsPerSecond / large.requestsPerSecond)),
      bar: { max: 1.2 },
      service: medianLoad(results.map(([large]) => large)),
    }
  }
  return [await withServers(fixture, measure, { keep: true })]
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
