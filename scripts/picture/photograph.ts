import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readComparison } from './comparison.js'
import { cardFile, cardSize, drawCard } from './social-card.js'

/**
 * Photographs the card for links to the documentation, and removes the previous picture.
 * @throws Error when there is no program `chromium`
 */
export async function photographCard(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'promptcrafter-card-'))
  try {
    const page = join(folder, 'card.html')
    await writeFile(page, drawCard(readComparison()))
    for (const name of await readdir('scripts/picture'))
      if (name.startsWith('social-card.') && name.endsWith('.png')) await rm(join('scripts/picture', name))
    await promisify(execFile)('chromium', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${cardSize.width},${cardSize.height}`,
      `--screenshot=${cardFile()}`,
      `file://${page}`,
    ])
    console.error(cardFile())
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
