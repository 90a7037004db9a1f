# Format, lint, and types from the oldest Python that mypy knows on.
python3 -c 'import ensurepip, pip' 2> /dev/null || wanted+=(python3-venv python3-pip)

python_client() {
  python3 -m venv "$tools/venv"
  # ruff in the version that the generator formats with.
  local ruff
  ruff=$(node -p "require('@astral-sh/ruff-wasm-nodejs/package.json').version")
  "$tools/venv/bin/pip" install -q mypy==2.4.1 "ruff==$ruff" -r test/clients/python/requirements.txt \
    ./generated/clients/python
  "$tools/venv/bin/ruff" format --no-cache --check generated/clients/python
  "$tools/venv/bin/ruff" check --no-cache generated/clients/python
  for version in 3.10 3.14; do
    "$tools/venv/bin/mypy" --strict --python-version "$version" --cache-dir "$tools/mypy" generated/clients/python/src
  done
  "$tools/venv/bin/mypy" --strict --cache-dir "$tools/mypy" --python-executable "$tools/venv/bin/python" \
    test/clients/python/habits.py
}
