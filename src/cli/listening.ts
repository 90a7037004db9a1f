import { StartupError } from '../domain/startup-error.js'

/** Where something listens. */
interface Address {
  readonly host: string
  readonly port: number
}

/**
 * Listens at an address.
 * @param names what the host and the port are called where they are set
 * @throws StartupError if the system can't listen on the address
 */
export async function listenAt<T>(
  address: Address,
  names: Readonly<Record<keyof Address, string>>,
  listen: (address: Address) => Promise<T>,
): Promise<T> {
  try {
    return await listen(address)
  } catch (error) {
    const { code = '', syscall, message } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    const { host, port } = address
    const { host: hostName, port: portName } = names
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} on ${host} is in use. Stop the program that uses it, or set ${portName} to another.`,
      EACCES: `This user has no permission to open port ${port}. Set ${portName} to one above 1023.`,
      EADDRNOTAVAIL: `${hostName} ${host} is not an address of this machine.`,
      ENOTFOUND: `${hostName} ${host} is not an address of this machine.`,
    }
    const reason =
      reasons[code] ??
      `The service cannot listen on ${hostName} ${host} (${message}). Set ${hostName} to another address.`
    throw new StartupError(reason, { cause: error })
  }
}
