/** The package's own declarations aren't found by its `exports`. */
declare module 'cephes' {
  /** Settles when the functions can be called. */
  export const compiled: Promise<void>
  /** The inverse of the regularized incomplete beta integral: `x` for which it is `y`. */
  export function incbi(a: number, b: number, y: number): number
  /** The normal distribution function. */
  export function ndtr(x: number): number
}
