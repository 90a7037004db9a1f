import type { TryItOperation } from '../../../../generate/docs/try-it.js'

/** The contents of an operation's form. */
export interface Form {
  readonly values: Record<string, string>
  body: string
}

type Fields = Pick<TryItOperation, 'id' | 'parameters' | 'body'>

/** The IDs of what exists, by type such as `prompt`; the one to use comes first. */
export type Known = Record<string, string[]>

/** How many IDs a field offers. */
const offered = 10

/** @returns a form with the contract's examples, but without its example IDs in fields: nothing has them */
export function examples({ parameters, body }: Pick<Fields, 'parameters' | 'body'>): Form {
  const values = parameters.map(({ name, example, identifies }) => [name, identifies === undefined ? example : ''])
  return { values: Object.fromEntries(values), body: body ?? '' }
}

/** @returns the IDs in a response: of one item, or of a list */
export function idsIn(json: unknown): string[] {
  const { items = json } = (json ?? {}) as { items?: unknown }
  const all = Array.isArray(items) ? items : [json]
  return all.map((one) => (one as { _id?: unknown } | null | undefined)?._id).filter((id) => typeof id === 'string')
}

/** @returns the type of an ID: its letters before the first digit */
export function typeOf(id: string): string {
  return /^[a-z]+?(?=[0-9])/.exec(id)?.[0] ?? ''
}

/** Remembers an ID. A new one replaces the previous one in every form; an old one only fills empty fields. */
export function remember(
  forms: Record<string, Form>,
  operations: readonly Fields[],
  known: Known,
  id: string,
  isNew: boolean,
): void {
  const type = typeOf(id)
  const others = (known[type] ?? []).filter((other) => other !== id)
  const [previous] = others
  known[type] = (isNew ? [id, ...others] : [...others, id]).slice(0, offered)
  if (isNew || previous === undefined) replace(forms, operations, type, previous, id)
}

/** Removes the ID of what was deleted from every form. The next one that is known takes its place. */
export function forget(forms: Record<string, Form>, operations: readonly Fields[], known: Known, id: string): void {
  const type = typeOf(id)
  const others = (known[type] ?? []).filter((other) => other !== id)
  known[type] = others
  replace(forms, operations, type, id, others[0] ?? '')
}

/** Bodies keep the ID of what was deleted if there's no other: it says where one belongs. */
function replace(
  forms: Record<string, Form>,
  operations: readonly Fields[],
  type: string,
  old: string | undefined,
  id: string,
): void {
  const isOld = (text: string) => text === old || (typeOf(text) === type && isExample(text))
  for (const operation of operations) {
    const form = forms[operation.id]
    if (!form) continue
    for (const { name, in: location, identifies } of operation.parameters) {
      const value = form.values[name] ?? ''
      if (location === 'path' && identifies === type && (value === '' || isOld(value))) form.values[name] = id
    }
    if (id === '') continue
    form.body = form.body.replaceAll(/"([a-z]+[0-9a-z]+)"/gi, (whole, text: string) =>
      isOld(text) ? `"${id}"` : whole,
    )
  }
}

/** @returns the first ID in a body that is only an example of the contract: the service's own are longer */
export function exampleIdIn(body: string, types: readonly string[]): string | undefined {
  const ids = [...body.matchAll(/"([a-z]+\d{1,6})"/g)].map(([, id]) => id as string)
  return ids.find((id) => types.includes(typeOf(id)))
}

function isExample(text: string): boolean {
  return /^[a-z]+\d{1,6}$/.test(text)
}
