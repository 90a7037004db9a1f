import { explainSilence, explainStatus, type Surroundings } from './explain.js'

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
  /** What to do about a missing response, or one that doesn't come from the service; otherwise empty. */
  readonly advice: string
  readonly headers: readonly [string, string][]
  readonly ms: number
}

/** Sends a request to the service of the pages. Never throws: without a response the status is 0. */
export async function send({ method, path, token, headers = [], body }: Request): Promise<TryItResponse> {
  const started = performance.now()
  const sent = headersOf([
    ...headers,
    ...(token === undefined ? [] : [['Authorization', `Bearer ${token}`] as [string, string]]),
    ...(body === undefined ? [] : [['Content-Type', 'application/json'] as [string, string]]),
  ])
  if (sent === undefined) {
    const advice = 'A header has characters that HTTP does not allow. Use letters, digits and punctuation of ASCII.'
    return { status: 0, title: 'Not sent', text: '', json: undefined, message: 'Not sent', advice, headers: [], ms: 0 }
  }
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
      advice: explainStatus(response, json),
      headers: [...response.headers],
      ms,
    }
  } catch (error) {
    const ms = Math.round(performance.now() - started)
    const message = 'No response'
    const advice =
      error instanceof TypeError
        ? await explainSilence(new URL(serviceRoot() + path, location.href), surroundings())
        : ''
    return { status: 0, title: message, text: '', json: undefined, message, advice, headers: [], ms }
  }
}

function surroundings(): Surroundings {
  return {
    page: new URL(location.href),
    isOnline: navigator.onLine,
    responds: (url) =>
      fetch(url, { mode: 'no-cors', credentials: 'omit' }).then(
        () => true,
        () => false,
      ),
  }
}

/** @returns `undefined` if a value can't be a header */
function headersOf(values: [string, string][]): Headers | undefined {
  try {
    return new Headers(values)
  } catch {
    return undefined
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
