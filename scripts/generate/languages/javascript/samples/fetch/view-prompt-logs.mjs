const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const query = new URLSearchParams({ promptId: PROMPT_ID })
const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs?${query}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const logs = await response.json()
if (!response.ok) throw new Error(logs.error)
console.log(`${logs.length} logs of ${PROMPT_ID}`)
for (const { _id, score, notes } of logs) {
  console.log(`${_id}: ${score ?? 'no score'}, ${notes ?? 'no notes'}`)
}
