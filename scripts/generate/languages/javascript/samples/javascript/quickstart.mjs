// step: sign-up
import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()
await client.signup({ name: 'Ada', email: 'ada@example.com', password: 'correct horse battery staple' })

// step: save-prompt
const prompt = await client.createPrompt({
  title: 'Sea haiku',
  content: 'Write a haiku about the sea.',
  model: 'GPT-4o',
  tags: ['poetry'],
})
console.log(`Saved ${prompt._id}`)

// step: log-output
const log = await client.createLog({
  promptId: prompt._id,
  output: 'Waves fold into foam',
  modelUsed: 'GPT-4o',
  score: 7,
  notes: 'One line only.',
})
console.log(`Logged ${log._id} with score ${log.score}`)

// step: read-back
for (const { _id, score, output } of await client.getLogsByPrompt(prompt._id)) {
  console.log(`${_id}: ${score}, ${output}`)
}
