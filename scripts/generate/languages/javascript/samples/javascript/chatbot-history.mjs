import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const logs = await client.getLogsByPrompt(process.env.PROMPT_ID)
const judged = logs.filter(({ score }) => score !== undefined)
const average = judged.reduce((sum, { score }) => sum + score, 0) / judged.length
console.log(`${logs.length} answers, average score ${average.toFixed(1)}`)
for (const { _id, score, notes } of judged) {
  if (score < 6) console.log(`${_id}: ${score}, ${notes ?? ''}`)
}
