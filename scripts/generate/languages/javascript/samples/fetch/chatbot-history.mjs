const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs?promptId=${PROMPT_ID}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const logs = await response.json()
if (!response.ok) throw new Error(logs.error)
const judged = logs.filter(({ score }) => score !== undefined)
const average = judged.reduce((sum, { score }) => sum + score, 0) / judged.length
console.log(`${logs.length} answers, average score ${average.toFixed(1)}`)
for (const { _id, score, notes } of judged) {
  if (score < 6) console.log(`${_id}: ${score}, ${notes ?? ''}`)
}
