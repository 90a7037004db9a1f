import { Validator } from '@seriousme/openapi-schema-validator'
import { inputReader } from '../../../src/http/validation.js'
import { type Contract, readContract } from '../../../src/openapi/contract.js'

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

/** @throws Error if the contract violates the OpenAPI 3.1 specification's own schema */
export async function assertValid({ source }: Contract): Promise<void> {
  const { valid, errors } = await new Validator().validate(structuredClone(source) as Record<string, unknown>)
  if (!valid) throw new Error(`openapi.yaml is not a valid OpenAPI document: ${JSON.stringify(errors)}`)
}
