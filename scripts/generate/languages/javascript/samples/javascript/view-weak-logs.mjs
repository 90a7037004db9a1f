import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const logs = await client.getLogsByPrompt(process.env.PROMPT_ID, { scoreMax: 5 })
for (const { score, output } of logs) console.log(`${score}: ${output}`)
