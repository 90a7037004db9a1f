import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const [prompts, logs] = await Promise.all([client.getPrompts(), client.getLogs()])
console.log(`${prompts.length} prompts, ${logs.length} logs`)
