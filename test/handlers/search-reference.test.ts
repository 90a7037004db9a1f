import fc from 'fast-check'
import { test } from 'tap'
import { plain } from '../helpers/plain.js'
import { savePrompt, signUp, startService } from '../helpers/service.js'
import { oddTexts } from '../helpers/texts.js'

interface Saved {
  readonly id: string
  readonly title: string
  readonly content: string
  readonly tags: readonly string[]
}

/**
 * What the contract says of a search, in a few lines: every word somewhere, more words in the title first, then the
 * newest.
 */
function expected(saved: readonly Saved[], q: string): string[] {
  const words = [...new Set(plain(q).split(/\s+/).filter(Boolean))]
  const inTitle = ({ title }: Saved) => words.filter((word) => plain(title).includes(word)).length
  return saved
    .filter(({ title, content, tags }) =>
      words.every((word) => [title, content, ...tags].some((text) => plain(text).includes(word))),
    )
    .sort((one, other) => inTitle(other) - inTitle(one) || (one.id < other.id ? 1 : -1))
    .map(({ id }) => id)
}

/**
 * What means something to SQL, to the index, or to a regular expression; and scripts in which case and marks are not as
 * in English.
 */
const pieces = [
  ...['sea', 'Sea', 'SEA ', 'haiku', 'a', 'ab', 'x', '  ', '\t'],
  ...[
    "' OR 1=1 --",
    "'; DROP TABLE prompts; --",
    '%',
    '_',
    '%%',
    '\\',
    '?',
    '@q',
    ':q',
    '$1',
    '/*',
    ';',
    '""',
    '"',
    "'",
  ],
  ...[
    '*',
    'se*',
    'NEAR(sea haiku)',
    'NEAR',
    'OR',
    'AND',
    'NOT',
    '-',
    '-sea',
    '^',
    '^sea',
    'title:',
    'folded_title:sea',
    '+',
    '(',
    ')',
    '{x}',
  ],
  ...['(a+)+$', '(x+x+)+y', '.*.*.*=', '[', '\\d{1,9999}', `${'a'.repeat(60)}!`, '.', '$&'],
  ...[
    '大海',
    '海',
    '写一首俳句',
    'İ',
    'I',
    'ı',
    'i',
    'İstanbul',
    'istanbul',
    'ISTANBUL',
    'é',
    'e\u0301',
    'É',
    'e',
    'ΟΔΟΣ',
    'οδός',
    'οδος',
    'ß',
    'ss',
    'ﬁ',
    'fi',
  ],
  ...['🌊', '👩‍👩‍👧', '👩', '\u200d', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'ﷺ', 'שָׁלוֹם', 'Å', '\u212b', '가', '\u1100\u1161', '\0', 'a\0b'],
]
const piece = fc.constantFrom(...pieces)
const query = fc.oneof(
  piece,
  fc.array(piece, { minLength: 1, maxLength: 3 }).map((some) => some.join('')),
  fc.array(piece, { minLength: 2, maxLength: 4 }).map((some) => some.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
)
const isAllowed = (q: string) => /[^\s\0]/.test(q) && [...q].length <= 256

test('a search finds what a plain comparison finds, in its order and in bounded time', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const saved: Saved[] = []
  const save = async (fields: Omit<Saved, 'id'>) =>
    saved.push({ id: await savePrompt(service, token, fields), ...fields })
  const texts = [...pieces, ...Object.values(oddTexts)].filter((text) => /\S/.test(text))
  for (const [index, text] of texts.entries()) {
    const [before = '', after = ''] = [texts[(index * 7) % texts.length], texts[(index * 11 + 3) % texts.length]]
    const tag = [...before].slice(0, 50).join('')
    await save({ title: `${[...text].slice(0, 90).join('')} no. ${index}`, content: `${before} ${after}`, tags: [tag] })
  }
  // A long text of what makes a regular expression go astray.
  await save({ title: 'Long', content: `${'a'.repeat(19_990)} sea`, tags: [] })

  const look = async (q: string) => {
    const start = performance.now()
    const { status, json } = await service.send({ path: `/search?q=${encodeURIComponent(q)}`, token })
    return { status, ids: json.map?.(({ _id }: { _id: string }) => _id), ms: performance.now() - start }
  }
  const plainMs = [...(await Promise.all(Array.from({ length: 9 }, () => look('sea'))))]
    .map(({ ms }) => ms)
    .sort((a, b) => a - b)
  let slowest = { ms: 0, q: '' }
  const check = async (q: string) => {
    const { status, ids, ms } = await look(q)
    if (ms > slowest.ms) slowest = { ms, q }
    return status === 200 && JSON.stringify(ids) === JSON.stringify(expected(saved, q))
  }
  for (const q of [...pieces, ...Object.values(oddTexts)].filter(isAllowed)) t.ok(await check(q), encodeURIComponent(q))
  await fc.assert(fc.asyncProperty(query.filter(isAllowed), check), { numRuns: 150 })
  const medianMs = plainMs[4] as number
  const maxMs = 30 * Math.max(medianMs, 10)
  t.ok(
    slowest.ms < maxMs,
    `the slowest took ${Math.round(slowest.ms)} ms, a plain one ${Math.round(medianMs)}: ` +
      `${encodeURIComponent(slowest.q)}`,
  )
})
