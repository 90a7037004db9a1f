const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN } = process.env

const query = new URLSearchParams({ q: 'education history' })
const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/search?${query}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const prompts = await response.json()
if (!response.ok) throw new Error(prompts.error)
for (const { _id, title } of prompts) {
  console.log(`${_id}: ${title}`)
}
