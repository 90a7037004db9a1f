-- Sends random requests from a file, and prints the result as JSON.
-- A line of the file is a method, a path and optionally a body, separated by tabs. The other arguments are the
-- Authorization header, and what stands for an identifier that differs in each request.
local requests = {}
local placeholder
local started = os.time()
local count = 0

function init(arguments)
  math.randomseed(started)
  placeholder = arguments[3]
  local headers = { ['Authorization'] = arguments[2] }
  local headersOfBody = { ['Authorization'] = headers['Authorization'], ['Content-Type'] = 'application/json' }
  for line in io.lines(arguments[1]) do
    local method, path, body = line:match('^(%S+)\t(%S+)\t?(.*)$')
    local hasBody = body ~= ''
    requests[#requests + 1] = wrk.format(method, path, hasBody and headersOfBody or headers, hasBody and body or nil)
  end
end

function request()
  local text = requests[math.random(#requests)]
  if not text:find(placeholder, 1, true) then return text end
  count = count + 1
  return (text:gsub(placeholder, string.format('%08x%08x', started, count)))
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
