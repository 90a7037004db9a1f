import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

for await (const log of client.iterateLogs({ order: 'desc' })) {
  console.log(log.output)
}
