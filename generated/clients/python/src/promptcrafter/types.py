# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""What is sent and comes back: dictionaries with the names of the contract."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal, TypedDict

if sys.version_info >= (3, 11):
    from typing import NotRequired
elif TYPE_CHECKING:
    from typing_extensions import NotRequired


class Signup(TypedDict):
    """What a request sends."""

    name: str
    """What to call you."""
    email: str
    """The address that you log in with. It may have one account."""
    password: str
    """10 to 128 characters of any script. It is normalized (NFKC), so that it can be
    typed on any keyboard.
    """


class AuthResponse(TypedDict):
    """What an answer holds."""

    message: NotRequired[Literal["User account created successfully."]]
    token: str
    """A token for `Authorization: Bearer`."""


class Login(TypedDict):
    """What a request sends."""

    email: str
    """The account's address."""
    password: str
    """The account's password."""


class AccountUpdate(TypedDict):
    """What a request sends."""

    currentPassword: str
    """The account's password."""
    newPassword: str
    """10 to 128 characters of any script. It is normalized (NFKC), so that it can be
    typed on any keyboard.
    """


class AccountDelete(TypedDict):
    """What a request sends."""

    currentPassword: str
    """The account's password."""


class Prompt(TypedDict):
    """What an answer holds."""

    _id: str
    """Identifies the prompt."""
    ownerId: str
    """The account that it belongs to."""
    title: str
    """What you call the prompt, 3 to 100 characters, not only spaces."""
    content: str
    """The text that goes to the model, not only spaces."""
    model: str
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    tags: list[str]
    """Words to find the prompt by; `[]` when none were given."""
    createdAt: str
    """When it was saved (ISO 8601)."""
    updatedAt: str
    """When it was last changed; at first the same as `createdAt` (ISO 8601)."""


class PromptCreate(TypedDict):
    """What a request sends."""

    title: str
    """What you call the prompt, 3 to 100 characters, not only spaces."""
    content: str
    """The text that goes to the model, not only spaces."""
    model: str
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    tags: NotRequired[list[str]]
    """Words to find the prompt by; `[]` when none were given."""


class PromptUpdate(TypedDict):
    """At least one field that may be changed."""

    title: NotRequired[str]
    """What you call the prompt, 3 to 100 characters, not only spaces."""
    content: NotRequired[str]
    """The text that goes to the model, not only spaces."""
    model: NotRequired[str]
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    tags: NotRequired[list[str]]
    """Words to find the prompt by; `[]` when none were given."""


class Log(TypedDict):
    """What an answer holds."""

    _id: str
    """Identifies the log."""
    promptId: str
    """The prompt that produced the output."""
    output: str
    """What the model produced, to the letter. It may be empty, as a model's answer may.
    """
    modelUsed: str
    """The model that produced it, as you name it."""
    notes: NotRequired[str]
    """What you thought of it."""
    score: NotRequired[int]
    """How good it is, from 0 to 10."""
    createdAt: str
    """When it was recorded (ISO 8601)."""


class LogCreate(TypedDict):
    """What a request sends."""

    promptId: str
    """The prompt that produced the output."""
    output: str
    """What the model produced, to the letter. It may be empty, as a model's answer may.
    """
    modelUsed: str
    """The model that produced it, as you name it."""
    notes: NotRequired[str]
    """What you thought of it."""
    score: NotRequired[int]
    """How good it is, from 0 to 10."""


class State(TypedDict):
    """What an answer holds."""

    status: Literal["ok"]
