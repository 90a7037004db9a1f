/**
 * A quantile of numbers that aren't sorted (Hyndman & Fan 1996, type 7), in linear time: to sort a million of them would
 * keep others waiting for 0.1 s.
 * @param values at least one; they are put into another order
 * @param share from 0 to 1, such as 0.95
 */
export function quantileOf(values: Float64Array, share: number): number {
  const place = (values.length - 1) * share
  const index = Math.floor(place)
  const below = select(values, index)
  // What comes after is at least as large.
  const above = index < place ? values.subarray(index + 1).reduce((least, one) => Math.min(least, one)) : below
  return below + (place - index) * (above - below)
}

/** Puts the value that sorting would put at `index` there, with none above it before and none below it after (Hoare). */
function select(values: Float64Array, index: number): number {
  const at = (place: number) => values[place] as number
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = at((low + high) >> 1)
    let [left, right] = [low, high]
    while (left <= right) {
      while (at(left) < pivot) left++
      while (at(right) > pivot) right--
      if (left > right) break
      ;[values[left], values[right]] = [at(right), at(left)]
      left++
      right--
    }
    if (index <= right) high = right
    else if (index >= left) low = left
    else break
  }
  return at(index)
}
