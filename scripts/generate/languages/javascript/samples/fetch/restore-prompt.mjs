const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/prompts/${PROMPT_ID}`, {
  method: 'PATCH',
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    content: 'Summarize the meeting in five bullet points.',
    changeNote: 'Back to version 1: one sentence loses the decisions.',
  }),
})
const prompt = await response.json()
if (!response.ok) throw new Error(prompt.error)
console.log(`Version ${prompt.version}: ${prompt.content}`)
