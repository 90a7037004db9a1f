import type { Constraints, Type } from '../../contract/model.js'
import type { Named } from '../../names/names.js'
import { wrapWith } from '../../text.js'

/** A type in Java. Optional values can be null, so numbers are objects. */
export function typeText(named: Named, type: Type): string {
  switch (type.kind) {
    case 'text':
      return type.format === 'date-time' ? 'Instant' : 'String'
    case 'integer':
      return isInt(type) ? 'Integer' : 'Long'
    case 'number':
      return 'Double'
    case 'boolean':
      return 'Boolean'
    case 'list':
      return `List<${typeText(named, type.item)}>`
    case 'object':
      return named.typeOf(type.name)
    case 'map':
      return `Map<String, ${typeText(named, type.value)}>`
    case 'json':
      return 'Map<String, Object>'
    case 'any':
      return 'Object'
    case 'binary':
      return 'byte[]'
    case 'stream':
      return 'InputStream'
  }
}

/** Whether every value fits in 32 bits. */
function isInt({ values, constraints }: { values: readonly number[] | undefined; constraints: Constraints }): boolean {
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = constraints
  return (values ?? [minimum, maximum]).every((value) => Math.abs(value) < 2 ** 31)
}

/** Paragraphs and tags as a doc comment. */
export function docComment(paragraphs: readonly string[], tags: readonly string[] = []): string {
  const [first = '', ...rest] = paragraphs.filter((paragraph) => paragraph !== '')
  const body = [
    first,
    ...rest.flatMap((paragraph) => ['', `<p>${paragraph}`]),
    ...(tags.length > 0 ? ['', ...tags] : []),
  ]
  const lines = body.map((line) => (line === '' ? ' *' : wrapWith(' * ', line, 96)))
  return body.length === 1 && !lines[0]?.includes('\n') ? `/** ${first} */` : ['/**', ...lines, ' */'].join('\n')
}

/** The description of a parameter, which Javadoc requires. */
export function about(name: string, description: string): string {
  return javadoc(description) || `the {@code ${name}}`
}

/** Converts the contract's Markdown to Javadoc. */
export function javadoc(markdown: string): string {
  return markdown
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? `{@code ${part.slice(1, -1)}}` : escapeHtml(part)))
    .join('')
    .replaceAll('*/', '*&#47;')
    .trim()
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '&#64;')
}
