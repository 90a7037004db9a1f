# Format, lint, the package as PyPI takes it, and types from the oldest Python that mypy knows on.
python3 -c 'import ensurepip, pip' 2> /dev/null || wanted+=(python3-venv python3-pip)
early+=(python_client)

python_client() {
  python3 -m venv "$tools/venv"
  # ruff in the version that the generator formats with.
  local ruff
  ruff=$(node -p "require('@astral-sh/ruff-wasm-nodejs/package.json').version")
  "$tools/venv/bin/pip" install -q build==1.6.1 twine==7.0.0 mypy==2.4.1 "ruff==$ruff" \
    -r test/clients/python/requirements.txt ./generated/clients/python
  "$tools/venv/bin/ruff" format --no-cache --check generated/clients/python
  "$tools/venv/bin/ruff" check --no-cache generated/clients/python
  # A copy, because `build` leaves files in the folder.
  cp -r generated/clients/python "$tools/python"
  "$tools/venv/bin/python" -m build --outdir "$tools/python/dist" "$tools/python"
  "$tools/venv/bin/twine" check --strict "$tools/python/dist/"*
  for version in 3.10 3.14; do
    "$tools/venv/bin/mypy" --strict --python-version "$version" --cache-dir "$tools/mypy" generated/clients/python/src
  done
  "$tools/venv/bin/mypy" --strict --cache-dir "$tools/mypy" --python-executable "$tools/venv/bin/python" \
    test/clients/python/habits.py
}
