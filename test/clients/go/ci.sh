# Format, vet. Debian's Go is older than the client asks for, so this one is not installed here.
command -v go > /dev/null || { echo 'Go 1.24 or later is missing: install it from go.dev/dl.'; exit 1; }
early+=(go_client)

go_client() {
  unformatted=$(gofmt -l generated/clients/go test/clients/go)
  [ -z "$unformatted" ] || { echo "not as gofmt formats: $unformatted"; exit 1; }
  (cd generated/clients/go && go vet ./...)
}
