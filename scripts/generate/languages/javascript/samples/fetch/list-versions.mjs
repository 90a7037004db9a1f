const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/prompts/${PROMPT_ID}/versions`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}` },
})
const versions = await response.json()
if (!response.ok) throw new Error(versions.error)
for (const { version, content } of versions) console.log(`${version}: ${content}`)
