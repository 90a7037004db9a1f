import { cpus, loadavg, totalmem } from 'node:os'

/** Where and when figures were measured. */
export interface Measured {
  readonly machine: {
    readonly cores: number
    readonly processor: string
    readonly memoryGb: number
    readonly node: string
    /** The load average of the last minute; 0 if the system doesn't report one. */
    readonly load: number
  }
  readonly date: string
}

/** Call it before measuring. */
export function machineOf(): Measured {
  const processors = cpus()
  return {
    machine: {
      cores: processors.length,
      processor: processors[0]?.model ?? 'unknown',
      memoryGb: Math.round(totalmem() / 1e9),
      node: process.version,
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
    },
    date: new Date().toISOString().slice(0, 10),
  }
}

/** Whether other programs keep the machine so busy that figures would be of little use. */
export function isBusy({ machine: { cores, load } }: Measured): boolean {
  return load > cores / 2
}

/** Where figures were measured, as sentences. */
export function machineText(measured: Measured, client: string): string {
  const { cores, processor, memoryGb, node, load } = measured.machine
  const text =
    `Measured on ${measured.date} with ${cores} cores (${processor}), ${memoryGb} GB of memory and Node.js ${node}; ` +
    `the load came from ${client} on the same machine.`
  if (!isBusy(measured)) return text
  return `${text} In the minute before, something kept it busy (a load of ${load}): compare these figures with care.`
}
