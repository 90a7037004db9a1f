# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""The client that waits for each response."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Literal

from ._core.request import (
    Request,
    filled,
    given,
    joined,
    new_idempotency_key,
    page_limit,
    present,
    segment,
    taken,
)
from ._core.streams import ByteStream
from ._core.transport import SyncTransport
from .types import (
    ApiKey,
    AuthResponse,
    Comparison,
    CreatedApiKey,
    Log,
    LogCreate,
    LogUpdate,
    Prompt,
    PromptUpdate,
    PromptVersion,
    State,
    Statistics,
    User,
)

if sys.version_info >= (3, 12):
    from typing import Unpack
else:
    from typing_extensions import Unpack


class PromptCrafterClient(SyncTransport):
    """A client of PromptCrafter.

    Keep your prompts, every output that a model gave for them, and what you thought of
    it.

    Example:
        with PromptCrafterClient() as client:
            prompts = client.get_prompts()
    """

    def signup(self, name: str, email: str, password: str) -> str:
        """Sign up.

        Creates an account and logs it in. Use the token in the response like one from
        `POST /auth/login`.

        The client keeps the token and sends it from then on, for all that use it; see
        `with_token`.

        Args:
            name: Your name.
            email: The email address that you log in with. Each address can have one
                account.
            password: 10 to 128 characters of any script, as people count them, and
                no rules on which. It must not be one character repeated, the account's
                e-mail address or a password that many people use (NIST SP 800-63B,
                revision 4). It is normalized (NFKC), so that it can be typed on any
                keyboard.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The password
                does not meet the security requirements. / The request is malformed or
                contains invalid parameters.
            ForbiddenError: Sign-up is closed. / This email address may not sign up.
            ConflictError: Email already in use.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later.
        """
        response = self._call(
            Request[AuthResponse](
                "POST",
                "/auth/signup",
                body={
                    "name": filled("name", name),
                    "email": filled("email", email),
                    "password": present("password", password),
                },
                gives="token",
                secured=False,
                repeatable=False,
            )
        )
        self.set_token(response["token"])
        return response["token"]

    def login(self, email: str, password: str) -> str:
        """Log in.

        Returns a token. After too many failures, further attempts get 429 for a while,
        even with the right password. They are counted so that nobody can lock somebody
        else out: an account stays open to the addresses that it logged in from.

        The client keeps the token and sends it from then on, for all that use it; see
        `with_token`.

        Args:
            email: The account's address.
            password: The account's password.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Incorrect email or password.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later.
        """
        response = self._call(
            Request[AuthResponse](
                "POST",
                "/auth/login",
                body={
                    "email": filled("email", email),
                    "password": present("password", password),
                },
                gives="token",
                secured=False,
                repeatable=False,
            )
        )
        self.set_token(response["token"])
        return response["token"]

    def get_account(self) -> User:
        """Retrieve the account.

        Returns the account that the token or API key belongs to. If the request is made
        with a key, the response also describes the key.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(Request[User]("GET", "/auth/account", gives="_id"))

    def update_account(self, current_password: str, new_password: str) -> str:
        """Change the password.

        Changes the password; the current one is required. All earlier tokens stop
        working at once, on all devices; the response contains a new one. API keys stay
        valid: delete those that somebody else may have. Wrong passwords are counted
        separately from failed logins. If there is no response, log in with the new
        password to see whether it was changed.

        The client keeps the token and sends it from then on, for all that use it; see
        `with_token`.

        Args:
            current_password: The account's password.
            new_password: 10 to 128 characters of any script, as people count them,
                and no rules on which. It must not be one character repeated, the
                account's e-mail address or a password that many people use (NIST SP
                800-63B, revision 4). It is normalized (NFKC), so that it can be typed
                on any keyboard.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The password
                does not meet the security requirements. / The request is malformed or
                contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / Incorrect
                password.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later. / The quota of the
                account is used up. Try again later.
        """
        response = self._call(
            Request[AuthResponse](
                "PATCH",
                "/auth/account",
                body={
                    "currentPassword": present("current_password", current_password),
                    "newPassword": present("new_password", new_password),
                },
                gives="token",
                repeatable=False,
            )
        )
        self.set_token(response["token"])
        return response["token"]

    def delete_account(self, current_password: str) -> None:
        """Delete the account.

        Permanently deletes the account with all of its prompts, logs and API keys; the
        password is required. Once the response is sent, the account's tokens and keys
        no longer work, its data can't be read, and its email address can be used again.
        The data is then removed from the database piece by piece, without delaying
        others, and overwritten; if a restart interrupts this, it continues afterwards.
        Wrong passwords are counted separately from failed logins.

        The client drops its token, which is no longer valid.

        Args:
            current_password: The account's password.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / Incorrect
                password.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later. / The quota of the
                account is used up. Try again later.
        """
        self._call(
            Request[None](
                "DELETE",
                "/auth/account",
                body={"currentPassword": present("current_password", current_password)},
                gives=None,
                repeatable=False,
            )
        )
        self.set_token(None)

    def get_api_keys(
        self, *, limit: int | None = None, cursor: str | None = None
    ) -> list[ApiKey]:
        """Retrieve all API keys.

        The keys of the account, oldest first, without their secrets. Expired ones are
        among them until you delete them.

        Args:
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[ApiKey]](
                "GET",
                "/auth/keys",
                query=given({"limit": limit, "cursor": cursor}),
                gives=["_id"],
            )
        )

    def iter_api_keys(
        self, *, limit: int | None = None, page_size: int = 100
    ) -> Iterator[ApiKey]:
        """Retrieve all API keys, page by page.

        The keys of the account, oldest first, without their secrets. Expired ones are
        among them until you delete them.

        Args:
            limit: After how many items it ends; at the last one unless stated.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._pages(
            Request[list[ApiKey]](
                "GET",
                "/auth/keys",
                query=given({"limit": page_limit(limit, page_size)}),
                gives=["_id"],
            ),
            limit,
        )

    def create_api_key(
        self,
        name: str,
        scope: Literal["read", "log", "write"],
        expires_at: str | datetime | None = None,
    ) -> CreatedApiKey:
        """Create an API key.

        Creates a key for an application, with the access that its `scope` gives. This
        is the only response that contains the `key`: the service stores only a hash of
        it. The key is valid until you delete it, it expires, or the account is deleted.
        Changing the password doesn't affect it.

        Args:
            name: What you call the key, such as the application that uses it; not
                only spaces.
            scope: What the key can do. `read` can read everything in the account.
                `log` can only record logs and read single prompts with their versions,
                so that it is safe in an application. `write` can do everything except
                manage keys and the account.
            expires_at: When the key expires; must be in the future. Any UTC offset
                is accepted; responses are in UTC. Without it, the key doesn't expire.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            ConflictError: An account can have at most 100 API keys.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[CreatedApiKey](
                "POST",
                "/auth/keys",
                body={
                    "name": filled("name", name),
                    "scope": filled("scope", scope),
                    **given({"expiresAt": expires_at}),
                },
                gives="_id",
                repeatable=False,
            )
        )

    def delete_api_key(self, key_id: str) -> None:
        """Delete an API key.

        Deletes a key. Once the response is sent, no request with the key is accepted.

        Args:
            key_id: The key's `_id`.

        Raises:
            BadRequestError: The key ID format is invalid. / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            NotFoundError: No API key found with the specified ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        self._call(
            Request[None](
                "DELETE",
                f"/auth/keys/{segment('key_id', key_id)}",
                template="/auth/keys/{id}",
                gives=None,
            )
        )

    def get_prompts(
        self,
        *,
        tag: str | None = None,
        model: str | None = None,
        external_id: str | None = None,
        sort: Literal["createdAt", "updatedAt", "title"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Prompt]:
        """Retrieve all prompts.

        The caller's prompts, oldest first: all of them, or those that every given
        filter holds for. For the ones that changed last, ask with `sort=updatedAt`,
        `order=desc` and a `limit`.

        A prompt that changes while you page by `updatedAt` or `title` moves to its new
        place in the list. If that is still to come, you get the prompt there, even if
        you had it before; if you are past it already, you don't. Sorted by `createdAt`,
        prompts don't move.

        Args:
            tag: Only prompts that have exactly this tag.
            model: Only prompts for exactly this model.
            external_id: Only the prompt with exactly this external ID.
            sort: By `createdAt`; by `updatedAt`; or by `title`, regardless of case
                and otherwise in the order of Unicode's code points. Equals are in the
                order of creation.
            order: `asc` for the oldest or the first title first, `desc` for the
                reverse.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[Prompt]](
                "GET",
                "/prompts",
                query=given(
                    {
                        "tag": tag,
                        "model": model,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
                gives=["_id"],
            )
        )

    def iter_prompts(
        self,
        *,
        tag: str | None = None,
        model: str | None = None,
        external_id: str | None = None,
        sort: Literal["createdAt", "updatedAt", "title"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        page_size: int = 100,
    ) -> Iterator[Prompt]:
        """Retrieve all prompts, page by page.

        The caller's prompts, oldest first: all of them, or those that every given
        filter holds for. For the ones that changed last, ask with `sort=updatedAt`,
        `order=desc` and a `limit`.

        A prompt that changes while you page by `updatedAt` or `title` moves to its new
        place in the list. If that is still to come, you get the prompt there, even if
        you had it before; if you are past it already, you don't. Sorted by `createdAt`,
        prompts don't move.

        Args:
            tag: Only prompts that have exactly this tag.
            model: Only prompts for exactly this model.
            external_id: Only the prompt with exactly this external ID.
            sort: By `createdAt`; by `updatedAt`; or by `title`, regardless of case
                and otherwise in the order of Unicode's code points. Equals are in the
                order of creation.
            order: `asc` for the oldest or the first title first, `desc` for the
                reverse.
            limit: After how many items it ends; at the last one unless stated.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._pages(
            Request[list[Prompt]](
                "GET",
                "/prompts",
                query=given(
                    {
                        "tag": tag,
                        "model": model,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "limit": page_limit(limit, page_size),
                    }
                ),
                gives=["_id"],
            ),
            limit,
        )

    def export_prompts_as_ndjson(
        self,
        *,
        tag: str | None = None,
        model: str | None = None,
        external_id: str | None = None,
        sort: Literal["createdAt", "updatedAt", "title"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> ByteStream:
        """Retrieve all prompts, as NDJSON.

        The caller's prompts, oldest first: all of them, or those that every given
        filter holds for. For the ones that changed last, ask with `sort=updatedAt`,
        `order=desc` and a `limit`.

        A prompt that changes while you page by `updatedAt` or `title` moves to its new
        place in the list. If that is still to come, you get the prompt there, even if
        you had it before; if you are past it already, you don't. Sorted by `createdAt`,
        prompts don't move.

        Args:
            tag: Only prompts that have exactly this tag.
            model: Only prompts for exactly this model.
            external_id: Only the prompt with exactly this external ID.
            sort: By `createdAt`; by `updatedAt`; or by `title`, regardless of case
                and otherwise in the order of Unicode's code points. Equals are in the
                order of creation.
            order: `asc` for the oldest or the first title first, `desc` for the
                reverse.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._stream(
            Request[ByteStream](
                "GET",
                "/prompts",
                query=given(
                    {
                        "tag": tag,
                        "model": model,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
                accepts="application/x-ndjson",
                is_streamed=True,
            )
        )

    def export_prompts_as_csv(
        self,
        *,
        tag: str | None = None,
        model: str | None = None,
        external_id: str | None = None,
        sort: Literal["createdAt", "updatedAt", "title"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        escape_formulas: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> ByteStream:
        """Retrieve all prompts, as CSV.

        The caller's prompts, oldest first: all of them, or those that every given
        filter holds for. For the ones that changed last, ask with `sort=updatedAt`,
        `order=desc` and a `limit`.

        A prompt that changes while you page by `updatedAt` or `title` moves to its new
        place in the list. If that is still to come, you get the prompt there, even if
        you had it before; if you are past it already, you don't. Sorted by `createdAt`,
        prompts don't move.

        Args:
            tag: Only prompts that have exactly this tag.
            model: Only prompts for exactly this model.
            external_id: Only the prompt with exactly this external ID.
            sort: By `createdAt`; by `updatedAt`; or by `title`, regardless of case
                and otherwise in the order of Unicode's code points. Equals are in the
                order of creation.
            order: `asc` for the oldest or the first title first, `desc` for the
                reverse.
            escape_formulas: Only with `Accept: text/csv`. `true` puts an apostrophe
                before each text that a spreadsheet would execute as a formula: one that
                starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file
                that people open in a spreadsheet, because the texts of models and users
                can contain anything. Leave it out for a file that programs read or that
                you import again: then every text is exact.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._stream(
            Request[ByteStream](
                "GET",
                "/prompts",
                query=given(
                    {
                        "tag": tag,
                        "model": model,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "escapeFormulas": escape_formulas,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
                accepts="text/csv",
                is_streamed=True,
            )
        )

    def create_prompt(
        self,
        title: str,
        content: str,
        model: str,
        tags: list[str] | None = None,
        external_id: str | None = None,
        *,
        idempotency_key: str | None = None,
    ) -> Prompt:
        """Save a prompt.

        Keeps a prompt in the caller's library.

        Args:
            title: What you call the prompt, 3 to 100 characters, not only spaces.
            content: The text that goes to the model, not only spaces.
            model: The model that it is meant for, as you name it ("GPT-4o",
                "DALL·E").
            tags: Words to find the prompt by; `[]` when none were given.
            external_id: Your own ID for it. No two prompts of an account have the
                same one, and no two logs.
            idempotency_key: The same key in another call makes that call give back
                what this one did. Without it each call has a new one, which its own
                retries share.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            ConflictError: This externalId is already in use.
            GoneError: What was created with this Idempotency-Key was deleted.
            PayloadTooLargeError: The request body is too large.
            UnprocessableEntityError: The Idempotency-Key was already used for
                another request.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[Prompt](
                "POST",
                "/prompts",
                headers={"Idempotency-Key": idempotency_key or new_idempotency_key()},
                body={
                    "title": filled("title", title),
                    "content": filled("content", content),
                    "model": filled("model", model),
                    **given({"tags": tags, "externalId": external_id}),
                },
                gives="_id",
            )
        )

    def get_prompt(self, prompt_id: str) -> Prompt:
        """Retrieve a prompt.

        One prompt of the caller's.

        Args:
            prompt_id: The prompt's `_id`.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[Prompt](
                "GET",
                f"/prompts/{segment('prompt_id', prompt_id)}",
                template="/prompts/{id}",
                gives="_id",
            )
        )

    def update_prompt(self, prompt_id: str, **fields: Unpack[PromptUpdate]) -> Prompt:
        """Update a prompt.

        Changes the fields that the body names and leaves the others as they are; `tags`
        are replaced as a whole. `updatedAt` moves on. If `content` or `model` changes
        to a different value, the prompt gets a new version, to which `changeNote`
        belongs; the earlier versions are kept. The prompt's logs stay.

        Args:
            prompt_id: The prompt's `_id`.
            **fields: What to change: `title`, `content`, `model`, `tags`,
                `changeNote`.

        Raises:
            BadRequestError: The prompt ID format is invalid. / Submitted data is
                invalid. / The request is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / Prompt
                does not belong to the authenticated user.
            NotFoundError: No prompt found with the specified ID.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[Prompt](
                "PATCH",
                f"/prompts/{segment('prompt_id', prompt_id)}",
                template="/prompts/{id}",
                body=fields,
                gives="_id",
            )
        )

    def delete_prompt(self, prompt_id: str) -> None:
        """Delete a prompt.

        Deletes the prompt, its versions and all of its logs, for good.

        Args:
            prompt_id: The prompt's `_id`.

        Raises:
            BadRequestError: The prompt ID format is invalid. / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / Prompt
                does not belong to the authenticated user.
            NotFoundError: No prompt found with the specified ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        self._call(
            Request[None](
                "DELETE",
                f"/prompts/{segment('prompt_id', prompt_id)}",
                template="/prompts/{id}",
                gives=None,
            )
        )

    def get_prompt_versions(
        self,
        prompt_id: str,
        *,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[PromptVersion]:
        """Retrieve the versions of a prompt.

        Everything that a prompt of the caller's has said, oldest version first. The
        last one is what it says now.

        Args:
            prompt_id: The prompt's `_id`.
            order: `asc` for the oldest version first, `desc` for the newest.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[PromptVersion]](
                "GET",
                f"/prompts/{segment('prompt_id', prompt_id)}/versions",
                template="/prompts/{id}/versions",
                query=given({"order": order, "limit": limit, "cursor": cursor}),
                gives=["promptId"],
            )
        )

    def iter_prompt_versions(
        self,
        prompt_id: str,
        *,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        page_size: int = 100,
    ) -> Iterator[PromptVersion]:
        """Retrieve the versions of a prompt, page by page.

        Everything that a prompt of the caller's has said, oldest version first. The
        last one is what it says now.

        Args:
            prompt_id: The prompt's `_id`.
            order: `asc` for the oldest version first, `desc` for the newest.
            limit: After how many items it ends; at the last one unless stated.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._pages(
            Request[list[PromptVersion]](
                "GET",
                f"/prompts/{segment('prompt_id', prompt_id)}/versions",
                template="/prompts/{id}/versions",
                query=given({"order": order, "limit": page_limit(limit, page_size)}),
                gives=["promptId"],
            ),
            limit,
        )

    def get_prompt_version(self, prompt_id: str, version: int) -> PromptVersion:
        """Retrieve a version of a prompt.

        Returns one version of a prompt of the caller. To restore it, send its `content`
        and `model` in a `PATCH` of the prompt.

        Args:
            prompt_id: The prompt's `_id`.
            version: The number of the version, from 1.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID. / This prompt has
                no such version.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[PromptVersion](
                "GET",
                f"/prompts/{segment('prompt_id', prompt_id)}/versions/{segment('version', version)}",
                template="/prompts/{id}/versions/{version}",
                gives="promptId",
            )
        )

    def get_logs(
        self,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Log]:
        """Retrieve all logs.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[Log]](
                "GET",
                "/logs",
                query=given(
                    {
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "q": q,
                        "sort": sort,
                        "order": order,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
                gives=["_id"],
            )
        )

    def iter_logs(
        self,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        page_size: int = 100,
    ) -> Iterator[Log]:
        """Retrieve all logs, page by page.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: After how many items it ends; at the last one unless stated.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._pages(
            Request[list[Log]](
                "GET",
                "/logs",
                query=given(
                    {
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "q": q,
                        "sort": sort,
                        "order": order,
                        "limit": page_limit(limit, page_size),
                    }
                ),
                gives=["_id"],
            ),
            limit,
        )

    def export_logs_as_ndjson(
        self,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> ByteStream:
        """Retrieve all logs, as NDJSON.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._stream(
            Request[ByteStream](
                "GET",
                "/logs",
                query=given(
                    {
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "q": q,
                        "sort": sort,
                        "order": order,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
                accepts="application/x-ndjson",
                is_streamed=True,
            )
        )

    def export_logs_as_csv(
        self,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        escape_formulas: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> ByteStream:
        """Retrieve all logs, as CSV.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            escape_formulas: Only with `Accept: text/csv`. `true` puts an apostrophe
                before each text that a spreadsheet would execute as a formula: one that
                starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file
                that people open in a spreadsheet, because the texts of models and users
                can contain anything. Leave it out for a file that programs read or that
                you import again: then every text is exact.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._stream(
            Request[ByteStream](
                "GET",
                "/logs",
                query=given(
                    {
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "q": q,
                        "sort": sort,
                        "order": order,
                        "escapeFormulas": escape_formulas,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
                accepts="text/csv",
                is_streamed=True,
            )
        )

    def get_logs_by_prompt(
        self,
        prompt_id: str,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Log]:
        """Retrieve logs by prompt.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[Log]](
                "GET",
                "/logs",
                query={
                    "promptId": filled("prompt_id", prompt_id),
                    **given(
                        {
                            "promptVersion": prompt_version,
                            "modelUsed": model_used,
                            "scored": scored,
                            "scoreMin": score_min,
                            "scoreMax": score_max,
                            "from": from_,
                            "to": to,
                            "sessionId": session_id,
                            "externalId": external_id,
                            "q": q,
                            "sort": sort,
                            "order": order,
                            "limit": limit,
                            "cursor": cursor,
                        }
                    ),
                },
                gives=["_id"],
            )
        )

    def iter_logs_by_prompt(
        self,
        prompt_id: str,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        page_size: int = 100,
    ) -> Iterator[Log]:
        """Retrieve logs by prompt, page by page.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: After how many items it ends; at the last one unless stated.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._pages(
            Request[list[Log]](
                "GET",
                "/logs",
                query={
                    "promptId": filled("prompt_id", prompt_id),
                    **given(
                        {
                            "promptVersion": prompt_version,
                            "modelUsed": model_used,
                            "scored": scored,
                            "scoreMin": score_min,
                            "scoreMax": score_max,
                            "from": from_,
                            "to": to,
                            "sessionId": session_id,
                            "externalId": external_id,
                            "q": q,
                            "sort": sort,
                            "order": order,
                            "limit": page_limit(limit, page_size),
                        }
                    ),
                },
                gives=["_id"],
            ),
            limit,
        )

    def export_logs_by_prompt_as_ndjson(
        self,
        prompt_id: str,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> ByteStream:
        """Retrieve logs by prompt, as NDJSON.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._stream(
            Request[ByteStream](
                "GET",
                "/logs",
                query={
                    "promptId": filled("prompt_id", prompt_id),
                    **given(
                        {
                            "promptVersion": prompt_version,
                            "modelUsed": model_used,
                            "scored": scored,
                            "scoreMin": score_min,
                            "scoreMax": score_max,
                            "from": from_,
                            "to": to,
                            "sessionId": session_id,
                            "externalId": external_id,
                            "q": q,
                            "sort": sort,
                            "order": order,
                            "limit": limit,
                            "cursor": cursor,
                        }
                    ),
                },
                accepts="application/x-ndjson",
                is_streamed=True,
            )
        )

    def export_logs_by_prompt_as_csv(
        self,
        prompt_id: str,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        escape_formulas: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> ByteStream:
        """Retrieve logs by prompt, as CSV.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            escape_formulas: Only with `Accept: text/csv`. `true` puts an apostrophe
                before each text that a spreadsheet would execute as a formula: one that
                starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file
                that people open in a spreadsheet, because the texts of models and users
                can contain anything. Leave it out for a file that programs read or that
                you import again: then every text is exact.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._stream(
            Request[ByteStream](
                "GET",
                "/logs",
                query={
                    "promptId": filled("prompt_id", prompt_id),
                    **given(
                        {
                            "promptVersion": prompt_version,
                            "modelUsed": model_used,
                            "scored": scored,
                            "scoreMin": score_min,
                            "scoreMax": score_max,
                            "from": from_,
                            "to": to,
                            "sessionId": session_id,
                            "externalId": external_id,
                            "q": q,
                            "sort": sort,
                            "order": order,
                            "escapeFormulas": escape_formulas,
                            "limit": limit,
                            "cursor": cursor,
                        }
                    ),
                },
                accepts="text/csv",
                is_streamed=True,
            )
        )

    def create_log(
        self,
        prompt_id: str | Prompt,
        output: str,
        model_used: str,
        notes: str | None = None,
        score: int | None = None,
        prompt_version: int | None = None,
        input: str | None = None,
        session_id: str | None = None,
        latency_ms: float | None = None,
        input_tokens: int | None = None,
        output_tokens: int | None = None,
        cost_usd: float | None = None,
        metadata: dict[str, Any] | None = None,
        external_id: str | None = None,
        occurred_at: str | datetime | None = None,
        *,
        idempotency_key: str | None = None,
    ) -> Log:
        """Log an output.

        Records what a model produced for one of the caller's prompts. The response is
        sent once the log is safe on disk. If the prompt is being deleted at the same
        time, the log is either deleted with it, or rejected with 404.

        Args:
            prompt_id: The prompt that produced the output. A `Prompt` instead of
                `promptId` sets `promptId` and `promptVersion`.
            output: The model's output, stored character for character. May be
                empty.
            model_used: The model that produced it, as you name it.
            notes: What you thought of it.
            score: How good it is, from 0 to 10.
            prompt_version: The version of the prompt that produced the output; the
                current one if you leave it out. Logs from before versions were kept may
                lack it: which version produced them is unknown.
            input: The model's input, such as the user's message or the filled-in
                prompt.
            session_id: The conversation it belongs to.
            latency_ms: How long the model took, in milliseconds, as you measured
                it.
            input_tokens: How many tokens the model was given, as you counted them.
            output_tokens: How many tokens the model produced, as you counted them.
            cost_usd: What it cost in US dollars, as you were charged.
            metadata: Anything else worth keeping with it, up to 50 names with a
                text, a number or a boolean each.
            external_id: Your own ID for it. No two prompts of an account have the
                same one, and no two logs.
            occurred_at: When the model produced the output, for logs that you
                record later or import. Any UTC offset is fine; responses use UTC. It is
                at most a day ahead of the server's clock and not before 1970. Without
                it, the time of the log is `createdAt`.
            idempotency_key: The same key in another call makes that call give back
                what this one did. Without it each call has a new one, which its own
                retries share.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            NotFoundError: Prompt ID does not exist or is not accessible.
            ConflictError: This externalId is already in use.
            GoneError: What was created with this Idempotency-Key was deleted.
            PayloadTooLargeError: The request body is too large.
            UnprocessableEntityError: The Idempotency-Key was already used for
                another request.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[Log](
                "POST",
                "/logs",
                headers={"Idempotency-Key": idempotency_key or new_idempotency_key()},
                body={
                    **taken(
                        filled("prompt_id", prompt_id),
                        "promptId",
                        {"promptId": "_id", "promptVersion": "version"},
                    ),
                    "output": present("output", output),
                    "modelUsed": filled("model_used", model_used),
                    **given(
                        {
                            "notes": notes,
                            "score": score,
                            "promptVersion": prompt_version,
                            "input": input,
                            "sessionId": session_id,
                            "latencyMs": latency_ms,
                            "inputTokens": input_tokens,
                            "outputTokens": output_tokens,
                            "costUsd": cost_usd,
                            "metadata": metadata,
                            "externalId": external_id,
                            "occurredAt": occurred_at,
                        }
                    ),
                },
                gives="_id",
            )
        )

    def create_logs(
        self,
        logs: list[LogCreate],
        *,
        existing: Literal["skip"] | None = None,
        idempotency_key: str | None = None,
    ) -> list[Log]:
        """Log many outputs.

        Records up to 1,000 logs in one request, in far less time than one by one. All
        or nothing: if one of them can't be recorded, none is, and `details` point to
        it, as in `/logs/17/score` (the first log is 0). The response comes after all of
        them are safe on disk.

        The whole body must fit into the limit of 4 MiB; if the logs are long, send
        fewer at a time. If any of the logs was deleted since, the same request with the
        same `Idempotency-Key` gets 410.

        Args:
            logs: The logs, each as `POST /logs` takes it.
            existing: What happens to a log whose `externalId` is taken, by another
                log of the account or by one before it in the request. Without this
                parameter the request fails with 409. With `skip` nothing is recorded
                for it, and the response has the log that exists in its place,
                unchanged: so an import can be sent again, and only what is missing is
                added.
            idempotency_key: The same key in another call makes that call give back
                what this one did. Without it each call has a new one, which its own
                retries share.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            NotFoundError: Prompt ID does not exist or is not accessible.
            ConflictError: This externalId is already in use.
            GoneError: What was created with this Idempotency-Key was deleted.
            PayloadTooLargeError: The request body is too large.
            UnprocessableEntityError: The Idempotency-Key was already used for
                another request.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[Log]](
                "POST",
                "/logs/bulk",
                query=given({"existing": existing}),
                headers={"Idempotency-Key": idempotency_key or new_idempotency_key()},
                body={"logs": present("logs", logs)},
                gives=["_id"],
            )
        )

    def get_log(self, log_id: str) -> Log:
        """Retrieve a log.

        One log of the caller's.

        Args:
            log_id: The log's `_id`.

        Raises:
            BadRequestError: The request is malformed or the log ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / Log does
                not belong to the authenticated user.
            NotFoundError: No log found with the specified ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[Log](
                "GET",
                f"/logs/{segment('log_id', log_id)}",
                template="/logs/{id}",
                gives="_id",
            )
        )

    def update_log(self, log_id: str, **fields: Unpack[LogUpdate]) -> Log:
        """Score or annotate a log.

        Sets the score or the notes of a log, or removes them. The output, and
        everything else about the log, never changes, except `updatedAt`.

        Args:
            log_id: The log's `_id`.
            **fields: What to change: `notes`, `score`. `None` is sent as `null`,
                which `notes`, `score` can be.

        Raises:
            BadRequestError: The request is malformed or the log ID format is
                invalid. / Submitted data is invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / Log does
                not belong to the authenticated user.
            NotFoundError: No log found with the specified ID.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[Log](
                "PATCH",
                f"/logs/{segment('log_id', log_id)}",
                template="/logs/{id}",
                body=fields,
                gives="_id",
            )
        )

    def delete_log(self, log_id: str) -> None:
        """Delete a log.

        Deletes one log, for good.

        Args:
            log_id: The log's `_id`.

        Raises:
            BadRequestError: The request is malformed or the log ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / Log does
                not belong to the authenticated user.
            NotFoundError: No log found with the specified ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        self._call(
            Request[None](
                "DELETE",
                f"/logs/{segment('log_id', log_id)}",
                template="/logs/{id}",
                gives=None,
            )
        )

    def get_statistics(
        self,
        *,
        group_by: list[
            Literal[
                "promptId",
                "promptVersion",
                "modelUsed",
                "sessionId",
                "day",
                "week",
                "month",
            ]
        ]
        | None = None,
        time_zone: str | None = None,
        confidence: float | None = None,
        prompt_id: str | None = None,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
    ) -> list[Statistics]:
        """Retrieve statistics.

        Summarizes the scores of the caller's logs: their mean with the range in which
        the true mean plausibly lies, their spread, and what the outputs cost. Filters
        choose the logs. `groupBy` sorts them into groups, such as a prompt's versions
        or the weeks; without it there is one. The figures are not rounded. “Reading the
        numbers” in the documentation explains them.

        Args:
            group_by: One or two of these, separated by a comma. The groups come in
                the order of what they are grouped by. Of `day`, `week` and `month` one
                is possible; periods without logs between others have a group with
                `logs: 0`.
            time_zone: The time zone in which days, weeks and months begin, by its
                name in the IANA database. A day can have 23 or 25 hours there.
            confidence: How sure the ranges are to hold the true value. Use 0.99 for
                whatever is looked at again and again.
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[Statistics]](
                "GET",
                "/statistics",
                query=given(
                    {
                        "groupBy": joined(group_by),
                        "timeZone": time_zone,
                        "confidence": confidence,
                        "promptId": prompt_id,
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "q": q,
                    }
                ),
                gives=["logs"],
            )
        )

    def compare(
        self,
        *,
        margin: float | None = None,
        confidence: float | None = None,
        prompt_id: str | None = None,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | datetime | date | None = None,
        to: str | datetime | date | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        q: str | None = None,
        prompt_id_a: str | None = None,
        prompt_id_b: str | None = None,
        prompt_version_a: int | None = None,
        prompt_version_b: int | None = None,
        model_used_a: str | None = None,
        model_used_b: str | None = None,
        scored_a: bool | None = None,
        scored_b: bool | None = None,
        score_min_a: int | None = None,
        score_min_b: int | None = None,
        score_max_a: int | None = None,
        score_max_b: int | None = None,
        from_a: str | datetime | date | None = None,
        from_b: str | datetime | date | None = None,
        to_a: str | datetime | date | None = None,
        to_b: str | datetime | date | None = None,
        session_id_a: str | None = None,
        session_id_b: str | None = None,
        external_id_a: str | None = None,
        external_id_b: str | None = None,
        q_a: str | None = None,
        q_b: str | None = None,
    ) -> Comparison:
        """Compare two groups of logs.

        Compares the scores of two groups of the caller's logs: how far B is above A,
        what range that difference plausibly lies in, and what to make of it. A is the
        old one, B the new one. A filter with `A` or `B` at the end holds for that side
        only, one without it for both: `modelUsedA` and `modelUsedB` compare two models,
        `promptIdA` and `promptIdB` two prompts, `fromA` and so on two periods.

        `promptId` alone compares the prompt's previous version (A) with the current one
        (B). With `promptVersionA` alone, B is the current version; with
        `promptVersionB` alone, A is the one before it. The sides should have no logs in
        common. If a session has several scores, each session counts once. “Reading the
        numbers” in the documentation explains the figures.

        Args:
            margin: The smallest difference that matters to you, in score points.
                With 0, nothing is `equivalent`.
            confidence: How sure the ranges are to hold the true value. Use 0.99 for
                whatever is looked at again and again.
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this external ID.
            q: Only logs with all of these words, separated by spaces, in their
                `output`, `input` or `notes`. Each may be in another one of the three.
                It is found at the start of a word, so `refund` finds `refunded`; in
                scripts that are written without spaces, such as Chinese, Japanese or
                Thai, anywhere, from one character up. Case makes no difference, and no
                character has a special meaning. Of each of the three texts the first
                10,000 characters are searched, where those beyond U+FFFF, such as
                emoji, count twice.
            prompt_id_a: For A, only logs of this prompt, which must be one of the
                caller's.
            prompt_id_b: For B, only logs of this prompt, which must be one of the
                caller's.
            prompt_version_a: For A, only logs of this version of the prompt.
            prompt_version_b: For B, only logs of this version of the prompt.
            model_used_a: For A, only logs of exactly this model.
            model_used_b: For B, only logs of exactly this model.
            scored_a: For A, only logs that have a score, or only those that have
                none.
            scored_b: For B, only logs that have a score, or only those that have
                none.
            score_min_a: For A, only logs with this score or a higher one.
            score_min_b: For B, only logs with this score or a higher one.
            score_max_a: For A, only logs with this score or a lower one.
            score_max_b: For B, only logs with this score or a lower one.
            from_a: For A, only logs from this time on: a date-time with its offset,
                or a date, which means midnight UTC.
            from_b: For B, only logs from this time on: a date-time with its offset,
                or a date, which means midnight UTC.
            to_a: For A, only logs from before this time: a date-time with its
                offset, or a date, which means midnight UTC.
            to_b: For B, only logs from before this time: a date-time with its
                offset, or a date, which means midnight UTC.
            session_id_a: For A, only logs of exactly this session.
            session_id_b: For B, only logs of exactly this session.
            external_id_a: For A, only the log with exactly this external ID.
            external_id_b: For B, only the log with exactly this external ID.
            q_a: For A, only logs with all of these words in their `output`, `input`
                or `notes`, as with `q`.
            q_b: For B, only logs with all of these words in their `output`, `input`
                or `notes`, as with `q`.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation. / User is
                not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID. / This prompt
                has no such version.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[Comparison](
                "GET",
                "/comparisons",
                query=given(
                    {
                        "margin": margin,
                        "confidence": confidence,
                        "promptId": prompt_id,
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "q": q,
                        "promptIdA": prompt_id_a,
                        "promptIdB": prompt_id_b,
                        "promptVersionA": prompt_version_a,
                        "promptVersionB": prompt_version_b,
                        "modelUsedA": model_used_a,
                        "modelUsedB": model_used_b,
                        "scoredA": scored_a,
                        "scoredB": scored_b,
                        "scoreMinA": score_min_a,
                        "scoreMinB": score_min_b,
                        "scoreMaxA": score_max_a,
                        "scoreMaxB": score_max_b,
                        "fromA": from_a,
                        "fromB": from_b,
                        "toA": to_a,
                        "toB": to_b,
                        "sessionIdA": session_id_a,
                        "sessionIdB": session_id_b,
                        "externalIdA": external_id_a,
                        "externalIdB": external_id_b,
                        "qA": q_a,
                        "qB": q_b,
                    }
                ),
                gives="a",
            )
        )

    def search_prompts(
        self, query: str, *, limit: int | None = None, cursor: str | None = None
    ) -> list[Prompt]:
        """Search prompts.

        The caller's prompts in which every word of `q` is found, in the title, the
        content or the tags, in any order. Case makes no difference in any script, and a
        word is found inside longer ones: `photo` finds `photosynthesis`. No character
        of `q` has a special meaning. Prompts with more of the words in their title come
        first, and among equals the newest.

        Args:
            query: One or more words, separated by spaces.
            limit: The maximum number of items in the response. Without it, the
                response has all items.
            cursor: The position in the list after which to continue. Take it from
                the `Link` header of the previous page, and send it with the same other
                parameters (`limit`, `escapeFormulas` and `Accept` may change). It's
                opaque: don't parse or build it.

        Raises:
            BadRequestError: Missing or malformed query string.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._call(
            Request[list[Prompt]](
                "GET",
                "/search",
                query={
                    "q": filled("query", query),
                    **given({"limit": limit, "cursor": cursor}),
                },
                gives=["_id"],
            )
        )

    def iter_found_prompts(
        self, query: str, *, limit: int | None = None, page_size: int = 100
    ) -> Iterator[Prompt]:
        """Search prompts, page by page.

        The caller's prompts in which every word of `q` is found, in the title, the
        content or the tags, in any order. Case makes no difference in any script, and a
        word is found inside longer ones: `photo` finds `photosynthesis`. No character
        of `q` has a special meaning. Prompts with more of the words in their title come
        first, and among equals the newest.

        Args:
            query: One or more words, separated by spaces.
            limit: After how many items it ends; at the last one unless stated.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: Missing or malformed query string.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: The API key does not permit this operation.
            RateLimitError: The quota of the account is used up. Try again later.
        """
        return self._pages(
            Request[list[Prompt]](
                "GET",
                "/search",
                query={
                    "q": filled("query", query),
                    **given({"limit": page_limit(limit, page_size)}),
                },
                gives=["_id"],
            ),
            limit,
        )

    def get_health(self) -> State:
        """Is the process alive?

        Responds as long as the process runs. Doesn't query the database.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return self._call(
            Request[State]("GET", "/healthz", gives="status", secured=False)
        )

    def get_readiness(self) -> State:
        """Is the service ready?

        Returns 200 if the service can read its database.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return self._call(
            Request[State]("GET", "/readyz", gives="status", secured=False)
        )

    def get_contract_as_yaml(self) -> str:
        """This document as YAML.

        The contract that the running service keeps, as it was written.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return self._call(
            Request[str](
                "GET", "/openapi.yaml", accepts="application/yaml", secured=False
            )
        )

    def get_contract_as_json(self) -> dict[str, Any]:
        """This document as JSON.

        The contract that the running service keeps.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return self._call(
            Request[dict[str, Any]]("GET", "/openapi.json", gives="", secured=False)
        )
