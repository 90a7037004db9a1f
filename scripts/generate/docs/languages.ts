/** A way to talk to the service that samples are written for. Its label is the tab's, without spaces, which ids of tabs cannot have. */
export interface Language {
  readonly id: string
  readonly label: string
  /** The sample's file in its folder; Java's is named after its class. */
  readonly file: string
  /** What colours the code. */
  readonly fence: string
  /** The language whose client it is written for. */
  readonly client?: string
}

/** In the order of the tabs. Beside them stands Postman, which has requests instead of programs. */
export const languages: readonly Language[] = [
  { id: 'curl', label: 'cURL', file: 'curl.sh', fence: 'sh' },
  { id: 'python', label: 'Python', file: 'python-client.py', fence: 'python', client: 'python' },
  { id: 'requests', label: 'requests', file: 'python-requests.py', fence: 'python' },
  { id: 'javascript', label: 'JavaScript', file: 'javascript-client.mjs', fence: 'js', client: 'javascript' },
  { id: 'fetch', label: 'fetch', file: 'javascript-fetch.mjs', fence: 'js' },
  { id: 'go', label: 'Go', file: 'main.go', fence: 'go', client: 'go' },
  { id: 'ruby', label: 'Ruby', file: 'ruby.rb', fence: 'ruby', client: 'ruby' },
  { id: 'java', label: 'Java', file: '*.java', fence: 'java', client: 'java' },
]
