const firstPauseMs = 500
const longestPauseMs = 5_000
/** The longest pause that the service may ask for; if it asks for more, the call fails at once. */
const longestRetryAfterSeconds = 60

/** Whether a retry is safe and may succeed. */
function isWorthRetrying({ status, cause }, mayRepeat) {
  // 429 and 503 mean that the request had no effect.
  if (status === 429 || status === 503) return true
  if ([408, 500, 502, 504].includes(status)) return mayRepeat
  return status === undefined && (mayRepeat || neverConnected(cause))
}

/** Node.js's error codes for a missing connection, which mean that nothing was sent. Browsers have none. */
const connectCodes = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

function neverConnected(error) {
  return connectCodes.includes(error?.cause?.code ?? error?.code)
}

function reasonOf(error) {
  const inner = error?.cause ?? error
  const unsent = neverConnected(error) && 'Nothing was sent. Is the service running there?'
  return [inner?.message || inner?.code || String(inner), unsent]
    .filter(Boolean)
    .join('. ')
}

/** The milliseconds to wait before the retry; undefined if the service asks for more than the maximum. */
function pauseBefore(retries, { retryAfter = 0 }) {
  if (retryAfter > longestRetryAfterSeconds) return undefined
  // With jitter, so that many clients don't retry at the same time.
  const own = Math.min(firstPauseMs * 2 ** retries, longestPauseMs) * (0.5 + Math.random() / 2)
  return Math.max(own, retryAfter * 1000)
}

/** `Retry-After` in seconds; it is a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(text) {
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000)
}

function pause(ms, signal, what) {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(abortError(what, signal))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
  })
}
