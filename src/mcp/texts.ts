/** A long text of which only a part is shown. */
export interface Cut {
  /** A JSON Pointer (RFC 6901) into the result. */
  readonly field: string
  /** Where the part starts and ends, and how long the whole is, in UTF-16 code units. */
  readonly from: number
  readonly to: number
  readonly length: number
}

/** Texts up to this length are always shown whole: IDs, times, titles. */
export const shortChars = 500

/**
 * Cuts the long texts of a JSON value.
 * @param offset where a long text starts, in UTF-16 code units; the pair of a surrogate is never split
 * @param max the maximum length of a long text, at least `shortChars`
 * @returns a copy in which each cut text ends with a marker, and what was cut
 */
export function cutTexts(value: unknown, offset: number, max: number): { value: unknown; cuts: readonly Cut[] } {
  const cuts: Cut[] = []
  return { value: cutWithin(value, '', { offset, max, cuts }), cuts }
}

interface Window {
  readonly offset: number
  readonly max: number
  readonly cuts: Cut[]
}

function cutWithin(value: unknown, field: string, window: Window): unknown {
  if (typeof value === 'string') return cutText(value, field, window)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one, index) => cutWithin(one, `${field}/${index}`, window))
  const entries = Object.entries(value).map(([name, one]) => {
    return [name, cutWithin(one, `${field}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, window)]
  })
  return Object.fromEntries(entries)
}

function cutText(text: string, field: string, { offset, max, cuts }: Window): string {
  const { length } = text
  if (length <= shortChars || (offset === 0 && length <= max)) return text
  const from = Math.min(boundary(text, offset), length)
  const to = Math.min(boundary(text, offset + max), length)
  cuts.push({ field, from, to, length })
  const part = text.slice(from, to)
  return to < length ? `${part}[… cut at ${to} of ${length} characters]` : part
}

/** @returns the index, or the one before if it lies between a surrogate pair */
function boundary(text: string, index: number): number {
  const isBetween = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(index - 1, index + 1))
  return index > 0 && isBetween ? index - 1 : index
}
