import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

for (const { _id, title } of await client.searchPrompts('education history')) {
  console.log(`${_id}: ${title}`)
}
