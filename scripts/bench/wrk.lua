-- Sends random requests from a file, and prints the result as JSON.
-- A line of the file is a method, a path and optionally a body, separated by tabs. The other arguments are the
-- Authorization header, what stands for an identifier that differs in each request, and how many connections there are.
-- Node.js accepts one connection per iteration of its event loop. Were the others sending meanwhile, the last of 32
-- would wait for some 500 requests, and so be the p99 of a short round. So the requests begin when all are accepted.
local acceptMs = 100
local connections
local delayed = 0
local requests = {}
local placeholder
local started = os.time()
local count = 0

function init(arguments)
  math.randomseed(started)
  placeholder = arguments[3]
  connections = tonumber(arguments[4])
  local headers = { ['Authorization'] = arguments[2] }
  local headersOfBody = { ['Authorization'] = headers['Authorization'], ['Content-Type'] = 'application/json' }
  for line in io.lines(arguments[1]) do
    local method, path, body = line:match('^(%S+)\t(%S+)\t?(.*)$')
    local hasBody = body ~= ''
    requests[#requests + 1] = wrk.format(method, path, hasBody and headersOfBody or headers, hasBody and body or nil)
  end
end

function delay()
  if delayed == connections then return 0 end
  delayed = delayed + 1
  return acceptMs
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
    summary.requests / (summary.duration - acceptMs * 1000) * 1e6,
    latency:percentile(50) / 1000,
    latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
