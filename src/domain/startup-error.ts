/** A reason not to start that the operator can do something about; its message is one line that says what. */
export class StartupError extends Error {}

/**
 * What Node.js says of a package, or the native part of one, that is missing or was built for another Node.js or
 * machine.
 */
const loadingCodes = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED']

/**
 * Explains an error of loading a package.
 * @returns a StartupError that says what to do, or the error as it is when it's of another kind
 */
export function explainLoading(what: string, error: unknown): unknown {
  const { code = '', message } = error as Error & { code?: string }
  // The packages that load native code report it in their own sentences, without a code.
  if (!loadingCodes.includes(code) && !/bindings file|native binding|NODE_MODULE_VERSION/.test(message)) return error
  return new StartupError(
    `${what} cannot be loaded on Node.js ${process.versions.node}: something is missing, or was installed ` +
      `for another Node.js. Run \`npm install\` and \`npm run bundle\` with this one.`,
    { cause: error },
  )
}
