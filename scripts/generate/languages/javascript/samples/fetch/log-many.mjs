const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs/bulk?existing=skip`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    logs: [
      {
        promptId: PROMPT_ID,
        output: 'Before 1760, nearly everything was made by hand...',
        modelUsed: 'Claude 3 Sonnet',
        score: 8,
        externalId: 'lesson-1',
      },
      {
        promptId: PROMPT_ID,
        output: 'Steam engines, factories, railways...',
        modelUsed: 'Claude 3 Sonnet',
        score: 5,
        externalId: 'lesson-2',
      },
    ],
  }),
})
const logs = await response.json()
if (!response.ok) throw new Error(logs.error)
for (const log of logs) console.log(`Logged ${log._id} with score ${log.score}`)
