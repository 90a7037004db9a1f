import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Model, Type } from '../../scripts/generate/contract/model.js'
import type { LanguagePack } from '../../scripts/generate/languages/pack.js'
import type { Arguments, Command, ConstructOptions, Observed, Reply, ReportedError, WholeResponse } from './protocol.js'

/** How a language takes part in the conformance suite. */
export interface DriverKind {
  readonly pack: LanguagePack
  /** Heads the language's columns: one for each way to use the client, such as waiting for a response or not. */
  readonly variants: readonly Variant[]
  /** Programs that the machine must have. */
  readonly needs: readonly string[]
  /**
   * The driver's files by path, made of the model, so that a new operation is in it without a hand's work. They come to
   * lie beside the folder `client`, which holds the generated client.
   */
  readonly render: (model: Model) => ReadonlyMap<string, string>
  /** What else the machine lacks, where a program alone is not enough; asked when it has all programs. */
  readonly lacks?: () => string | undefined
  /** Commands that are run once, in that folder, before the driver starts. */
  readonly build?: readonly (readonly string[])[]
  /** What a class of an error is called in the language, where it is not as in the model (`NotFoundError`). */
  readonly errorName?: (name: string) => string
  /** What a setting that can't be used is called, where it differs from an argument. */
  readonly settingErrorName?: string
  /** The language's own error for a call without one of its arguments, where it has one. */
  readonly missingErrorName?: string
  /** Whether a value that was not given can't be told from one of its type, so that it is sent as that. */
  readonly hasZeroFor?: (type: Type, isParameter: boolean) => boolean
  /** The program in the language's folder that makes many calls at once; its arguments follow the command. */
  readonly manyCalls: {
    readonly file: string
    readonly build?: readonly string[]
    readonly command: readonly string[]
  }
  /** What the error says of a time that is no moment, where the language has such. */
  readonly noMoment?: RegExp
  /** Whether the client takes a tracer of OpenTelemetry. */
  readonly traces?: boolean
  /** The same of an error while a stream is read, where it is not of the client's family. */
  readonly streamErrorName?: (name: string) => string
}

export interface Variant {
  readonly title: string
  /** Starts the driver, in its folder. */
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** What a language needs and the machine lacks. */
export function missingPrograms({ needs, lacks }: Pick<DriverKind, 'needs' | 'lacks'>): string[] {
  const folders = (process.env.PATH ?? '').split(':')
  const programs = needs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))))
  return programs.length > 0 ? programs : [lacks?.() ?? []].flat()
}

/**
 * Lays a client and its driver out in a folder of their own and builds them.
 * @param client the folder of the generated client
 * @returns the folder; the caller removes it
 * @throws Error with what a command said, when it failed
 */
export async function prepareDriver(kind: DriverKind, model: Model, client: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `promptcrafter-${kind.pack.id}-`))
  await cp(client, join(folder, 'client'), { recursive: true })
  await writeFiles(folder, kind.render(model))
  for (const command of kind.build ?? []) await runToEnd(command, folder)
  return folder
}

