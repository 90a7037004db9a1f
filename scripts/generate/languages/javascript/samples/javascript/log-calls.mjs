import PromptCrafterClient from 'promptcrafter-client'
import { CallLog, logCalls } from 'promptcrafter-client/wrap'

const client = new PromptCrafterClient()
const prompt = await client.getPromptById(process.env.PROMPT_ID)
const callLog = new CallLog({ client })

// What your model answers to the prompt and the question.
const answers = { 'When do you open?': 'We open at nine.' }
const ask = async (question) => answers[question]
const answer = logCalls(ask, { promptId: prompt, sessionId: 'chat-1', modelUsed: 'GPT-4o', log: callLog })

console.log(await answer('When do you open?'))

// Only to see the log at once: the end of the program sends what waits, too.
await callLog.flush()
for (const log of await client.getLogsByPrompt(prompt._id)) {
  console.log(`${log.modelUsed}, ${log.sessionId}: ${log.input} ${log.output}`)
}
