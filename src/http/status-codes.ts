/**
 * The reason phrases of statuses. A module that imports `node:http` also loads undici, which Node.js exports there:
 * that takes 4 % of startup. Benchmark: `npm run bench -- start`.
 */
export const { STATUS_CODES } = process.getBuiltinModule('node:http')
