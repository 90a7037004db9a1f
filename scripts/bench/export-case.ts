import type { Fixture, FixtureAccount } from './fixture.js'
import { median } from './measure.js'
import { readStream } from './read-stream.js'
import type { Row } from './results.js'

/** The cost of reading a list to its end. */
interface Export {
  readonly bytes: number
  readonly bytesPerSecond: number
  /** Processor time of the service, in microseconds. */
  readonly perLog: number
  /** Resident memory of the service, in bytes: its peak, and by how much it grew. */
  readonly peakMemory: number
  readonly growth: number
}

/** An export is read so often, unless that takes longer than this, in milliseconds: compressed ones take seconds. */
const [maxRounds, maxTime] = [3, 3000]

/** Exports all logs of an account in each format: the time divided by that for JSON, and the memory. */
export async function exports(fixture: Fixture): Promise<Row[]> {
  const account = fixture.accounts[0] as FixtureAccount
  const title = (format: string) => `${account.logs.toLocaleString('en-US')} logs as ${format}`
  const inJson = await measure(fixture, account, {})
  const inLines = await measure(fixture, account, { accept: 'application/x-ndjson' })
  const table = await measure(fixture, account, { accept: 'text/csv' })
  const [brotli, gzip] = [
    await measure(fixture, account, { 'accept-encoding': 'br' }),
    await measure(fixture, account, { 'accept-encoding': 'gzip' }),
  ]
  const both = (figures: readonly [number, number], digits: number) =>
    figures.map((figure) => figure.toFixed(digits)).join(' and ')
  const time = (format: string, { perLog, bytesPerSecond }: Export, max: number): Row => ({
    title: `${title(format)}: processor time, relative to JSON`,
    figure: 'ratio',
    value: perLog / inJson.perLog,
    bar: { max },
    note: [
      `${both([bytesPerSecond / 1e6, inJson.bytesPerSecond / 1e6], 0)} MB/s`,
      `${both([perLog, inJson.perLog], 1)} µs a log`,
    ].join(', '),
  })
  const size = (coding: string, { bytes }: Export): Row => ({
    title: `${title('JSON')}, compressed with ${coding}: bytes, relative to uncompressed ones`,
    figure: 'ratio',
    value: bytes / inJson.bytes,
    bar: { max: 0.6 },
    note: `${both([bytes / 1e6, inJson.bytes / 1e6], 0)} MB`,
  })
  const memory = (format: string, { growth, peakMemory }: Export): Row => ({
    title: `${title(format)}: memory growth`,
    figure: 'MB',
    value: growth / 1e6,
    bar: { max: 64 },
    peakMemory,
  })
  return [
    time('NDJSON', inLines, 1.2),
    time('CSV', table, 4),
    time('JSON with Brotli', brotli, 12),
    size('Brotli', brotli),
    time('JSON with gzip', gzip, 12),
    size('gzip', gzip),
    memory('JSON', inJson),
    memory('NDJSON', inLines),
    memory('CSV', table),
  ]
}

async function measure(
  fixture: Fixture,
  { token, logs }: FixtureAccount,
  headers: Record<string, string>,
): Promise<Export> {
  const service = await fixture.startService()
  const read = (own = headers) => readStream(`${service.url}/logs`, token, { headers: own })
  let sampling: NodeJS.Timeout | undefined
  try {
    // Warms up V8, without compression, because zlib is native code.
    const { 'accept-encoding': _coding, ...uncompressed } = headers
    await read(uncompressed)
    const before = service.memory()
    let peakMemory = before
    sampling = setInterval(() => (peakMemory = Math.max(peakMemory, service.memory())), 20)
    const found: { bytes: number; bytesPerSecond: number; perLog: number }[] = []
    const begin = performance.now()
    while (found.length === 0 || (found.length < maxRounds && performance.now() - begin < maxTime)) {
      const start = service.processor()
      const { bytes, seconds } = await read()
      found.push({ bytes, bytesPerSecond: bytes / seconds, perLog: (service.processor() - start) / logs })
    }
    return {
      bytes: median(found.map(({ bytes }) => bytes)),
      bytesPerSecond: median(found.map(({ bytesPerSecond }) => bytesPerSecond)),
      perLog: median(found.map(({ perLog }) => perLog)),
      peakMemory,
      growth: peakMemory - before,
    }
  } finally {
    clearInterval(sampling)
    await service.stop()
  }
}
