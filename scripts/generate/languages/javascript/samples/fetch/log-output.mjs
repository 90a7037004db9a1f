const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    promptId: PROMPT_ID,
    output: 'Before 1760, nearly everything was made by hand...',
    modelUsed: 'Claude 3 Sonnet',
    notes: 'Easy to follow; ends too suddenly.',
    score: 8,
  }),
})
const log = await response.json()
if (!response.ok) throw new Error(log.error)
console.log(`Logged ${log._id} with score ${log.score}`)
