import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()
const average = (logs) => logs.reduce((sum, { score }) => sum + score, 0) / logs.length

const prompt = await client.getPromptById(process.env.PROMPT_ID)
const logs = (await client.getLogsByPrompt(prompt._id)).filter(({ score }) => score !== undefined)
const before = logs.filter(({ createdAt }) => createdAt < prompt.updatedAt)
const after = logs.filter(({ createdAt }) => createdAt >= prompt.updatedAt)
console.log(`before the change: ${average(before).toFixed(1)} (${before.length} logs)`)
console.log(`after the change: ${average(after).toFixed(1)} (${after.length} logs)`)
if (average(after) < average(before)) console.log('It declined: read the notes of the newest logs.')
