// step: sign-up
const baseUrl = process.env.PROMPTCRAFTER_BASE_URL
const headers = { 'Content-Type': 'application/json' }

async function call(path, options) {
  const response = await fetch(baseUrl + path, { headers, ...options })
  const body = await response.json()
  if (!response.ok) throw new Error(body.error)
  return body
}

const person = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery staple' }
const { token } = await call('/auth/signup', { method: 'POST', body: JSON.stringify(person) })
headers.Authorization = `Bearer ${token}`

// step: save-prompt
const promptFields = {
  title: 'Sea haiku',
  content: 'Write a haiku about the sea.',
  model: 'GPT-4o',
  tags: ['poetry'],
}
const prompt = await call('/prompts', { method: 'POST', body: JSON.stringify(promptFields) })
console.log(`Saved ${prompt._id}`)

// step: log-output
const logFields = {
  promptId: prompt._id,
  output: 'Waves fold into foam',
  modelUsed: 'GPT-4o',
  score: 7,
  notes: 'One line only.',
}
const log = await call('/logs', { method: 'POST', body: JSON.stringify(logFields) })
console.log(`Logged ${log._id} with score ${log.score}`)

// step: read-back
for (const { _id, score, output } of await call(`/logs?promptId=${prompt._id}`)) {
  console.log(`${_id}: ${score}, ${output}`)
}
