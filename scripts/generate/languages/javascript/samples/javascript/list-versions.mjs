import PromptCrafterClient from 'promptcrafter-client'

const client = new PromptCrafterClient()

for (const { version, content } of await client.getPromptVersions(process.env.PROMPT_ID)) {
  console.log(`${version}: ${content}`)
}
