/**
 * What somebody wants to read of tests' output (Test Anything Protocol): what failed and why, what was skipped, what
 * was remarked.
 */
export function reportOf(output: string): string[] {
  const read: string[] = []
  // What belongs to a failure is indented further than the failure.
  let reason: string | undefined
  for (const line of output.split('\n')) {
    const failure = /^( *)not ok /.exec(line)
    if (failure) reason = `${failure[1]}  `
    else if (reason !== undefined && !line.startsWith(reason)) reason = undefined
    const isRemark = /^ *# (?!Subtest|time=|\{ total)|^ *ok .* # (SKIP|TODO)/.test(line)
    if (reason !== undefined || isRemark) read.push(line.trimEnd())
  }
  return read
}
