import type { TryItOperation } from '../../../generate/docs/try-it.js'

/** The origin that the pages were built for; empty for the host that serves them. */
declare const __SERVICE__: string
/** The path that the pages are under, with a slash at its end. */
declare const __DOCS_BASE__: string

/** @returns what comes before an operation's path: the service serves the pages under `/docs/`, maybe below a prefix */
function serviceRoot(): string {
  if (__SERVICE__ !== '') return __SERVICE__
  return __DOCS_BASE__.endsWith('/docs/') ? __DOCS_BASE__.slice(0, -'/docs/'.length) : ''
}

export interface Request {
  readonly method: string
  /** Including the query. */
  readonly path: string
  readonly token?: string
  readonly headers?: readonly [string, string][]
  /** Sent unchanged, even if it isn't valid JSON. */
  readonly body?: string
}

export interface TryItResponse {
  /** 0 if there is no response. */
  readonly status: number
  /** Such as `201 Created`. */
  readonly title: string
  /** The body; JSON is indented. */
  readonly text: string
  readonly json: unknown
  /** The service's error message; empty for a success. */
  readonly message: string
  readonly headers: readonly [string, string][]
  readonly ms: number
}

/** Sends a request to the service of the pages. Never throws: without a response the status is 0. */
export async function send({ method, path, token, headers = [], body }: Request): Promise<TryItResponse> {
  const started = performance.now()
  const sent = new Headers([
    ...headers,
    ...(token === undefined ? [] : [['Authorization', `Bearer ${token}`] as [string, string]]),
    ...(body === undefined ? [] : [['Content-Type', 'application/json'] as [string, string]]),
  ])
  try {
    const response = await fetch(serviceRoot() + path, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    })
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
    const message = `No response: ${(error as Error).message}`
    const ms = Math.round(performance.now() - started)
    return { status: 0, title: message, text: '', json: undefined, message, headers: [], ms }
  }
}

export function isSuccess({ status }: TryItResponse): boolean {
  return status >= 200 && status < 300
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The contents of an operation's form. */
export interface Form {
  readonly values: Record<string, string>
  body: string
}

/** @returns a form with the contract's examples */
export function examples({ parameters, body }: Pick<TryItOperation, 'parameters' | 'body'>): Form {
  return { values: Object.fromEntries(parameters.map(({ name, example }) => [name, example])), body: body ?? '' }
}

/**
 * Replaces the example ID, or the previous new ID, with that of a new item, in every form.
 * @param known the last new ID of each type
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
    for (const { name, in: location } of parameters) {
      if (location === 'path' && isOld(form.values[name] ?? '')) form.values[name] = made
    }
    form.body = form.body.replaceAll(/"([a-z]+[0-9a-z]+)"/gi, (whole, text: string) =>
      isOld(text) ? `"${made}"` : whole,
    )
  }
  known[type] = made
}
