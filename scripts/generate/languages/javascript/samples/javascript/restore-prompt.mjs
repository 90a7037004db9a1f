import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const prompt = await client.updatePrompt(process.env.PROMPT_ID, {
  content: 'Summarize the meeting in five bullet points.',
  changeNote: 'Back to version 1: one sentence loses the decisions.',
})
console.log(`Version ${prompt.version}: ${prompt.content}`)
