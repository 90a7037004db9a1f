/** The tests that the changes below are caught by. */
export const tests = [
  'contract/facts',
  'contract/seed',
  'contract/validation',
  'auth/ownership',
  'auth/scopes',
  'auth/tokens',
  'handlers/lists',
  'contract/responses',
] as const

/** A part of `npm test` that is enough to catch every change. */
export type Check = 'generated code' | 'types of the service' | 'types' | 'rules for OpenAPI' | (typeof tests)[number]

/** A mutation: one wrong change to a file. */
export interface Change {
  readonly name: string
  readonly file: string
  /** Must exist; an empty one stands for the whole file. */
  readonly from: string | RegExp
  readonly to: string
  /** The check that should fail. It runs first; the others run only if it passes. */
  readonly caughtBy: Check
}

const contract = (caughtBy: Check, name: string, from: string | RegExp, to: string): Change => ({
  name,
  file: 'openapi.yaml',
  from,
  to,
  caughtBy,
})

/** Changes to the contract. The generators run after them, so that they aren't caught as stale. */
export const contractChanges: readonly Change[] = [
  contract(
    'types of the service',
    'a status is dropped',
    /(operationId: getPrompt\n[\s\S]*?)( {8}'403':[\s\S]*?)(?= {8}'404')/,
    '$1',
  ),
  contract(
    'types of the service',
    'a status of a created log is dropped',
    /(operationId: createLog\n[\s\S]*?)( {8}'404':[\s\S]*?)(?= {8}'405')/,
    '$1',
  ),
  contract('contract/facts', 'a message is reworded', 'Email already in use.', 'The email is already in use.'),
  contract(
    'contract/seed',
    'a message loses its full stop',
    'No logs found for the specified prompt ID.',
    'No logs found for the specified prompt ID',
  ),
  contract('contract/facts', 'a success gets another status', /(operationId: createLog\n[\s\S]*?)'201'/, "$1'200'"),
  contract(
    'contract/facts',
    'a limit is loosened',
    'maxLength: 100\n      pattern: \\S\n      description: What you call',
    'maxLength: 1000\n      pattern: \\S\n      description: What you call',
  ),
  contract(
    'contract/facts',
    'a limit is tightened',
    'minimum: 0\n      maximum: 10\n',
    'minimum: 1\n      maximum: 10\n',
  ),
  contract(
    'contract/facts',
    'passwords may be shorter',
    'minLength: 10\n      maxLength: 128',
    'minLength: 8\n      maxLength: 128',
  ),
  contract('contract/facts', 'pages may be longer', 'maximum: 1000', 'maximum: 10000'),
  contract('types', 'a field is renamed', /modelUsed/g, 'model_used'),
  contract(
    'types of the service',
    'a required field becomes optional',
    'required: [promptId, output, modelUsed]',
    'required: [promptId, modelUsed]',
  ),
  contract(
    'contract/validation',
    'unknown fields are let in',
    /(LogCreate:\n {6}type: object\n {6}additionalProperties: )false/,
    '$1true',
  ),
  contract(
    'contract/facts',
    'a field may be null',
    'type: string\n      maxLength: 100000',
    'type: [string, "null"]\n      maxLength: 100000',
  ),
  contract('contract/validation', 'identifiers are checked less', /\^prompt\[0-9A-Za-z\]\{1,32\}\$/g, '^prompt.*$'),
  contract(
    'types of the service',
    'an operation needs no token',
    /(operationId: listLogs\n.*\n {6}security: ).*\n/,
    '$1[]\n',
  ),
  contract(
    'contract/facts',
    'a key gets more access',
    /(operationId: listLogs\n.*\n {6}security: )\[/,
    '$1[{ bearerAuth: [log] }, ',
  ),
  contract('types of the service', 'an operation is renamed', 'operationId: listLogs', 'operationId: getLogs'),
  contract('contract/facts', 'a path is renamed', '  /search:\n', '  /find:\n'),
  contract('handlers/lists', 'a parameter loses a value', 'enum: [asc, desc]', 'enum: [asc]'),
  contract('contract/facts', 'a header is no longer stated', /(operationId: listLogs\n[\s\S]*?) {12}Link: .*\n/, '$1'),
  contract(
    'contract/seed',
    'a header has another text',
    'Bearer realm="PromptCrafter", error="invalid_token"',
    'Bearer error="expired"',
  ),
  contract(
    'contract/seed',
    'the order of fields is changed',
    /( {8}notes: .*Notes' \}\n)( {8}score: .*Score' \}\n)/,
    '$2$1',
  ),
  contract(
    'contract/responses',
    'an error is added that nothing gives',
    /( {12}notOwner:\n {14}summary: The log belongs)/,
    '            logTooOld:\n              value: { error: The log is too old. }\n$1',
  ),
]

