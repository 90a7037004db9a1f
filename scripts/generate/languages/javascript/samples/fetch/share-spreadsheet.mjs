import { createWriteStream } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

const { PROMPTCRAFTER_BASE_URL, PROMPTCRAFTER_TOKEN, PROMPT_ID } = process.env

const query = new URLSearchParams({ promptId: PROMPT_ID, escapeFormulas: true })
const response = await fetch(`${PROMPTCRAFTER_BASE_URL}/logs?${query}`, {
  headers: { Authorization: `Bearer ${PROMPTCRAFTER_TOKEN}`, Accept: 'text/csv' },
})
if (!response.ok) throw new Error((await response.json()).error)
await pipeline(response.body, createWriteStream('logs.csv.part'))
await rename('logs.csv.part', 'logs.csv')
console.log(await readFile('logs.csv', 'utf8'))
