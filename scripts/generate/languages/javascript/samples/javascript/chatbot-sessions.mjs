import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const chats = await client.getStatistics({ promptId: process.env.PROMPT_ID, groupBy: ['sessionId'], scored: true })
for (const { sessionId, mean, scored } of chats) {
  console.log(`${sessionId}: mean ${mean.toFixed(1)} of ${scored}`)
}
