# frozen_string_literal: true

# Makes many calls at once: given the number of workers, the calls of each, and the ID of a prompt.

require 'json'
require 'promptcrafter'

workers = Integer(ARGV[0])
calls = Integer(ARGV[1])
prompt_id = ARGV[2]
client = PromptCrafter::Client.new
errors = Queue.new

began = Process.clock_gettime(Process::CLOCK_MONOTONIC)
threads = Array.new(workers) do
  Thread.new do
    calls.times do
      found = client.get_prompt(prompt_id)['_id']
      errors << "found #{found}" unless found == prompt_id
    rescue PromptCrafter::Error => e
      errors << e.inspect
    end
  end
end
threads.each(&:join)
seconds = Process.clock_gettime(Process::CLOCK_MONOTONIC) - began
puts JSON.generate(errors: Array.new(errors.size) { errors.pop }, seconds: seconds)
