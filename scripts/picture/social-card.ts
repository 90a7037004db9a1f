import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type RecordedComparison, readComparison } from './comparison.js'
import { drawComparison } from './draw.js'

/** The size that social networks show, in pixels. */
export const cardSize = { width: 1200, height: 630 }

/** Returns the page that is photographed for links to the documentation, with the comparison of the home page. */
export function drawCard(comparison: RecordedComparison): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
body { margin: 0; box-sizing: border-box; width: ${cardSize.width}px; height: ${cardSize.height}px; padding: 56px 64px;
  display: grid; grid-template-columns: 1fr 560px; gap: 48px; align-items: center; background: #f6f8f8; color: #1b1f23;
  font-family: system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; border-top: 12px solid #0f766e }
header { display: flex; align-items: center; gap: 16px; font-size: 30px; font-weight: 600; color: #0f6a5f }
header svg { width: 52px }
h1 { margin: 36px 0 28px; font-size: 54px; line-height: 1.15 }
p { margin: 0; font-size: 25px; line-height: 1.45; color: #4b5159 }
figure { margin: 0; padding: 24px; border: 1px solid #d5dadd; border-radius: 16px; background: #fff }
text { font: 13px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: #4b5159; text-anchor: middle }
text.name { font-weight: 700; fill: #1b1f23; text-anchor: start }
text.value { text-anchor: end }
figure rect { fill: #8a9199 }
.side-b rect { fill: #0f766e }
.line, .range { fill: none; stroke: #8a9199 }
.range { stroke: #1b1f23; stroke-width: 2.5 }
</style>
<main>
<header>${readFileSync('scripts/site/public/logo.svg', 'utf8')} PromptCrafter</header>
<h1>Know which prompt is better.</h1>
<p>${comparison.summary}</p>
</main>
<figure>${drawComparison(comparison)}</figure>
</html>
`
}

/**
 * Returns where the picture of the card is. The name has a hash of what it shows, so that an outdated picture isn't
 * found: `npm run picture` makes it again.
 */
export function cardFile(): string {
  const hash = createHash('sha256').update(drawCard(readComparison())).digest('hex').slice(0, 8)
  return `scripts/picture/social-card.${hash}.png`
}
