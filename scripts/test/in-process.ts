import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// A program of its own: runs the files that it is given in this process.
for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href)
