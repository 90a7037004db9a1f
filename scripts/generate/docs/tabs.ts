import { fenced, oneLine } from './markdown.js'
import { cut, type Sample, type Setting } from './samples.js'

/** A sample as tabs, one a language, each with what it prints. */
export function tabsOf({ setting, programs }: Sample, step?: string): string {
  const shownTabs = programs.flatMap(({ tab, code, output }) => {
    const shown = cut(code, step)
    if (shown === '') return []
    const printed = cut(output, step)
    const program = `${fenced(tab.fence, shown)}\n`
    const result = printed === '' ? '' : `\nIt prints:\n\n${fenced(/^[[{]/.test(printed) ? 'json' : 'txt', printed)}\n`
    return [{ label: tab.label, text: program + result }]
  })
  const postman = describeRequests(setting, step)
  if (postman !== undefined) shownTabs.splice(1, 0, { label: 'Postman', text: postman })
  return `::: tabs key:language\n${shownTabs.map(({ label, text }) => `== ${label}\n\n${text}`).join('\n')}\n:::\n`
}

function describeRequests({ postman = [] }: Setting, step?: string): string | undefined {
  const requests = postman.filter((request) => step === undefined || request.step === step)
  if (requests.length === 0) return undefined
  return requests
    .map(({ folder, request, how = '' }) => {
      const choice = `In the folder **${folder}** of the [collection](/clients/postman.md), choose **${request}**.`
      return `${oneLine(`${choice} ${how} Press **Send**.`)}\n`
    })
    .join('\n')
}
