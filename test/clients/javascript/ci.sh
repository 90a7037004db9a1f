# The package as npm would publish it, and what loads it: require, Deno, Bun.
javascript_client() {
  local folder=$tools/javascript pid
  mkdir "$folder"
  npm pack --silent --pack-destination "$folder" ./generated/clients/javascript
  cp test/clients/javascript/{required.cjs,imported.mjs} "$folder"
  npm install --silent --no-audit --no-fund --prefix "$folder" publint@0.3.25 @arethetypeswrong/cli@0.18.5 deno@2.9.6 \
    bun@1.4.5 "$folder"/*.tgz
  (
    PATH="$folder/node_modules/.bin:$PATH"
    cd generated/clients/javascript
    publint --strict
    # `require` loads a module in each Node.js that the package asks for.
    attw --pack . --ignore-rules cjs-resolves-to-esm
  )
  node dist/promptcrafter.js mock --port 0 > "$folder/mock.log" &
  pid=$!
  until grep -q 'listens on' "$folder/mock.log"; do kill -0 "$pid"; sleep 0.1; done
  export PROMPTCRAFTER_BASE_URL PROMPTCRAFTER_TOKEN=any
  PROMPTCRAFTER_BASE_URL=$(grep -o -m 1 'http://[^ ]*' "$folder/mock.log")
  (
    PATH="$folder/node_modules/.bin:$PATH"
    cd "$folder"
    for run in 'node required.cjs' 'node imported.mjs' 'deno run -A imported.mjs' 'deno run -A required.cjs' \
      'bun imported.mjs' 'bun required.cjs'; do
      [ "$($run)" = 'NotFoundError prompt104' ] || { echo "$run failed"; exit 1; }
    done
  )
  kill "$pid"
}
