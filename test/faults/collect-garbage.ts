import { collectGarbage } from '../helpers/garbage.js'

// Loaded into a service with `--import`, so that its memory is what it needs.

setInterval(collectGarbage, 50).unref()
