/*
 * Stands in for what the SDK loads for its platform, in the bundle (scripts/bundle.ts): its own brings a second Ajv,
 * which takes a third of the time to load the SDK. Here the service validates, so the SDK never has to.
 */

export { default as process } from 'node:process'

export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error('The SDK validates nothing here; give it a validator.')
  }
}
