const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_A, PROMPT_B } = process.env

const query = new URLSearchParams({ promptIdA: PROMPT_A, promptIdB: PROMPT_B, margin: 1 })
const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/comparisons?${query}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const comparison = await response.json()
if (!response.ok) throw new Error(comparison.error)
console.log(`${comparison.finding}: ${comparison.summary}`)
