import type { Model } from '../../contract/model.js'
import { nameModel } from '../../names/names.js'
import type { Render } from '../clients.js'
import { renderClient } from './client.js'
import { renderPom } from './pom.js'
import { renderReadme } from './readme.js'

/** Members of the client that are no calls. */
const members = [
  'builder',
  'toString',
  'getClass',
  'wait',
  'notify',
  'notifyAll',
  'hashCode',
  'equals',
  'clone',
  'finalize',
]

const sources = 'src/main/java/com/promptcrafter'

/** The Java client: one public class with everything that users name nested in it, over the core's classes, which they do not see. */
export const renderJava: Render = (model, core) => {
  const named = nameModel(model, 'java', members)
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
