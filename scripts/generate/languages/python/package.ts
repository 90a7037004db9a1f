import type { Model } from '../../contract/model.js'
import type { Named } from '../../names/names.js'
import { changelog, repository } from '../../repository.js'
import { errorNames } from './errors.js'
import { docstring, inImportOrder } from './text.js'

/** What `import promptcrafter` gives. */
export function renderInit(model: Model, { types }: Named): string {
  const errors = errorNames(model.errorKinds)
  const typeNames = inImportOrder(types.map(({ name }) => name))
  const clients = ['AsyncPromptCrafterClient', 'PromptCrafterClient']
  const streams = ['AsyncByteStream', 'ByteStream']
  const infos = ['RequestInfo', 'ResponseInfo']
  const all = [
    ...clients,
    ...streams,
    ...infos,
    'Response',
    ...errors,
    ...typeNames,
    '__version__',
    'parse_time',
  ].sort()
  return `${docstring('', [`A client of ${model.title}.`])}
from ._core.observe import ${infos.join(', ')}
from ._core.response import Response
from ._core.streams import ${streams.join(', ')}
from ._core.times import parse_time
from ._version import __version__
from .async_client import AsyncPromptCrafterClient
from .client import PromptCrafterClient
from .errors import ${errors.join(', ')}
from .types import ${typeNames.join(', ')}

__all__ = [
${all.map((name) => `"${name}",`).join('\n')}
]
`
}

/** The package (PEP 621), and how its code is checked. */
export function renderProject({ title, version, license }: Model): string {
  return `[build-system]
requires = ["flit_core >=3.11,<4"]
build-backend = "flit_core.buildapi"

[project]
name = "promptcrafter"
version = "${version}"
description = "The Python client of ${title}, for threads and for asyncio."
readme = "README.md"
license = "${license}"
license-files = ["LICENSE"]
authors = [{ name = "${title}" }]
keywords = ["evaluation", "llm", "prompts"]
requires-python = ">=3.9"
dependencies = ["httpx >=0.27,<1"]
classifiers = [
    "Development Status :: 4 - Beta",
    "Framework :: AsyncIO",
    "Intended Audience :: Developers",
    "Operating System :: OS Independent",
    "Programming Language :: Python :: 3",
    "Typing :: Typed",
]

[project.urls]
Source = "${repository}"
Changelog = "${changelog}"
Issues = "${repository}/issues"

[tool.ruff.lint]
select = [
    "A", "ANN", "ARG", "ASYNC", "B", "BLE", "C4", "D", "E", "ERA", "F", "FA", "FBT", "I", "ICN", "LOG", "N",
    "PERF", "PGH", "PIE", "PL", "PYI", "RET", "RUF", "S", "SIM", "SLF", "T20", "TRY", "UP", "W",
]
ignore = [
    "ANN401", # what JSON holds is Any
    "ASYNC110", # a pause between two tries waits for nothing but time
    "D105", "D107", # the class says it
    "A002", "FBT001", "FBT002", "PLR0913", "PLR0917", # arguments are as the contract has them
    "D301", # and so is a backslash in a description
    "TRY003",
]

[tool.ruff.lint.per-file-ignores]
"src/promptcrafter/types.py" = ["FA100"] # what is evaluated has to be written as of Python 3.9

[tool.ruff.lint.pycodestyle]
max-line-length = 106 # of the first line of a file, which says where it comes from

[tool.ruff.lint.pydocstyle]
convention = "google"

[tool.mypy]
strict = true
`
}
