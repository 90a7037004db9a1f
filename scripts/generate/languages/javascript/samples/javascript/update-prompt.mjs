import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const prompt = await client.updatePrompt(process.env.PROMPT_ID, {
  content: 'Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question.',
  model: 'GPT-4o',
  changeNote: 'The lesson needs a discussion.',
})
console.log(`Updated ${prompt._id}, now version ${prompt.version}`)
