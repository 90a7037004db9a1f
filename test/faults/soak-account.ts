import { password } from '../helpers/service.js'
import { ask } from './writer.js'

const prompt = { title: 'Sea', content: 'sea', model: 'GPT-4o' }

/** Creates an account with a prompt and a list of 4 MB: more than the system buffers for a connection. */
export async function createAccount(url: string, email: string) {
  const person = { name: 'Ada', email, password }
  const token: string = (await ask(url, 'POST', '/auth/signup', undefined, person))?.json.token
  const promptId: string = (await ask(url, 'POST', '/prompts', token, prompt))?.json._id
  const log = { promptId, output: 'Waves fold into foam. '.repeat(90), modelUsed: 'GPT-4o' }
  for (let count = 0; count < 2000; count++) await ask(url, 'POST', '/logs', token, log)
  return { token, prompt, log }
}
