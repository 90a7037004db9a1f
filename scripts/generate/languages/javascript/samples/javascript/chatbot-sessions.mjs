import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const chats = await client.getStatistics({ promptId: process.env.PROMPT_ID, groupBy: ['sessionId'], scored: true })
for (const { sessionId, scored, mean } of chats) {
  console.log(`${sessionId}: ${scored} scored, mean ${mean.toFixed(1)}`)
}
