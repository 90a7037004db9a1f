const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const query = new URLSearchParams({ promptId: PROMPT_ID, groupBy: 'sessionId', scored: true })
const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/statistics?${query}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const chats = await response.json()
if (!response.ok) throw new Error(chats.error)
for (const { sessionId, scored, mean } of chats) {
  console.log(`${sessionId}: ${scored} scored, mean ${mean.toFixed(1)}`)
}
