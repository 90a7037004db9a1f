import { inputReader } from '../../../src/http/validation.js'
import { assertValid, type Contract, readContract } from '../../../src/openapi/contract.js'

/**
 * Reads a contract and checks everything that would stop the service at startup.
 * @param text openapi.yaml
 * @throws ContractError with the location of what isn't supported, or Error if it isn't valid OpenAPI
 */
export async function checkContract(text: string): Promise<Contract> {
  const contract = readContract(text)
  await assertValid(contract)
  for (const operation of contract.operations.values()) inputReader(operation)
  return contract
}
