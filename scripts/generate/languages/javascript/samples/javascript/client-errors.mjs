import PromptCrafterClient, { NotFoundError } from 'promptcrafter-client'

const client = new PromptCrafterClient()

try {
  await client.getPromptById('prompt104')
} catch (error) {
  if (!(error instanceof NotFoundError)) throw error
  console.log(`${error.status}: ${error.message}`)
}
