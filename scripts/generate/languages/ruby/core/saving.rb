# frozen_string_literal: true

require 'securerandom'

module PromptCrafter
  # Writes a response to a file while it arrives. The Enumerators of streams have it.
  module Saving
    # Writes all of it to a file, which gets its name when it is complete. If anything fails, the file is deleted, and
    # an older file of that name stays as it was.
    # @param path [String, Pathname]
    # @return [Integer] the number of bytes
    # @raise [Error]
    def save(path)
      part = "#{path}.#{SecureRandom.hex(4)}.part"
      count = File.open(part, File::WRONLY | File::CREAT | File::EXCL | File::BINARY) do |file|
        sum { |piece| file.write(piece) }.tap { file.fsync }
      end
      File.rename(part, path)
      count
    ensure
      File.delete(part) if part && File.exist?(part)
    end
  end
end
