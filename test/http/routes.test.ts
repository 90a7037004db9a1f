import { test } from 'tap'
import { signUp, startService } from '../helpers/service.js'

test('a path that only resembles one of the contract does not exist', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const path of [
    '/openapi-yaml',
    '/openapiXjson',
    '/openapi%2Djson',
    '/Prompts',
    '/prompts/prompt1/x',
    '//logs',
  ]) {
    for (const method of ['GET', 'POST']) {
      t.match(await service.send({ method, path, token }), { status: 404, headers: { allow: undefined } }, path)
    }
  }
  const allow = 'GET, HEAD'
  for (const path of ['/openapi.yaml', '/openapi%2Eyaml']) {
    t.equal((await service.send({ path })).status, 200, path)
    t.match(await service.send({ method: 'POST', path }), { status: 405, headers: { allow } }, path)
  }
})

test('a path without parameters comes before one with a parameter that matches it too', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const method of ['GET', 'HEAD', 'PATCH', 'DELETE']) {
    const response = await service.send({
      method,
      path: '/logs/bulk',
      token,
      body: method === 'PATCH' ? {} : undefined,
    })
    t.match(response, { status: 405, headers: { allow: 'POST' } }, method)
  }
  t.equal((await service.send({ method: 'POST', path: '/logs/bulk', token, body: {} })).status, 400)
})
