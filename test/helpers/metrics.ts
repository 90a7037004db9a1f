const label = /[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*"/.source
// Prometheus reads NaN in upper and lower case alike; prom-client writes Nan.
const sample = new RegExp(`^(([a-zA-Z_:][\\w:]*)(?:\\{${label}(?:,${label})*\\})?) (-?\\d\\S*|N[aA][nN]|[+-]Inf)$`)

/** The samples of a scrape. */
export interface Scrape {
  /** @returns the value of a series, such as `x_total{a="b"}`; 0 if there is none, as before the first event */
  value(series: string): number
}

/**
 * Reads a scrape as strictly as the format is specified (Prometheus, "Exposition formats", text format 0.0.4).
 * @throws Error for a line out of format, a repeated series or metric, a sample without a type, and a histogram whose
 * buckets don't add up
 */
export function parseScrape(text: string): Scrape {
  const values = new Map<string, number>()
  const types = new Map<string, string>()
  if (!text.endsWith('\n')) throw new Error('the last line does not end')
  for (const line of text.split('\n').filter(Boolean)) {
    const [, type, typed = '', kind = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? []
    if (type === 'HELP') continue
    if (type === 'TYPE') {
      if (types.has(typed)) throw new Error(`${typed} is there twice`)
      types.set(typed, kind)
      continue
    }
    const [, series, name = '', value] = sample.exec(line) ?? []
    if (series === undefined) throw new Error(`not in the format: ${line}`)
    if (values.has(series)) throw new Error(`${series} is there twice`)
    if (!types.has(name) && types.get(name.replace(/_(bucket|sum|count)$/, '')) !== 'histogram') {
      throw new Error(`${series} has no type`)
    }
    values.set(series, Number(value))
  }
  checkHistograms(values)
  return { value: (series) => values.get(series) ?? 0 }
}

function checkHistograms(values: ReadonlyMap<string, number>): void {
  const last = new Map<string, number>()
  for (const [series, value] of values) {
    const [, name, labels = ''] = /^(\w+)_bucket\{le="[^"]+",?(.*)\}$/.exec(series) ?? []
    if (name === undefined) continue
    const total = `${name}_count${labels && `{${labels}}`}`
    if (value < (last.get(total) ?? 0)) throw new Error(`${series} is less than the bucket before`)
    last.set(total, value)
  }
  for (const [total, value] of last) if (values.get(total) !== value) throw new Error(`${total} is not ${value}`)
}

/**
 * Scrapes until a condition holds for the newest scrape.
 * @returns all scrapes
 * @throws Error after a minute
 */
export async function scrapeUntil<T>(scrape: () => Promise<T>, condition: (newest: T) => boolean): Promise<T[]> {
  const scrapes: T[] = []
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const newest = await scrape()
    scrapes.push(newest)
    if (condition(newest)) return scrapes
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`It did not come true within a minute: ${condition}`)
}
