# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""What is sent and comes back: dictionaries with the names of the contract."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Literal, TypedDict

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
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """
    version: int
    """The version of the prompt. It starts at 1 and goes up by one each time `content`
    or `model` changes to a different value.
    """
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
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """


class PromptUpdate(TypedDict):
    """At least one of `title`, `content`, `model` and `tags`."""

    title: NotRequired[str]
    """What you call the prompt, 3 to 100 characters, not only spaces."""
    content: NotRequired[str]
    """The text that goes to the model, not only spaces."""
    model: NotRequired[str]
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    tags: NotRequired[list[str]]
    """Words to find the prompt by; `[]` when none were given."""
    changeNote: NotRequired[str]
    """Why the prompt was changed. Only a change of `content` or `model`, which creates
    a version, can have one.
    """


class PromptVersion(TypedDict):
    """What a prompt said from `createdAt` until the next version. It never changes."""

    promptId: str
    """The prompt it is a version of."""
    version: int
    """The version of the prompt. It starts at 1 and goes up by one each time `content`
    or `model` changes to a different value.
    """
    content: str
    """The text that goes to the model, not only spaces."""
    model: str
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    createdAt: str
    """When this version was saved (ISO 8601)."""
    changeNote: NotRequired[str]
    """Why the prompt was changed. Only a change of `content` or `model`, which creates
    a version, can have one.
    """


class Log(TypedDict):
    """What an answer holds."""

    _id: str
    """Identifies the log."""
    promptId: str
    """The prompt that produced the output."""
    promptVersion: NotRequired[int]
    """The version of the prompt that produced the output; the current one if you leave
    it out. Logs from before versions were kept may lack it: which version produced them
    is unknown.
    """
    input: NotRequired[str]
    """What the model was given, such as the user's message or the filled-in prompt."""
    output: str
    """What the model produced, to the letter. It may be empty, as a model's answer may.
    """
    modelUsed: str
    """The model that produced it, as you name it."""
    notes: NotRequired[str]
    """What you thought of it."""
    score: NotRequired[int]
    """How good it is, from 0 to 10."""
    sessionId: NotRequired[str]
    """The conversation it belongs to."""
    latencyMs: NotRequired[float]
    """How long the model took, in milliseconds, as you measured it."""
    inputTokens: NotRequired[int]
    """How many tokens the model was given, as you counted them."""
    outputTokens: NotRequired[int]
    """How many tokens the model produced, as you counted them."""
    costUsd: NotRequired[float]
    """What it cost in US dollars, as you were charged."""
    metadata: NotRequired[dict[str, Any]]
    """Anything else worth keeping with it, up to 50 names with a text, a number or a
    boolean each.
    """
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """
    occurredAt: NotRequired[str]
    """When the model produced the output, for logs that you record later or import. Any
    UTC offset is fine; responses use UTC. It is at most a day ahead of the server's
    clock and not before 1970. Without it, the time of the log is `createdAt` (ISO
    8601).
    """
    createdAt: str
    """When it was recorded (ISO 8601)."""
    updatedAt: NotRequired[str]
    """When its score or notes were last changed; absent if they never were (ISO 8601).
    """


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
    promptVersion: NotRequired[int]
    """The version of the prompt that produced the output; the current one if you leave
    it out. Logs from before versions were kept may lack it: which version produced them
    is unknown.
    """
    input: NotRequired[str]
    """What the model was given, such as the user's message or the filled-in prompt."""
    sessionId: NotRequired[str]
    """The conversation it belongs to."""
    latencyMs: NotRequired[float]
    """How long the model took, in milliseconds, as you measured it."""
    inputTokens: NotRequired[int]
    """How many tokens the model was given, as you counted them."""
    outputTokens: NotRequired[int]
    """How many tokens the model produced, as you counted them."""
    costUsd: NotRequired[float]
    """What it cost in US dollars, as you were charged."""
    metadata: NotRequired[dict[str, Any]]
    """Anything else worth keeping with it, up to 50 names with a text, a number or a
    boolean each.
    """
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """
    occurredAt: NotRequired[str]
    """When the model produced the output, for logs that you record later or import. Any
    UTC offset is fine; responses use UTC. It is at most a day ahead of the server's
    clock and not before 1970. Without it, the time of the log is `createdAt` (ISO
    8601).
    """


class LogUpdate(TypedDict):
    """At least one of `score` and `notes`. `null` removes it."""

    notes: NotRequired[str | None]
    """What you think of it; `null` removes the notes."""
    score: NotRequired[int | None]
    """How good it is, from 0 to 10; `null` removes the score."""


class State(TypedDict):
    """What an answer holds."""

    status: Literal["ok"]
