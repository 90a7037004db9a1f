# Format, lint.
need ruby ruby
need rubocop rubocop

ruby_client() {
  rubocop --cache false generated/clients/ruby
}
