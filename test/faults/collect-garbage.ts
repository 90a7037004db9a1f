import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded into a service with `--import`. Collects garbage again and again: V8 puts that off as long as there is memory,
// on a busy machine for longer than a fault lasts.

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
setInterval(collectGarbage, 50).unref()
