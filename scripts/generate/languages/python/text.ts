import { type Type, takesTime } from '../../contract/model.js'
import type { Named } from '../../names/names.js'
import { wrap } from '../../text.js'

/** The longest line of code and comments (ruff's default, and PEP 8's as most projects read it). */
const width = 88

/** A docstring (PEP 257) of paragraphs that are wrapped, at an indentation. */
export function docstring(indent: string, paragraphs: readonly string[]): string {
  const [summary = '', ...rest] = paragraphs.map((text) => text.replaceAll('\\', '\\\\').replaceAll('"""', "'''"))
  const room = width - indent.length
  // Room for the quotes, of which the summary has three in front and, alone, three behind.
  if (rest.length === 0 && summary.length <= room - 6) return `${indent}"""${summary}"""\n`
  const [first, ...more] = wrap(`"""${summary}`, room)
  const lines = [first as string, ...more, ...rest.flatMap((text) => ['', ...text.split('\n')])]
  return `${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}\n${indent}"""\n`
}

/** A paragraph of a docstring at an indentation. */
export function paragraph(indent: string, text: string): string {
  return wrap(text, width - indent.length).join('\n')
}

/**
 * A section of a docstring, as Google's style guide for Python has them, at an indentation.
 * @param entries name and text
 */
export function section(indent: string, title: string, entries: readonly (readonly [string, string])[]): string[] {
  const lines = entries.flatMap(([name, text]) => {
    const [first, ...rest] = wrap(`${name}: ${text || `The \`${name}\`.`}`, width - indent.length - 8)
    return [`    ${first}`, ...rest.map((line) => (line === '' ? '' : `        ${line}`))]
  })
  return entries.length > 0 ? [[`${title}:`, ...lines].join('\n')] : []
}

/**
 * A type of the contract as an annotation.
 * @param isEvaluated whether Python evaluates it; `X | None` works there from 3.10 on
 */
export function annotation(named: Named, type: Type, isEvaluated = false): string {
  const text = plainAnnotation(named, type, isEvaluated)
  if (!type.nullable) return text
  return isEvaluated ? `Optional[${text}]` : `${text} | None`
}

function plainAnnotation(named: Named, type: Type, isEvaluated: boolean): string {
  switch (type.kind) {
    case 'text':
      if (takesTime(type)) {
        const all = ['str', 'datetime', ...type.times.filter((format) => format === 'date')]
        return isEvaluated ? `Union[${all.join(', ')}]` : all.join(' | ')
      }
      return type.values ? `Literal[${type.values.map((value) => JSON.stringify(value)).join(', ')}]` : 'str'
    case 'integer':
      return type.values ? `Literal[${type.values.join(', ')}]` : 'int'
    case 'number':
      return 'float'
    case 'boolean':
      return 'bool'
    case 'list':
      return `list[${annotation(named, type.item, isEvaluated)}]`
    case 'object':
      return named.typeOf(type.name)
    case 'map':
      return `dict[str, ${annotation(named, type.value, isEvaluated)}]`
    case 'json':
      return 'dict[str, Any]'
    case 'any':
      return 'Any'
    case 'binary':
      return 'bytes'
    case 'stream':
      return 'ByteStream'
  }
}

/** Names of classes in the order in which ruff wants them imported: regardless of case. */
export function inImportOrder(names: readonly string[]): string[] {
  return names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
}

/** `import` lines for those of `names` that `code` uses, outside its docstrings. */
export function importsFor(code: string, module: string, names: readonly string[]): string {
  const plain = code.replaceAll(/"""[\s\S]*?"""/g, '')
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(plain))
  return used.length > 0 ? `from ${module} import ${used.join(', ')}\n` : ''
}
