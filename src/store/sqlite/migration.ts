/**
 * One step in the history of the database's form.
 *
 * A released step never changes, and neither may what it does: it must not call code that changes later. What a step
 * needs beyond SQL stands in its own file, as a frozen copy where the service has a living one.
 */
export type Migration = StatementMigration | Conversion

/** A step that takes next to no time whatever the database holds: one transaction. */
export interface StatementMigration {
  readonly name: string
  readonly sql: string
}

/**
 * A step that goes through the rows of a table. It runs in many short transactions, each of which records how far it
 * got, so that it continues from there after it was interrupted. Foreign keys aren't enforced meanwhile.
 */
export interface Conversion {
  readonly name: string
  /** What a person reads while it runs, such as "Converting logs". */
  readonly title: string
  /** The table whose rows are converted, in the order of their rowids. */
  readonly table: string
  /** SQL that goes before the first row. It must take next to no time. */
  readonly begin: string
  /** SQL statements that convert the rows with a rowid above `@after`, up to `@through`. */
  readonly convert: readonly string[]
  /** An SQL statement to repeat after the last row until it writes nothing more. */
  readonly repeat?: string
  /** SQL that goes after all of that. It must take next to no time. */
  readonly end: string
  /** SQL functions that `convert` calls, by name. */
  readonly functions?: Readonly<Record<string, (...values: never[]) => string | number | null>>
}
