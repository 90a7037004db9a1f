const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN } = process.env

for (const version of ['A', 'B']) {
  const query = new URLSearchParams({ promptId: process.env[`PROMPT_${version}`] })
  const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs?${query}`, {
    headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
  })
  const logs = await response.json()
  if (!response.ok) throw new Error(logs.error)
  const scores = logs.map(({ score }) => score).filter((score) => score !== undefined)
  const average = scores.reduce((sum, score) => sum + score, 0) / scores.length
  console.log(`${version}: ${scores.length} logs, average score ${average.toFixed(2)}`)
}
