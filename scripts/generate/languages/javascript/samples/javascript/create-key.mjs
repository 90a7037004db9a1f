import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const { name, key } = await client.createApiKey({ name: 'Chatbot', scope: 'log' })
console.log(`${name}: ${key}`)
