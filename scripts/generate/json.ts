import { parse } from 'yaml'

/**
 * The contract as JSON, as it stands in the YAML: with its references, and in its order.
 * @param contract openapi.yaml's text
 */
export function generateJson(contract: string): string {
  return `${JSON.stringify(parse(contract), null, 2)}\n`
}
