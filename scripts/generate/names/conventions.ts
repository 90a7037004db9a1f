import type { Language } from '../contract/model.js'

/** How a language writes names. */
export interface Convention {
  /** Of methods. */
  readonly method: (name: string) => string
  /** Of arguments, and of local variables. */
  readonly argument: (name: string) => string
  /** Of the fields of what is sent and comes back. */
  readonly field: (name: string) => string
  /** Of types. */
  readonly type: (name: string) => string
  /** Of the walk over all pages, from what is walked over: `LogsByPrompt`. */
  readonly iterator: (what: string) => string
  /** Words that cannot be the name of an argument, nor of a field where those are written by convention. */
  readonly keywords: ReadonlySet<string>
}

const asIs = (name: string) => name

/** `promptId`, `_id` or `getContractAsYaml` as words in small letters. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())
export const snake = (name: string) => wordsOf(name).join('_')
export const pascal = (name: string) => wordsOf(name).map(capital).join('')
export const camel = (name: string) => pascal(name).replace(/^./, (letter) => letter.toLowerCase())

// Go writes initialisms in one case (Go Code Review Comments, "Initialisms").
const initialisms = new Set(['api', 'html', 'http', 'https', 'id', 'ip', 'json', 'jwt', 'uri', 'url', 'utc', 'yaml'])
const goWord = (word: string) => (initialisms.has(word) ? word.toUpperCase() : capital(word))
export const goPublic = (name: string) => wordsOf(name).map(goWord).join('')
export const goPrivate = (name: string) => {
  const [first = '', ...rest] = wordsOf(name)
  return [first, ...rest.map(goWord)].join('')
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const conventions: Readonly<Record<Language, Convention>> = {
  // PEP 8; the keywords are those of `keyword.kwlist`, and the names that a method uses itself.
  python: {
    method: snake,
    argument: snake,
    field: asIs,
    type: pascal,
    iterator: (what) => `iter_${snake(what)}`,
    keywords: words(
      'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return self try while with yield',
    ),
  },
  // ECMAScript 2025, 12.7.2, with what strict mode and modules add, and the other arguments of the methods.
  javascript: {
    method: camel,
    argument: camel,
    field: asIs,
    type: pascal,
    iterator: (what) => `iterate${pascal(what)}`,
    keywords: words(
      'arguments await break case catch class const continue debugger default delete do else enum eval export extends false fields finally for function if implements import in instanceof interface let new null options package parameters private protected public return static super switch this throw true try typeof var void while with yield',
    ),
  },
  // The Go Programming Language Specification, "Keywords"; predeclared names may be shadowed but would surprise.
  go: {
    method: goPublic,
    argument: goPrivate,
    field: goPublic,
    type: goPublic,
    iterator: (what) => `Iterate${goPublic(what)}`,
    keywords: words(
      'any bool break byte case chan const continue ctx default defer else error fallthrough false for func go goto if import int interface len map nil package range return select string struct switch true type var',
    ),
  },
  // Ruby 3, doc/keywords.rdoc.
  ruby: {
    method: snake,
    argument: snake,
    field: asIs,
    type: pascal,
    iterator: (what) => `each_${snakeSingular(what)}`,
    keywords: words(
      'BEGIN END alias and begin break case class def defined? do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield',
    ),
  },
  // The Java Language Specification, 3.9, and its literals.
  java: {
    method: camel,
    argument: camel,
    field: asIs,
    type: pascal,
    iterator: (what) => `iterate${pascal(what)}`,
    keywords: words(
      '_ abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for goto if implements import instanceof int interface long native new null package private protected public return short static strictfp super switch synchronized this throw throws transient true try void volatile while',
    ),
  },
}

/** `LogsByPrompt` walks logs one by one: `log_by_prompt` would be misread, so only a last word or one before "by" is taken in the singular. */
function snakeSingular(what: string): string {
  const [first = '', ...rest] = snake(what).split('_by_')
  return [first.replace(/s$/, ''), ...rest].join('_by_')
}
