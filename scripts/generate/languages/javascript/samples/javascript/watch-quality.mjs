import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const { finding, summary, warnings } = await client.compare({ promptId: process.env.PROMPT_ID })
console.log(`${finding}: ${summary}`)
console.log(`Warnings: ${warnings.join(', ')}`)
