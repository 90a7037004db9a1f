const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const query = new URLSearchParams({ promptId: PROMPT_ID, scoreMax: 5 })
const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs?${query}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const logs = await response.json()
if (!response.ok) throw new Error(logs.error)
for (const { score, output } of logs) console.log(`${score}: ${output}`)
