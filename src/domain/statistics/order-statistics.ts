/**
 * A quantile of numbers that aren't sorted (Hyndman & Fan 1996, type 7), in linear time: to sort a million of them
 * would keep others waiting for 0.1 s.
 * @param values at least one; they are put into another order
 * @param share from 0 to 1, such as 0.95
 */
export function quantileOf(values: Float64Array, share: number): number {
  const place = (values.length - 1) * share
  const index = Math.floor(place)
  const below = select(values, index)
  if (index === place) return below
  let above = Number.POSITIVE_INFINITY
  // What comes after is at least as large.
  for (let after = index + 1; after < values.length; after++) above = Math.min(above, values[after] as number)
  return below + (place - index) * (above - below)
}

/**
 * Puts the value that sorting would put at `index` there, with none above it before and none below it after (Hoare's
 * quickselect, 1961).
 */
function select(values: Float64Array, index: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let left = low
    let right = high
    while (left <= right) {
      while ((values[left] as number) < pivot) left++
      while ((values[right] as number) > pivot) right--
      if (left > right) break
      const moved = values[left] as number
      values[left++] = values[right] as number
      values[right--] = moved
    }
    if (index <= right) high = right
    else if (index >= left) low = left
    else break
  }
  return values[index] as number
}
