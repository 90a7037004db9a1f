import { loadContract } from '../../src/contract/contract.js'
import { parseContract } from '../../src/contract/document.js'

export const contract = await loadContract()

/** The contract without references, as the tests read it, past the code that reads it for the service. */
export const { document } = parseContract(contract.text)
