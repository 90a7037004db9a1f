const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/prompts`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    title: 'Explain a historical event',
    content: 'Explain the Industrial Revolution to a class of twelve-year-olds in 150 words.',
    model: 'Claude 3 Sonnet',
    tags: ['history', 'education'],
  }),
})
const prompt = await response.json()
if (!response.ok) throw new Error(prompt.error)
console.log(`Saved ${prompt._id}: ${prompt.title}`)
