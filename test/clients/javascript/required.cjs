const { PromptCrafterClient, NotFoundError } = require('promptcrafter-client')
const { save } = require('promptcrafter-client/node')

async function main() {
  const client = new PromptCrafterClient()
  try {
    await client.getPromptById('prompt104', { headers: { Prefer: 'code=404' } })
  } catch (error) {
    if (!(error instanceof NotFoundError) || typeof save !== 'function') throw error
    console.log(error.name, (await client.getPromptById('prompt104'))._id)
  }
}

main()
