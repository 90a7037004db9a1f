import { cut, type Sample, type Setting } from './samples.js'

/** A sample as tabs, one a language, each with what it prints. */
export function tabsOf({ setting, programs }: Sample, step?: string): string {
  const shownTabs = programs.flatMap(({ tab, code, output }) => {
    const shown = cut(code, step)
    if (shown === '') return []
    const printed = cut(output, step)
    const fence = `\`\`\`${tab.fence}\n${shown}\n\`\`\`\n`
    const result =
      printed === ''
        ? ''
        : `\nIt prints:\n\n\`\`\`${printed.startsWith('[') || printed.startsWith('{') ? 'json' : 'txt'}\n${printed}\n\`\`\`\n`
    return [{ label: tab.label, text: fence + result }]
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
      return `In the folder **${folder}** of the [collection](/clients/postman.md), choose **${request}**. ${how.trim()} Press **Send**.\n`.replaceAll(
        / {2,}/g,
        ' ',
      )
    })
    .join('\n')
}
