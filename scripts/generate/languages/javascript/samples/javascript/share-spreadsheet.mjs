import { readFile } from 'node:fs/promises'
import PromptCrafterClient from 'promptcrafter-client'
import { save } from 'promptcrafter-client/node'

const client = new PromptCrafterClient()

const table = await client.exportLogsByPromptAsCsv(process.env.PROMPT_ID, { escapeFormulas: true })
await save(table, 'logs.csv')
console.log(await readFile('logs.csv', 'utf8'))
