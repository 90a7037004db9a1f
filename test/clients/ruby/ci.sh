# Format, lint, and the gem as RubyGems takes it.
need ruby ruby
need rubocop rubocop
early+=(ruby_client)

ruby_client() {
  rubocop --cache false generated/clients/ruby
  (cd generated/clients/ruby && gem build --strict --output "$tools/promptcrafter.gem" promptcrafter.gemspec)
}
