/** Extracts the interesting lines of TAP output (Test Anything Protocol): failures and causes, skips, and remarks. */
export function reportOf(output: string): string[] {
  const read: string[] = []
  // The details of a failure are indented further than the failure.
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
