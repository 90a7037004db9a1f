const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/auth/keys`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ name: 'Chatbot', scope: 'log' }),
})
const created = await response.json()
if (!response.ok) throw new Error(created.error)
console.log(`${created.name}: ${created.key}`)
