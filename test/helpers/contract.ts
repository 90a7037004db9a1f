import { loadContract } from '../../src/contract/contract.js'
import { resolveReferences } from '../../src/contract/document.js'

export const contract = await loadContract()

/** The contract without references, as the tests read it, past the code that reads it for the service. */
export const document = resolveReferences(contract.source)
