# frozen_string_literal: true

module PromptCrafter
  # Passes the pieces of a response to a block, and tells errors of the block from those of the connection.
  class Pieces
    def initialize(&block)
      @block = block
      @begun = @within = false
    end

    # @param piece [String]
    def <<(piece)
      @begun = @within = true
      @block.call(piece)
      @within = false
    end

    # @return [Boolean] whether it is too late for a retry
    def begun?
      @begun
    end

    # @return [Boolean] whether it is the block that raised
    def within?
      @within
    end
  end

  # Puts lines together from pieces of text in UTF-8.
  module Lines
    module_function

    # @param pieces [Enumerator] of Strings
    # @return [Enumerator] of the lines, each with its end
    def of(pieces)
      Enumerator.new do |lines|
        rest = +''
        pieces.each do |piece|
          *whole, rest = (rest + piece).split("\n", -1)
          whole.each { |line| lines << "#{line}\n".force_encoding(Encoding::UTF_8) }
        end
        lines << rest.force_encoding(Encoding::UTF_8) unless rest.empty?
      end
    end
  end
end
