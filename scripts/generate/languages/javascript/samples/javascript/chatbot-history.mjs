import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const logs = await client.getLogsByPrompt(process.env.PROMPT_ID, { sessionId: 'chat-2' })
for (const { output, score, notes } of logs) {
  console.log(`${output} (${score ?? 'no score'}: ${notes ?? 'no notes'})`)
}
