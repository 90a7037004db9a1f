import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const logs = await client.getLogs()
console.log(`${logs.length} logs`)
for (const { _id, promptId, score } of logs) {
  console.log(`${_id} of ${promptId}: ${score ?? 'no score'}`)
}
