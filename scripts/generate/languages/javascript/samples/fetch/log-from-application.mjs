const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env
const headers = { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, 'Content-Type': 'application/json' }

async function send(method, path, body) {
  const signal = AbortSignal.timeout(5000)
  const response = await fetch(PROMPTCRAFTER_BASE_URL + path, { method, headers, signal, body: JSON.stringify(body) })
  const json = await response.json()
  if (!response.ok) throw new Error(json.error)
  return json
}

const prompt = await send('GET', `/prompts/${PROMPT_ID}`)
const question = 'When do you open?'
const answer = 'We open at nine.' // What your model answers to the prompt and the question.
console.log(answer)

try {
  const log = await send('POST', '/logs', {
    promptId: prompt._id,
    promptVersion: prompt.version,
    input: question,
    output: answer,
    modelUsed: prompt.model,
    sessionId: 'chat-1',
  })
  console.log(`Logged ${log._id} for version ${log.promptVersion}`)
} catch (error) {
  console.error(`Not logged: ${error.message}`)
}
