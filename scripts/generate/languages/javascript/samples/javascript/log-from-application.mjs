import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient({ timeoutMs: 5000 })

const prompt = await client.getPromptById(process.env.PROMPT_ID)
const question = 'When do you open?'
const answer = 'We open at nine.' // What your model answers to the prompt and the question.
console.log(answer)

try {
  const log = await client.createLog({
    promptId: prompt,
    input: question,
    output: answer,
    modelUsed: prompt.model,
    sessionId: 'chat-1',
  })
  console.log(`Logged ${log._id} for version ${log.promptVersion}`)
} catch (error) {
  console.error(`Not logged: ${error.message}`)
}
