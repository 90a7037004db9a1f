import PromptCrafterClient, { NotFoundError } from 'promptcrafter-client'
import { save } from 'promptcrafter-client/node'

const client = new PromptCrafterClient()
try {
  await client.getPromptById('prompt104', { headers: { Prefer: 'code=404' } })
} catch (error) {
  if (!(error instanceof NotFoundError) || typeof save !== 'function') throw error
  console.log(error.name, (await client.getPromptById('prompt104'))._id)
}
