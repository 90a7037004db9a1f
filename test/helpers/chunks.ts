/** The items of a piece of a list, as the store reads it. */
export function itemsIn<T>({ json }: { json: Buffer }): T[] {
  return JSON.parse(json.toString().replace(/^,?/, '[')) as T[]
}
