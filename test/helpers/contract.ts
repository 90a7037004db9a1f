import { loadContract } from '../../src/openapi/contract.js'

export const contract = await loadContract()

/** The contract without references. */
export const { document } = contract
