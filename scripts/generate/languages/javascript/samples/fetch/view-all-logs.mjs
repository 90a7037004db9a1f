const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const logs = await response.json()
if (!response.ok) throw new Error(logs.error)
console.log(`${logs.length} logs`)
for (const { _id, promptId, score } of logs) {
  console.log(`${_id} of ${promptId}: ${score ?? 'no score'}`)
}
