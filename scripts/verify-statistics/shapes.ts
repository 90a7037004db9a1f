/** How often a prompt's outputs get each score, 0 to 10: eleven weights. */
export interface Shape {
  readonly name: string
  readonly weights: readonly number[]
}

/** Kinds of scores as they occur, and those that usual methods fail on. */
export const shapes = [
  { name: 'typical', weights: [1, 1, 1, 2, 3, 5, 10, 22, 30, 18, 7] },
  { name: 'typical, stricter', weights: [8, 2, 2, 3, 3, 15, 6, 14, 20, 9, 18] },
  { name: 'typical, generous', weights: [0, 0, 2, 3, 2, 3, 5, 10, 45, 28, 2] },
  { name: 'very good or very bad', weights: [25, 4, 2, 2, 3, 3, 4, 5, 7, 10, 35] },
  { name: 'nearly all 10', weights: [5, 1, 0, 0, 0, 1, 1, 1, 2, 12, 77] },
  { name: 'narrow, 7 to 10', weights: [0, 0, 0, 0, 0, 0, 0, 2, 20, 60, 18] },
  { name: 'every score alike', weights: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
  { name: '97 % 8, else 7 or 9', weights: [0, 0, 0, 0, 0, 0, 0, 1.5, 97, 1.5, 0] },
  { name: '97 % 0, 3 % 10', weights: [97, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3] },
  { name: '95 % 10, 5 % 0', weights: [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 95] },
  { name: '93 % 8, 7 % 0', weights: [7, 0, 0, 0, 0, 0, 0, 0, 93, 0, 0] },
  { name: '90 % 0, 10 % 10', weights: [90, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10] },
] as const satisfies readonly Shape[]

/** How many scores are drawn. */
export const sizes = [3, 5, 10, 20, 50, 100, 200] as const

/** Pairs of shapes for A and B. */
export const pairs = [
  ['typical', 'typical'],
  ['typical', 'typical, generous'],
  ['typical', 'nearly all 10'],
  ['very good or very bad', 'typical'],
  ['nearly all 10', '95 % 10, 5 % 0'],
  ['93 % 8, 7 % 0', '93 % 8, 7 % 0'],
  ['97 % 0, 3 % 10', '90 % 0, 10 % 10'],
] as const satisfies readonly (readonly [a: ShapeName, b: ShapeName])[]

/** How many scores are drawn for A and for B. */
export const pairSizes = [
  [5, 5],
  [10, 10],
  [20, 20],
  [50, 50],
  [20, 200],
  [200, 200],
] as const

export type ShapeName = (typeof shapes)[number]['name']
