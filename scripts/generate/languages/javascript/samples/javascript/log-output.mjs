import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const log = await client.createLog({
  promptId: process.env.PROMPT_ID,
  output: 'Before 1760, nearly everything was made by hand...',
  modelUsed: 'Claude 3 Sonnet',
  notes: 'Easy to follow; ends too suddenly.',
  score: 8,
})
console.log(`Logged ${log._id} with score ${log.score}`)
