/** Queries that are prepared once for each shape, such as each combination of filters, and run with other values. */
export class Shapes<T> {
  /** More than are in use at any time; their number is that of the combinations of filters. */
  static readonly capacity = 500
  readonly #known = new Map<string, T>()

  get(shape: string, prepare: () => T): T {
    const known = this.#known.get(shape)
    if (known) return known
    if (this.#known.size >= Shapes.capacity) this.#known.clear()
    const prepared = prepare()
    this.#known.set(shape, prepared)
    return prepared
  }
}
