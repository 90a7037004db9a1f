import type { TryItOperation } from '../../../generate/docs/try-it.js'

declare const __SERVICE__: string

export interface Request {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly token?: string
  readonly headers?: readonly [string, string][]
  /** JSON text, sent as it is, valid or not. */
  readonly body?: string
}

export interface Answer {
  /** 0 when there was none. */
  readonly status: number
  /** `201 Created` */
  readonly title: string
  /** What is shown of the body: JSON with indentation. */
  readonly text: string
  readonly json: unknown
  /** The service's message, where it is an error. */
  readonly message: string
  readonly headers: readonly [string, string][]
  readonly ms: number
}

/** Sends a request to the service behind the pages, and never throws: no answer is an answer of status 0. */
export async function send({ method, path, token, headers = [], body }: Request): Promise<Answer> {
  const started = performance.now()
  const sent = new Headers([
    ...headers,
    ...(token === undefined ? [] : [['Authorization', `Bearer ${token}`] as [string, string]]),
    ...(body === undefined ? [] : [['Content-Type', 'application/json'] as [string, string]]),
  ])
  try {
    const response = await fetch(__SERVICE__ + path, { method, headers: sent, ...(body === undefined ? {} : { body }) })
    const raw = await response.text()
    const ms = Math.round(performance.now() - started)
    const json = parse(raw)
    return {
      status: response.status,
      title: `${response.status} ${response.statusText}`.trim(),
      text: json === undefined ? raw : JSON.stringify(json, null, 2),
      json,
      message: (json as { error?: string } | undefined)?.error ?? '',
      headers: [...response.headers],
      ms,
    }
  } catch (error) {
    const message = `No answer: ${(error as Error).message}`
    const ms = Math.round(performance.now() - started)
    return { status: 0, title: message, text: '', json: undefined, message, headers: [], ms }
  }
}

/** Whether a request was answered as it is when all is well. */
export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the form of an operation holds. */
export interface Form {
  readonly values: Record<string, string>
  body: string
}

/** The form with the examples of the contract in it. */
export function examples({ parameters, body }: Pick<TryItOperation, 'parameters' | 'body'>): Form {
  return { values: Object.fromEntries(parameters.map(({ name, example }) => [name, example])), body: body ?? '' }
}

/**
 * Puts the identifier of what was just made in the place of the example, or of the one made before it, in every form.
 * @param known the last identifier of each type
 */
export function adopt(
  forms: Record<string, Form>,
  operations: readonly Pick<TryItOperation, 'id' | 'parameters'>[],
  known: Record<string, string>,
  made: string,
): void {
  const type = /^[a-z]+?(?=[0-9])/.exec(made)?.[0] ?? ''
  const isOld = (text: string) => text === known[type] || new RegExp(`^${type}\\d{1,6}$`).test(text)
  for (const { id, parameters } of operations) {
    const form = forms[id]
    if (!form) continue
    for (const { name, in: place } of parameters) {
      if (place === 'path' && isOld(form.values[name] ?? '')) form.values[name] = made
    }
    form.body = form.body.replaceAll(/"([a-z]+[0-9a-z]+)"/gi, (whole, text: string) =>
      isOld(text) ? `"${made}"` : whole,
    )
  }
  known[type] = made
}
