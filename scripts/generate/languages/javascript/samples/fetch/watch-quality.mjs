const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

async function get(path) {
  const response = await fetch(PROMPTCRAFTER_BASE_URL + path, {
    headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error)
  return answer
}

const average = (logs) => logs.reduce((sum, { score }) => sum + score, 0) / logs.length

const prompt = await get(`/prompts/${PROMPT_ID}`)
const logs = (await get(`/logs?promptId=${PROMPT_ID}`)).filter(({ score }) => score !== undefined)
const before = logs.filter(({ createdAt }) => createdAt < prompt.updatedAt)
const after = logs.filter(({ createdAt }) => createdAt >= prompt.updatedAt)
console.log(`before the change: ${average(before).toFixed(1)} (${before.length} logs)`)
console.log(`after the change: ${average(after).toFixed(1)} (${after.length} logs)`)
if (average(after) < average(before)) console.log('It declined: read the notes of the newest logs.')
