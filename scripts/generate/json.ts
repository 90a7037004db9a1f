import { parse } from 'yaml'
import { fingerprintFile, fingerprintOf } from '../../src/openapi/package.js'

/**
 * What the service reads at startup: the contract as JSON, as it is in the YAML, with its references and in its order,
 * and the fingerprint that tells whether openapi.yaml was edited since.
 * @param contract openapi.yaml's text
 * @returns the files by path in generated/
 */
export function generateJson(contract: string): [path: string, text: string][] {
  return [
    ['openapi.json', `${JSON.stringify(parse(contract), null, 2)}\n`],
    [fingerprintFile, fingerprintOf(contract)],
  ]
}
