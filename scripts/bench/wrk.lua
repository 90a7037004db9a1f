-- Sends random requests from a file, and prints the result as JSON.
-- A line of the file is a method, a path and optionally a body, separated by tabs.
local requests = {}

function init(arguments)
  math.randomseed(os.time())
  local headers = { ['Authorization'] = arguments[2] }
  local headersOfBody = { ['Authorization'] = headers['Authorization'], ['Content-Type'] = 'application/json' }
  for line in io.lines(arguments[1]) do
    local method, path, body = line:match('^(%S+)\t(%S+)\t?(.*)$')
    local hasBody = body ~= ''
    requests[#requests + 1] = wrk.format(method, path, hasBody and headersOfBody or headers, hasBody and body or nil)
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '{"requests":%d,"requestsPerSecond":%f,"p50Ms":%f,"p99Ms":%f,"errors":%d}',
    summary.requests,
    summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000,
    latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
