import { loadContract } from '../../src/openapi/contract.js'
import { resolveReferences } from '../../src/openapi/document.js'

export const contract = await loadContract()

/** The contract without references, as the tests read it, past the code that reads it for the service. */
export const document = resolveReferences(contract.source)
