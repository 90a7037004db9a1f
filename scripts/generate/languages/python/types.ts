import { type Field, type ObjectType, takesTime } from '../../contract/model.js'
import type { Named, NamedType } from '../../names/names.js'
import { sentence } from '../../text.js'
import { annotation, docstring, importsFor, paragraph } from './text.js'

/**
 * What is sent and comes back, as typed dictionaries (PEP 589, PEP 655). They are evaluated, so that pydantic and
 * FastAPI can use them; pydantic wants those of typing_extensions before Python 3.12. httpx brings that along there, by
 * way of anyio.
 */
export function renderTypes(named: Named): string {
  const classes = named.types.map((type) => renderType(named, type)).join('\n\n')
  return `"""What is sent and comes back: dictionaries with the names of the contract."""

import sys
${importsFor(classes, 'datetime', ['date', 'datetime'])}\
${importsFor(classes, 'typing', ['Any', 'Literal', 'Optional', 'Union'])}
if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict

${classes}
`
}

function renderType(named: Named, { name, object, fields }: NamedType): string {
  const entry = ({ type, required }: Field) =>
    required ? annotation(named, type, true) : `NotRequired[${annotation(named, type, true)}]`
  const [summary = '', ...rest] = sentence(object.description || describe(object.role)).split(/(?<=\.)\s+/)
  const text = docstring('    ', [summary, ...(rest.length > 0 ? [paragraph('    ', rest.join(' '))] : [])])
  // A name that is not a valid identifier can only be written in the form of a call.
  if (fields.some(({ name: member, field }) => member !== field.name || !/^[A-Za-z_]\w*$/.test(member))) {
    const entries = fields.map(({ field }) => `${JSON.stringify(field.name)}: ${JSON.stringify(entry(field))},`)
    return `${name} = TypedDict(${JSON.stringify(name)}, {\n${entries.join('\n')}\n})\n${text.trimStart()}`
  }
  const members = fields.map(({ name: member, field }) => {
    const time = timeNote(field)
    const about = field.description ? docstring('    ', [sentence(field.description).replace(/\.$/, `${time}.`)]) : ''
    return `    ${member}: ${entry(field)}\n${about}`
  })
  return `class ${name}(TypedDict):\n${text}\n${members.join('')}`
}

/** The note on a field that is a time. */
function timeNote({ type }: Field): string {
  if (type.kind !== 'text' || type.format !== 'date-time') return ''
  return takesTime(type) ? ' (ISO 8601, or a datetime with a time zone)' : ' (ISO 8601, for `parse_time`)'
}

function describe(role: ObjectType['role']): string {
  return { body: 'What a request sends', response: 'What a response holds', both: 'What is sent and comes back' }[role]
}
