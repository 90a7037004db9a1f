import { test } from 'tap'
import { decodeUtf8 } from '../../src/domain/utf8.js'

test('UTF-8 of any length and script is decoded, a byte order mark included', (t) => {
  for (const text of ['', 'sea', '\ufeffsea', 'mer calmée', '大海', '🌊\u0000', 'a\ud7ff\ue000\u{10ffff}']) {
    for (const times of [1, 100_000]) {
      const all = text.repeat(times)
      t.ok(decodeUtf8(Buffer.from(all)) === all, `${JSON.stringify(text)}, ${times} times`)
    }
  }
  t.end()
})
