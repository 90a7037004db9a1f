import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** @returns the package that reads YAML, loaded for those who need it: the service reads its contract as JSON */
export function loadYaml(): typeof import('yaml') {
  return require('yaml')
}
