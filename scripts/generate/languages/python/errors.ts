import type { ErrorKind, Model } from '../../contract/model.js'
import { docstring } from './text.js'

/** A class for each status of an error, above what all errors have in common. */
export function renderErrors({ errorKinds }: Model): string {
  return `"""The errors of a call."""

from __future__ import annotations

from http import HTTPStatus

from ._core.base_errors import (
    APIConnectionError,
    APITimeoutError,
    ClientClosedError,
    InvalidArgumentError,
    PoolTimeoutError,
    PromptCrafterAPIError,
)

__all__ = [
${errorNames(errorKinds)
  .map((name) => `"${name}",`)
  .join('\n')}
"error_class",
]

${errorKinds.map(renderClass).join('\n\n')}

_CLASSES: dict[int, type[PromptCrafterAPIError]] = {
${errorKinds.map(({ status, name }) => `${status}: ${name},`).join('\n')}
}

def error_class(status_code: int) -> type[PromptCrafterAPIError]:
    """Return the class of error that a status stands for."""
    is_server_error = status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
    rest = ServerError if is_server_error else PromptCrafterAPIError
    return _CLASSES.get(status_code, rest)
`
}

const serverError = 500

function renderClass({ status, name, parent, phrase }: ErrorKind): string {
  const which = status === serverError ? `Any status from ${serverError}.` : `Status ${status}, ${phrase}.`
  return `class ${name}(${parent ?? 'PromptCrafterAPIError'}):\n${docstring('    ', [which])}`
}

/** The names of all classes of errors, in the order of the alphabet. */
export function errorNames(errorKinds: readonly ErrorKind[]): string[] {
  const names = errorKinds.map(({ name }) => name)
  return [
    ...names,
    'APIConnectionError',
    'APITimeoutError',
    'ClientClosedError',
    'InvalidArgumentError',
    'PoolTimeoutError',
    'PromptCrafterAPIError',
  ].sort()
}
