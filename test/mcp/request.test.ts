import { test } from 'tap'
import { requestOf, textOffsetOf } from '../../src/mcp/request.js'
import { type Tool, toolsOf } from '../../src/mcp/tools.js'
import { contract } from '../helpers/contract.js'

const tools = toolsOf(contract)
const request = (name: string, args: Record<string, unknown>) =>
  requestOf(tools.find((one) => one.name === name) as Tool, args)

test('arguments become path, query, headers and body', async (t) => {
  t.strictSame(request('get_prompt_version', { id: 'prompt1', version: 2 }), {
    method: 'GET',
    path: '/prompts/prompt1/versions/2',
    headers: { accept: 'application/json' },
    body: undefined,
  })
  t.equal(request('get_log', { id: 'log/1?' }).path, '/logs/log%2F1%3F')
  t.equal(
    request('get_statistics', { groupBy: ['promptVersion', 'month'], q: 'é & b' }).path,
    '/statistics?groupBy=promptVersion,month&q=%C3%A9%20%26%20b',
  )
  t.equal(request('get_statistics', { groupBy: 'month' }).path, '/statistics?groupBy=month')
  t.equal(
    request('list_logs', { scored: true, scoreMin: 7, limit: null }).path,
    '/logs?scored=true&scoreMin=7&limit=20',
  )
  t.strictSame(request('create_log', { promptId: 'prompt1', output: 'a', modelUsed: 'm', idempotencyKey: 'k1' }), {
    method: 'POST',
    path: '/logs',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'k1' },
    body: '{"promptId":"prompt1","output":"a","modelUsed":"m"}',
  })
  t.equal(request('update_log', { id: 'log1', score: null }).body, '{"score":null}', 'null removes a score')
  t.equal(request('delete_log', { id: 'log1' }).body, undefined)
})

test('a list has 20 items unless the model asks for up to 100', async (t) => {
  t.equal(request('list_prompts', {}).path, '/prompts?limit=20')
  t.equal(request('list_prompts', { limit: 100, textOffset: 5 }).path, '/prompts?limit=100')
  t.throws(() => request('list_prompts', { limit: 101 }), { message: 'limit must be at most 100.' })
  t.throws(() => request('list_prompts', { limit: '101' }), { message: 'limit must be at most 100.' })
})

test('arguments that make no request are errors that say what is wrong', async (t) => {
  const wrong: [string, Record<string, unknown>, string][] = [
    ['get_prompt', { promptId: 'prompt1' }, 'There is no argument "promptId". The arguments are: id, textOffset.'],
    ['get_prompt', JSON.parse('{"__proto__": 1}'), 'There is no argument "__proto__".'],
    ['get_prompt', { constructor: 1 }, 'There is no argument "constructor".'],
    ['get_prompt', {}, 'id is missing.'],
    ['get_prompt', { id: '' }, 'id is missing.'],
    ['delete_log', { id: '..' }, 'id is malformed.'],
    ['get_prompt_version', { id: '..', version: '..' }, 'id is malformed.'],
    ['get_prompt', { id: ['prompt1'] }, 'id must be a string.'],
    ['get_prompt', { id: { $ne: 1 } }, 'id must be a string.'],
    ['get_prompt', { id: '\ud800' }, 'id must be well-formed Unicode.'],
    ['get_statistics', { groupBy: [{}] }, 'groupBy must be a list of texts.'],
    [
      'create_log',
      { idempotencyKey: 'a\r\nAuthorization: x' },
      'idempotencyKey must have visible ASCII characters only.',
    ],
  ]
  for (const [name, args, message] of wrong) {
    t.throws(() => request(name, args), { message: new RegExp(`^${message.replaceAll(/[.$?]/g, '\\$&')}`) }, message)
  }
  for (const textOffset of [-1, 0.5, '3', 1e20]) {
    t.throws(() => textOffsetOf({ textOffset }), { message: 'textOffset must be an integer from 0.' })
  }
})
