import { type SqlBool, sql } from 'kysely'
import type { List } from '../../domain/list.js'
import type { Prompt, PromptSelection, PromptSort, PromptSorting } from '../../domain/prompt.js'
import type { Connection } from './database.js'
import { FilteredLists } from './filtered-list.js'
import type { Keyset } from './keyset.js'
import { KeysetLists } from './list.js'
import { byId, byTitle, byUpdate } from './orderings.js'

const orderings = { createdAt: byId, updatedAt: byUpdate, title: byTitle }

/**
 * The lists of prompts: sorted ones, through an index of the order; those of an external ID, through its index; and
 * those of a tag or a model, for which the rows of an account are looked at in steps.
 */
export class PromptLists {
  readonly #sorted: Readonly<Record<PromptSort, KeysetLists<Prompt>>>
  readonly #filtered: Readonly<Record<PromptSort, FilteredLists<Prompt>>>
  readonly #withExternalId: Readonly<Record<PromptSort, FilteredLists<Prompt>>>

  constructor(reader: Connection) {
    this.#sorted = bySort((keyset) => new KeysetLists<Prompt>(reader, keyset))
    this.#filtered = bySort((keyset) => new FilteredLists<Prompt>(reader, { ...keyset, checked: hasTagAndModel }))
    this.#withExternalId = bySort(
      (keyset) => new FilteredLists<Prompt>(reader, { ...keyset, found: hasExternalId, checked: hasTagAndModel }),
    )
  }

  /** @param signal ends the reading of the list, with an error */
  of(ownerKey: number, selection: PromptSelection & PromptSorting, signal?: AbortSignal): List<Prompt> {
    const { sort = 'createdAt', order = 'asc', tag, model, externalId } = selection
    const values = { model: model ?? null, tag: tag ?? null }
    if (externalId !== undefined)
      return this.#withExternalId[sort].of(ownerKey, order, { ...values, externalId }, signal)
    if (tag === undefined && model === undefined) return this.#sorted[sort].of(ownerKey, order)
    return this.#filtered[sort].of(ownerKey, order, values, signal)
  }
}

function bySort<T>(build: (keyset: Keyset) => T): Record<PromptSort, T> {
  const of = (sort: PromptSort) => build({ table: 'prompts', column: 'owner_key', ordering: orderings[sort] })
  return { createdAt: of('createdAt'), updatedAt: of('updatedAt'), title: of('title') }
}

type ParamOf<Name extends string> = (name: Name) => unknown

function hasExternalId(param: ParamOf<'externalId'>) {
  return sql<SqlBool>`external_id = ${param('externalId')}`
}

/** What is `NULL` isn't asked for. */
function hasTagAndModel(param: ParamOf<'tag' | 'model'>) {
  const hasModel = sql`ifnull(model = ${param('model')}, TRUE)`
  const hasTag = sql`(${param('tag')} IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ${param('tag')}))`
  return sql<SqlBool>`(${hasModel} AND ${hasTag})`
}
