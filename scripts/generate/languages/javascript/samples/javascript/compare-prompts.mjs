import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const { PROMPT_A, PROMPT_B } = process.env
const { finding, summary } = await client.compare({ promptIdA: PROMPT_A, promptIdB: PROMPT_B, margin: 1 })
console.log(`${finding}: ${summary}`)