/** Changes to generated files. */
export const generatedChanges: readonly Change[] = [
  {
    name: 'a generated file is edited',
    caughtBy: 'generated code',
    file: 'generated/types.ts',
    from: 'score?: components',
    to: 'score: components',
  },
  {
    name: 'a generated file is emptied',
    caughtBy: 'generated code',
    file: 'generated/types.ts',
    from: /^[\s\S]*$/,
    to: '',
  },
  {
    name: 'a file is added to generated/',
    caughtBy: 'generated code',
    file: 'generated/more.ts',
    from: '',
    to: 'export {}\n',
  },
]

/** Changes to the code; the types allow all but the first two. */
export const codeChanges: readonly Change[] = [
  {
    name: 'a handler is removed',
    caughtBy: 'types of the service',
    file: 'src/handlers/search.ts',
    from: /async searchPrompts[\s\S]*?\n {4}\},\n/,
    to: '',
  },
  {
    name: 'a handler is added',
    caughtBy: 'types of the service',
    file: 'src/handlers/search.ts',
    from: 'async searchPrompts(request) {',
    to: 'async findNothing() {\n      return { body: undefined }\n    },\n\n    async searchPrompts(request) {',
  },
  {
    name: 'another error is thrown',
    caughtBy: 'contract/seed',
    file: 'src/domain/ownership.ts',
    from: 'throw new StoreError(missing)',
    to: "throw new StoreError('notOwner')",
  },
  {
    name: 'ownership is not asked',
    caughtBy: 'auth/ownership',
    file: 'src/domain/ownership.ts',
    from: "  if (found.owner !== owner) throw new StoreError('notOwner')\n",
    to: "  if (!owner) throw new StoreError('notOwner')\n",
  },
  {
    name: 'a log is taken for any prompt',
    caughtBy: 'contract/facts',
    file: 'src/store/sqlite/new-logs.ts',
    from: "where('owner_key', '=', param('ownerKey'))",
    to: "where('owner_key', '!=', param('ownerKey'))",
  },
  {
    name: 'the token is not asked for',
    caughtBy: 'contract/seed',
    file: 'src/http/routes.ts',
    from: '    request.caller = await',
    to: '    if (!request.headers.authorization) return\n    request.caller = await',
  },
  {
    name: 'the token is asked for after the body is read',
    caughtBy: 'auth/tokens',
    file: 'src/http/routes.ts',
    from: 'onRequest: [...(secured ? [checkToken] : []), ',
    to: 'preHandler: secured ? [checkToken] : [],\n    onRequest: [',
  },
  {
    name: 'the scope of a key is not asked for',
    caughtBy: 'auth/scopes',
    file: 'src/http/routes.ts',
    from: '!scopes.includes(apiKey.scope)',
    to: '!scopes',
  },
  {
    name: 'the secret of a key is not compared',
    caughtBy: 'auth/tokens',
    file: 'src/auth/api-keys.ts',
    from: 'timingSafeEqual(stored.hash, hash)',
    to: 'timingSafeEqual(stored.hash, hash) || true',
  },
  {
    name: 'the query is read loosely',
    caughtBy: 'contract/facts',
    file: 'src/openapi/parameters.ts',
    from: 'integer.test(text)',
    to: 'Number.isInteger(Number(text))',
  },
  {
    name: 'unknown parameters are let in',
    caughtBy: 'contract/validation',
    file: 'src/openapi/parameters.ts',
    from: '    additionalProperties: false,\n',
    to: '',
  },
  {
    name: 'a header is forgotten',
    caughtBy: 'contract/responses',
    file: 'src/http/errors.ts',
    from: / {2}if \(problem\.retryAfterSeconds !== undefined\).*\n/,
    to: '',
  },
  {
    name: 'the cause of an error is reported',
    caughtBy: 'contract/seed',
    file: 'src/http/errors.ts',
    from: 'error: response.message,',
    to: 'error: response.status === 500 ? String(problem.cause) : response.message,',
  },
  {
    name: 'the newest logs are not first',
    caughtBy: 'handlers/lists',
    file: 'src/store/sqlite/keyset.ts',
    from: 'query.orderBy(one, order)',
    to: "query.orderBy(one, 'asc')",
  },
]
