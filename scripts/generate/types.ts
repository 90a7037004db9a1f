import openapiTS, { astToString } from 'openapi-typescript'
import { loadContract } from '../../src/openapi/contract.js'

/**
 * The contract as TypeScript: openapi-typescript's `paths`, `components` and `operations`, and `facts`, what else of an operation
 * the compiler can hold a handler to.
 * @param contract openapi.yaml's text
 */
export async function generateTypes(contract: string): Promise<string> {
  const { source, operations } = await loadContract(contract)
  const types = astToString(await openapiTS(source as Parameters<typeof openapiTS>[0], { silent: true }))
  const facts = [...operations.values()].map(
    ({ operationId, successStatus, secured, fixed, errors }) => `    ${operationId}: {
        status: ${successStatus};
        secured: ${secured};
        fixed: ${unionOf(Object.keys(fixed))};
        problems: ${unionOf([...errors.keys()])};
    };`,
  )
  return `// Generated from openapi.yaml by \`npm run generate\`. Do not edit: change openapi.yaml and generate again.

${types}
/** Of each operation: the status of its success, whether it wants a token, the fields of its success that the contract
 * fixes, and the kinds of problem that it may answer with. */
export interface facts {
${facts.join('\n')}
}
`
}

function unionOf(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(' | ') || 'never'
}
