import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const prompt = await client.createPrompt({
  title: 'Explain a historical event',
  content: 'Explain the Industrial Revolution to a class of twelve-year-olds in 150 words.',
  model: 'Claude 3 Sonnet',
  tags: ['history', 'education'],
})
console.log(`Saved ${prompt._id}: ${prompt.title}`)
