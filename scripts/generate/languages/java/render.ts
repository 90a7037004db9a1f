import type { Model } from '../../contract/model.js'
import type { Render } from '../pack.js'
import { renderClient } from './client.js'
import { renderPom } from './pom.js'
import { renderReadme } from './readme.js'

const sources = 'src/main/java/com/promptcrafter'

/**
 * The Java client: one public class, with nearly everything that users need nested in it, `Response` and
 * `FakeHttpClient`. They use the classes of the core, which are package-private.
 */
export const renderJava: Render = (model, named, core) => {
  return new Map([
    ['pom.xml', renderPom(model)],
    [`${sources}/PromptCrafterClient.java`, renderClient(model, named)],
    [`${sources}/package-info.java`, renderPackage(model)],
    ...[...core].map(([path, text]): [string, string] => [`${sources}/${path}`, text]),
    ['README.md', renderReadme(model, named)],
  ])
}

function renderPackage({ title, summary }: Model): string {
  return `/** A client of ${title}. ${summary} */\npackage com.promptcrafter;\n`
}
