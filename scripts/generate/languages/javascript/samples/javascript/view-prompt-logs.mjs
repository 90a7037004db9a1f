import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()
const promptId = process.env.PROMPT_ID

const logs = await client.getLogsByPrompt(promptId)
console.log(`${logs.length} logs of ${promptId}`)
for (const { _id, score, notes } of logs) {
  console.log(`${_id}: ${score ?? 'no score'}, ${notes ?? 'no notes'}`)
}
