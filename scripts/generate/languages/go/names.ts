import { type Convention, capital, wordSet, wordsOf } from '../../names/conventions.js'

// Go writes initialisms in one case (Go Code Review Comments, "Initialisms").
const initialisms = new Set([
  'api',
  'csv',
  'html',
  'http',
  'https',
  'id',
  'ip',
  'json',
  'jwt',
  'ndjson',
  'uri',
  'url',
  'utc',
  'xml',
  'yaml',
])
const goWord = (word: string) => (initialisms.has(word) ? word.toUpperCase() : capital(word))

/** A name that other packages see: `promptId` as `PromptID`. */
export const goPublic = (name: string) => {
  const text = wordsOf(name).map(goWord).join('')
  return /^\p{Lu}/u.test(text) ? text : `X${text}`
}

/** A name that only its own package or function sees: `promptId` as `promptID`. */
export const goPrivate = (name: string) => {
  const [first = '', ...rest] = wordsOf(name)
  return [first, ...rest.map(goWord)].join('')
}

/** The public form of a private name: `promptIDA` as `PromptIDA`, where `goPublic` can't tell the words apart. */
export const goPublicOf = (privateName: string) => privateName.replace(/_$/, '').replace(/^[a-z0-9]+/, goWord)

export const convention: Convention = {
  method: goPublic,
  argument: goPrivate,
  field: goPublic,
  type: goPublic,
  iterator: (what) => `Iterate${goPublic(what)}`,
  // The Go Programming Language Specification, "Keywords"; predeclared names may be shadowed but would surprise.
  keywords: wordSet(`
    any bool break byte case chan const continue ctx default defer else error fallthrough false for func go goto if
    import int interface len map nil package range return select string struct switch true type var
  `),
}
