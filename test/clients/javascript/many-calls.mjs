/** Makes many calls at once: given the number of workers, the calls of each, and the ID of a prompt. */
import PromptCrafterClient from './client/promptcrafter-client.js'

const [workers, calls, promptId] = process.argv.slice(2)
const client = new PromptCrafterClient()
const errors = []

async function work() {
  for (let call = 0; call < Number(calls); call++) {
    try {
      const { _id } = await client.getPromptById(promptId)
      if (_id !== promptId) errors.push(`found ${_id}`)
    } catch (error) {
      errors.push(String(error))
    }
  }
}

const began = performance.now()
await Promise.all(Array.from({ length: Number(workers) }, work))
console.log(JSON.stringify({ errors, seconds: (performance.now() - began) / 1000 }))
