import type { Field, Parameter, Type } from '../contract/model.js'

/** What the requests share. Those without a value get it from a response or a script. */
export const variables: readonly { readonly name: string; readonly value: string }[] = [
  { name: 'baseUrl', value: 'http://localhost:3000' },
  { name: 'token', value: '' },
  { name: 'promptId', value: '' },
  { name: 'logId', value: '' },
  { name: 'keyId', value: '' },
  { name: 'email', value: '' },
  { name: 'password', value: 'correct horse battery staple' },
  { name: 'newPassword', value: 'even more correct horses' },
]

/** Fields of bodies that are not as in the contract's example, but from a variable. */
const byField: Readonly<Record<string, string>> = {
  email: 'email',
  password: 'password',
  currentPassword: 'password',
  newPassword: 'newPassword',
}

/** The variable that a field of a body is filled from, if there is one. */
export function variableOfField({ name, type }: Field): string | undefined {
  return byField[name] ?? variableOfId(type)
}

/** The variable that a parameter is filled from, if there is one. */
export function variableOfParameter({ type }: Parameter): string | undefined {
  return variableOfId(type)
}

/** An identifier's pattern begins with the name of its type: `^prompt[0-9A-Za-z]…` is kept in `promptId`. */
export function variableOfId(type: Type): string | undefined {
  const pattern = type.kind === 'text' ? type.constraints.pattern : undefined
  const name = /^\^([a-z]+)\[/.exec(pattern ?? '')?.[1]
  return variables.find((variable) => variable.name === `${name}Id`)?.name
}

/** A value of an example, with variables in place of its identifiers (`prompt104`), at every depth. */
export function withVariables(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withVariables)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withVariables(inner)]))
  }
  const [, type] = typeof value === 'string' ? (/^([a-z]+)\d+$/.exec(value) ?? []) : []
  return variables.some(({ name }) => name === `${type}Id`) ? `{{${type}Id}}` : value
}
