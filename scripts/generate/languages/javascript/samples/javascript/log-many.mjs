import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

const promptId = process.env.PROMPT_ID
const logs = await client.createLogs(
  {
    logs: [
      {
        promptId,
        output: 'Before 1760, nearly everything was made by hand...',
        modelUsed: 'Claude 3 Sonnet',
        score: 8,
        externalId: 'lesson-1',
      },
      {
        promptId,
        output: 'Steam engines, factories, railways...',
        modelUsed: 'Claude 3 Sonnet',
        score: 5,
        externalId: 'lesson-2',
      },
    ],
  },
  { existing: 'skip' },
)
for (const log of logs) console.log(`Logged ${log._id} with score ${log.score}`)
