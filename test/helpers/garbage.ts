import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')

/** Collects this process's garbage: V8 puts that off as long as there is memory, on a busy machine for long. */
export const collectGarbage: () => void = runInNewContext('gc')
