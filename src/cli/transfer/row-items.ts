import { externalIdFor } from './archive.js'
import { type ColumnOptions, type Columns, matchColumns } from './columns.js'
import { contentId } from './content-id.js'
import type { Fields, Item, Reference } from './items.js'
import { readTags, readValue } from './values.js'

/** What the user states for rows that don't say it. */
export interface RowOptions extends ColumnOptions {
  /** The model of prompts, and the one that produced the outputs. */
  readonly model: string | undefined
  /** The prompt of logs: its ID, externalId or title. */
  readonly prompt: string | undefined
}

/** The model of prompts that name none. */
export const anyModel = 'any'

/** Makes items of the rows of one file. */
export class RowItems {
  readonly #file: string
  readonly #options: RowOptions
  readonly #columns = new Map<string, Columns>()
  /** How often a log without an ID was in the file: equal ones are different logs. */
  readonly #seen = new Map<string, number>()

  constructor(file: string, options: RowOptions) {
    this.#file = file
    this.#options = options
  }

  /**
   * Finds the fields in the columns of a row.
   * @param isTable whether all rows have these columns; objects may lack some
   * @throws StartupError if that isn't possible
   */
  columnsOf(names: readonly string[], { isTable }: { isTable: boolean }): Columns {
    const key = JSON.stringify(names)
    let columns = this.#columns.get(key)
    if (!columns) {
      columns = matchColumns(this.#file, names, { ...this.#options, isTable })
      this.#columns.set(key, columns)
    }
    return columns
  }

  /**
   * Makes an item of a row.
   * @param row by column; what is `undefined` or `null` is missing
   */
  item(place: string, row: Fields, { kind, byField }: Columns): Item {
    const fields: Record<string, unknown> = {}
    for (const [field, column] of byField) {
      const value = readValue(field, row[column] ?? undefined)
      if (value !== undefined) fields[field] = value
    }
    return kind === 'prompts' ? this.#prompt(place, fields) : this.#log(place, fields)
  }

  #prompt(place: string, { _id, ...given }: Fields): Item {
    const { model = this.#options.model ?? anyModel, tags } = given
    const fields = { ...given, model, ...(tags !== undefined && { tags: readTags(tags) }) }
    return { kind: 'prompt', place, id: _id, fields: { externalId: ownId(_id) ?? digest(fields), ...fields } }
  }

  #log(place: string, { _id, promptId, promptExternalId, promptTitle, prompt, createdAt, ...given }: Fields): Item {
    const references: Reference[] = [
      { by: 'any', value: promptId },
      { by: 'externalId', value: promptExternalId },
      { by: 'title', value: promptTitle },
      { by: 'any', value: prompt ?? this.#options.prompt },
    ]
    const reference = references.find(({ value }) => value !== undefined) ?? { by: 'any', value: undefined }
    const { modelUsed = this.#options.model, occurredAt = createdAt } = given
    const fields = {
      ...given,
      ...(modelUsed !== undefined && { modelUsed }),
      ...(occurredAt !== undefined && { occurredAt }),
    }
    const externalId = ownId(_id) ?? (given.externalId === undefined ? this.#derived(fields, reference) : undefined)
    return { kind: 'log', place, prompt: reference, fields: { externalId, ...fields } }
  }

  #derived(fields: Fields, { value }: Reference): string {
    const id = digest({ prompt: value, ...fields })
    const count = (this.#seen.get(id) ?? 0) + 1
    this.#seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

function ownId(id: unknown): string | undefined {
  return typeof id === 'string' && /^(prompt|log)[0-9A-Za-z]{1,32}$/.test(id) ? externalIdFor(id) : undefined
}

/** An ID that stands for the content, so that importing it again changes nothing. */
function digest(fields: Fields): string {
  return contentId('import', JSON.stringify(fields))
}
