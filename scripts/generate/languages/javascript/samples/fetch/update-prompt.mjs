const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/prompts/${PROMPT_ID}`, {
  method: 'PATCH',
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    content: 'Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question.',
    model: 'GPT-4o',
    changeNote: 'The lesson needs a discussion.',
  }),
})
const prompt = await response.json()
if (!response.ok) throw new Error(prompt.error)
console.log(`Updated ${prompt._id}, now version ${prompt.version}`)
