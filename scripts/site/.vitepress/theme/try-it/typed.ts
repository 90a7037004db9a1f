/** What a person did on the page before its scripts ran. */
export interface Typed {
  /** By the name of the field. */
  readonly texts: Readonly<Record<string, string>>
  /** The choice of how to log in, if it isn't the first. */
  readonly entry: 'login' | 'key' | undefined
  /** The IDs of the operations that were opened. */
  readonly opened: readonly string[]
}

/**
 * Reads what was typed, chosen and opened before the page is hydrated, when Vue sets every field to what it knows. On a
 * page that was reached by a link, and while the pages are built, that is nothing.
 */
export function typedBeforeScripts(): Typed {
  if (import.meta.env.SSR) return { texts: {}, entry: undefined, opened: [] }
  const fields = [...document.querySelectorAll<HTMLInputElement>('.try-account .try-fields input')]
  const choice = document.querySelector<HTMLInputElement>('.try-choice input:checked')?.value
  return {
    texts: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    entry: choice === 'login' || choice === 'key' ? choice : undefined,
    opened: [...document.querySelectorAll('.try-operation[open]')].map(({ id }) => id),
  }
}
