import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { promptFields, type TestService } from './service.js'

/**
 * Begins to save a prompt: the service has the headers and waits for the body.
 * @returns sends the body, and returns the status of the response
 */
export async function beginPrompt({ url }: Pick<TestService, 'url'>, token: string): Promise<() => Promise<number>> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    expect: '100-continue',
    'transfer-encoding': 'chunked',
  }
  const request = httpRequest(`${url}/prompts`, { method: 'POST', headers, agent: false })
  request.flushHeaders()
  await once(request, 'continue')
  return async () => {
    request.end(JSON.stringify(promptFields))
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode as number
  }
}
