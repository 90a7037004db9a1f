import { readFile } from 'node:fs/promises'
import { saveLog, savePrompt, signUp, type startService } from '../helpers/service.js'

/** A prompt with two logs, for the programs of the tutorial "View logs". */
export interface Tutorial {
  /**
   * The program in a file, unchanged but for the token, which is the owner's unless another is given, and the prompt.
   */
  readonly program: (path: string, ownToken?: string) => Promise<string>
  /** What the programs print, in every language. */
  readonly printed: { readonly allLogs: string; readonly logsByPrompt: string }
}

export async function setTutorial(service: Awaited<ReturnType<typeof startService>>): Promise<Tutorial> {
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const id = await saveLog(service, token, promptId, { score: 7 })
  const other = await saveLog(service, token, promptId)
  return {
    async program(path, ownToken = token) {
      const text = await readFile(path, 'utf8')
      return text.replace('your-jwt-goes-here', ownToken).replace('prompt104', promptId)
    },
    printed: {
      allLogs: `Retrieved 2 total log(s).\nExample Log ID: ${id}, Prompt ID: ${promptId}\n`,
      logsByPrompt:
        `Found 2 log(s) for prompt ID '${promptId}'.\n` +
        `  - Log ID: ${id}, Score: 7\n  - Log ID: ${other}, Score: N/A\n`,
    },
  }
}
