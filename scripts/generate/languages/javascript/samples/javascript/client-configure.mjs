import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient({
  baseUrl: 'http://127.0.0.1:3000',
  timeoutMs: 10_000,
  maxRetries: 5,
})
const { status } = await client.getHealth()
console.log(status)