export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Runs a command. @returns what it printed; @throws Error with that when it fails */
export function runToEnd(
  [program = '', ...args]: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...withoutSettings(), ...environment } })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${output}`))
    })
  })
}

/** The environment of the tests, without what would set a client up, and without what measures the coverage. */
function withoutSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^PROMPTCRAFTER_|^NODE_(OPTIONS|V8_COVERAGE)$|^_?TAP/.test(name)),
  )
}

/** A call that failed, as the driver reported it. */
export class CallError extends Error {
  readonly reported: ReportedError

  constructor(reported: ReportedError) {
    super(`${reported.class} ${reported.status ?? ''}: ${reported.message}`)
    this.reported = reported
  }
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

/** A driver that runs. */
export class Driver {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (reply: Reply | Error) => void>()
  readonly #ended: Promise<void>
  #lastId = 0
  #hasEnded = false
  #errors = ''

  constructor(folder: string, { command: [program = '', ...args], environment = {} }: Variant, settings = {}) {
    const env = { ...withoutSettings(), ...environment, ...settings }
    const child = spawn(program, args, { cwd: folder, env, stdio: 'pipe' })
    this.#child = child
    // Of the ends of lines that Unicode knows, JSON lets some stand within a line: only one ends it here.
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) this.#take(line)
    })
    child.stderr.on('data', (chunk) => (this.#errors += chunk))
    child.stdin.on('error', () => {})
    this.#ended = new Promise((resolve) => {
      const end = () => {
        this.#hasEnded = true
        for (const settle of this.#waiting.values()) settle(new Error(`The driver ended. ${this.#errors}`))
        resolve()
      }
      child.on('close', end)
      child.on('error', end)
    })
  }

  construct(options: ConstructOptions): Promise<unknown> {
    return this.#ask({ do: 'construct', options })
  }

  setToken(token: string): Promise<unknown> {
    return this.#ask({ do: 'setToken', token })
  }

  /** @throws CallError when the client's call failed */
  // biome-ignore lint/suspicious/noExplicitAny: the cases say what they expect in it.
  call(call: string, args: Arguments = {}, idempotencyKey?: string): Promise<any> {
    return this.#ask({ do: 'call', call, arguments: args, ...(idempotencyKey !== undefined && { idempotencyKey }) })
  }

  /** Makes a call, and reads the times in what it gives. @throws CallError when it failed */
  // biome-ignore lint/suspicious/noExplicitAny: the cases say what they expect in it.
  callForTimes(call: string, args: Arguments = {}): Promise<any> {
    return this.#ask({ do: 'call', call, arguments: args, readTimes: true })
  }

  /** Makes a call with options of its own. @throws CallError when it failed */
  // biome-ignore lint/suspicious/noExplicitAny: the cases say what they expect in it.
  callWith(options: ConstructOptions, call: string, args: Arguments = {}): Promise<any> {
    return this.#ask({ do: 'call', call, arguments: args, with: options })
  }

  /** Begins a call so many times at once, and leaves them under way. */
  begin(call: string, times: number, args: Arguments = {}): Promise<unknown> {
    return this.#ask({ do: 'begin', call, arguments: args, times })
  }

  /** Waits for what was begun. @returns the message of each error */
  finish(): Promise<string[]> {
    return this.#ask({ do: 'finish' }) as Promise<string[]>
  }

  /** @returns the value of a call and its response; @throws CallError when it failed */
  async respond(call: string, args: Arguments = {}, idempotencyKey?: string): Promise<WholeResponse> {
    const key = idempotencyKey !== undefined && { idempotencyKey }
    const found = await this.#ask({ do: 'call', call, arguments: args, response: true, ...key })
    // Some languages leave out what is null.
    return { contentType: null, nextCursor: null, ...(found as object) } as WholeResponse
  }

  /** @returns the first bytes of a stream, which is given up then; all of them without `take` */
  async read(call: string, args: Arguments = {}, take?: number): Promise<Buffer> {
    const base64 = await this.#ask({ do: 'call', call, arguments: args, ...(take !== undefined && { take }) })
    return Buffer.from(base64 as string, 'base64')
  }

  /** Writes a stream to a file. @returns the number of bytes */
  save(call: string, path: string, args: Arguments = {}): Promise<unknown> {
    return this.#ask({ do: 'call', call, arguments: args, save: path })
  }

  /** Makes a call with a client for another token that is derived from the one that the driver has. */
  // biome-ignore lint/suspicious/noExplicitAny: the cases say what they expect in it.
  derive(token: string | null, call: string, args: Arguments = {}): Promise<any> {
    return this.#ask({ do: 'derive', token, call, arguments: args })
  }

  /** @returns all ways in which the language shows the client, and what its last call sent, returned or threw */
  show(): Promise<string[]> {
    return this.#ask({ do: 'show' }) as Promise<string[]>
  }

  /** @returns what hooks, logger and tracer were told since `construct` */
  observed(): Promise<Observed> {
    return this.#ask({ do: 'observed' }) as Promise<Observed>
  }

  /** What the driver has printed to standard error; all of it after `stop`. */
  get printed(): string {
    return this.#errors
  }

  /** @throws CallError when the walk failed */
  // biome-ignore lint/suspicious/noExplicitAny: the cases say what they expect in it.
  iterate(call: string, args: Arguments = {}, take?: number): Promise<any[]> {
    return this.#ask({ do: 'iterate', call, arguments: args, ...(take !== undefined && { take }) }) as Promise<
      unknown[]
    >
  }

  async stop(): Promise<void> {
    this.#child.stdin?.end()
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000)
    await this.#ended
    clearTimeout(timer)
  }

  async #ask(command: WithoutId<Command>): Promise<unknown> {
    if (this.#hasEnded) throw new Error(`The driver has ended. ${this.#errors}`)
    const id = ++this.#lastId
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, (value) => (value instanceof Error ? reject(value) : resolve(value)))
      // Some languages end a line at these, too.
      const line = JSON.stringify({ id, ...command })
        .replaceAll('\u2028', '\\u2028')
        .replaceAll('\u2029', '\\u2029')
      this.#child.stdin?.write(`${line.replaceAll('\u0085', '\\u0085')}\n`)
    })
    if ('error' in reply) throw new CallError(reply.error)
    return reply.result
  }

  #take(line: string): void {
    let reply: Reply
    try {
      reply = JSON.parse(line) as Reply
    } catch {
      this.#errors += `${line}\n`
      return
    }
    this.#waiting.get(reply.id)?.(reply)
    this.#waiting.delete(reply.id)
  }
}
