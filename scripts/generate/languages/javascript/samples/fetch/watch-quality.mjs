const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/comparisons?promptId=${PROMPT_ID}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const comparison = await response.json()
if (!response.ok) throw new Error(comparison.error)
console.log(`${comparison.finding}: ${comparison.summary}`)
console.log(`Warnings: ${comparison.warnings.join(', ')}`)
