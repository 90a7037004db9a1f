import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

for (const version of ['A', 'B']) {
  const logs = await client.getLogsByPrompt(process.env[`PROMPT_${version}`])
  const scores = logs.map(({ score }) => score).filter((score) => score !== undefined)
  const average = scores.reduce((sum, score) => sum + score, 0) / scores.length
  console.log(`${version}: ${scores.length} logs, average score ${average.toFixed(2)}`)
}
