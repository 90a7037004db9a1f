// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
/** A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it. */
export default class PromptCrafterClient {
  #transport;

  /**
   * A client for one service and one account.
   * @param {import("./promptcrafter-client.js").ClientOptions} [options]
   */
  constructor(options = {}) {
    this.#transport = new Transport({
      ...options,
      userAgent: `promptcrafter-javascript/${version}`,
    });
  }

  /**
   * Sets the token of later calls, for everything that uses this client; undefined for none.
   * @param {string | undefined} token
   * @throws {InvalidArgumentError} if it contains invalid characters
   */
  setToken(token) {
    this.#transport.setToken(token);
  }

  /**
   * A client like this one but for some options; one that names no token has that of this client.
   * @param {import("./promptcrafter-client.js").ClientOptions} options
   */
  withOptions(options) {
    const { token, baseUrl, slots, options: own } = this.#transport;
    const merged = { token, ...optionsFrom(own, options) };
    const other = new PromptCrafterClient({ baseUrl, slots, ...merged });
    other.setToken(merged.token);
    return other;
  }

  /**
   * Sign up.
   *
   * Creates an account and logs it in. Use the token in the response like one from `POST
   * /auth/login`.
   *
   * The client keeps the token and sends it from then on, for all that use it; see `withOptions`.
   *
   * @param {object} fields `name`, `email`, `password`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {ForbiddenError} 403: Sign-up is closed. / This email address may not sign up.
   * @throws {ConflictError} 409: Email already in use.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  signup(fields, options) {
    return this.#transport.call(
      "POST",
      "/auth/signup",
      {
        body: fields,
        needsBody: true,
        required: ["name", "email", "password"],
        blank: ["password"],
        gives: "token",
        once: true,
      },
      options,
      (body) => this.setToken(body.token),
    );
  }

  /**
   * Log in.
   *
   * Returns a token. After too many failures, further attempts get 429 for a while, even with the
   * right password. They are counted so that nobody can lock somebody else out: an account stays
   * open to the addresses that it logged in from.
   *
   * The client keeps the token and sends it from then on, for all that use it; see `withOptions`.
   *
   * @param {object} fields `email`, `password`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Incorrect email or password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later.
   */
  login(fields, options) {
    return this.#transport.call(
      "POST",
      "/auth/login",
      {
        body: fields,
        needsBody: true,
        required: ["email", "password"],
        blank: ["password"],
        gives: "token",
        once: true,
      },
      options,
      (body) => this.setToken(body.token),
    );
  }

  /**
   * Retrieve the account.
   *
   * Returns the account that the token or API key belongs to. If the request is made with a key,
   * the response also describes the key.
   *
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getAccount(options) {
    return this.#transport.call(
      "GET",
      "/auth/account",
      { gives: "_id", secured: true },
      options,
    );
  }

  /**
   * Change the password.
   *
   * Changes the password; the current one is required. All earlier tokens stop working at once, on
   * all devices; the response contains a new one. API keys stay valid: delete those that somebody
   * else may have. Wrong passwords are counted separately from failed logins. If there is no
   * response, log in with the new password to see whether it was changed.
   *
   * The client keeps the token and sends it from then on, for all that use it; see `withOptions`.
   *
   * @param {object} fields `currentPassword`, `newPassword`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The password does not
   * meet the security requirements. / The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later. / The quota of the account is
   * used up. Try again later.
   */
  updateAccount(fields, options) {
    return this.#transport.call(
      "PATCH",
      "/auth/account",
      {
        body: fields,
        needsBody: true,
        required: ["currentPassword", "newPassword"],
        blank: ["currentPassword", "newPassword"],
        gives: "token",
        secured: true,
        once: true,
      },
      options,
      (body) => this.setToken(body.token),
    );
  }

  /**
   * Delete the account.
   *
   * Permanently deletes the account with all of its prompts, logs and API keys; the password is
   * required. Once the response is sent, the account's tokens and keys no longer work, its data
   * can't be read, and its email address can be used again. The data is then removed from the
   * database piece by piece, without delaying others, and overwritten; if a restart interrupts
   * this, it continues afterwards. Wrong passwords are counted separately from failed logins.
   *
   * The client drops its token, which is no longer valid.
   *
   * @param {object} fields `currentPassword`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Incorrect password.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: Too many attempts. Try again later. / The quota of the account is
   * used up. Try again later.
   */
  deleteAccount(fields, options) {
    return this.#transport.call(
      "DELETE",
      "/auth/account",
      {
        body: fields,
        needsBody: true,
        required: ["currentPassword"],
        blank: ["currentPassword"],
        gives: null,
        secured: true,
        once: true,
      },
      options,
      () => this.setToken(undefined),
    );
  }

  /**
   * Retrieve all API keys.
   *
   * The keys of the account, oldest first, without their secrets. Expired ones are among them until
   * you delete them.
   *
   * @param {object} [parameters] May have `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getApiKeys(parameters, options) {
    return this.#transport.call(
      "GET",
      "/auth/keys",
      {
        query: { ...pick(parameters, ["limit", "cursor"]) },
        gives: ["_id"],
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all API keys, page by page: `for await (const item of client.iterateApiKeys(…))`. It
   * ends after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by
   * default.
   *
   * The keys of the account, oldest first, without their secrets. Expired ones are among them until
   * you delete them.
   *
   * @param {object} [parameters] May have `limit`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateApiKeys(parameters, options) {
    return this.#transport.iterate(
      "/auth/keys",
      {
        query: { ...pick(parameters, ["limit"]) },
        gives: ["_id"],
        secured: true,
        pageSize: parameters?.pageSize,
      },
      options,
    );
  }

  /**
   * Create an API key.
   *
   * Creates a key for an application, with the access that its `scope` gives. This is the only
   * response that contains the `key`: the service stores only a hash of it. The key is valid until
   * you delete it, it expires, or the account is deleted. Changing the password doesn't affect it.
   *
   * @param {object} fields `name`, `scope`, `expiresAt`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {ConflictError} 409: An account can have at most 100 API keys.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createApiKey(fields, options) {
    return this.#transport.call(
      "POST",
      "/auth/keys",
      {
        body: fields,
        needsBody: true,
        required: ["name", "scope"],
        gives: "_id",
        secured: true,
        once: true,
      },
      options,
    );
  }

  /**
   * Delete an API key.
   *
   * Deletes a key. Once the response is sent, no request with the key is accepted.
   *
   * @param {string} id The key's `_id`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The key ID format is invalid. / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {NotFoundError} 404: No API key found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  deleteApiKey(id, options) {
    return this.#transport.call(
      "DELETE",
      "/auth/keys/{id}",
      { path: { id }, required: ["id"], gives: null, secured: true },
      options,
    );
  }

  /**
   * Retrieve all prompts.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @param {object} [parameters] May have `tag`, `model`, `externalId`, `sort`, `order`, `limit`,
   * `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPrompts(parameters, options) {
    return this.#transport.call(
      "GET",
      "/prompts",
      {
        query: {
          ...pick(parameters, [
            "tag",
            "model",
            "externalId",
            "sort",
            "order",
            "limit",
            "cursor",
          ]),
        },
        gives: ["_id"],
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all prompts, page by page: `for await (const item of client.iteratePrompts(…))`. It
   * ends after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by
   * default.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @param {object} [parameters] May have `tag`, `model`, `externalId`, `sort`, `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iteratePrompts(parameters, options) {
    return this.#transport.iterate(
      "/prompts",
      {
        query: {
          ...pick(parameters, [
            "tag",
            "model",
            "externalId",
            "sort",
            "order",
            "limit",
          ]),
        },
        gives: ["_id"],
        secured: true,
        pageSize: parameters?.pageSize,
      },
      options,
    );
  }

  /**
   * Retrieve all prompts, as NDJSON.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @param {object} [parameters] May have `tag`, `model`, `externalId`, `sort`, `order`, `limit`,
   * `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportPromptsAsNdjson(parameters, options) {
    return this.#transport.call(
      "GET",
      "/prompts",
      {
        query: {
          ...pick(parameters, [
            "tag",
            "model",
            "externalId",
            "sort",
            "order",
            "limit",
            "cursor",
          ]),
        },
        accepts: "application/x-ndjson",
        stream: true,
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all prompts, as CSV.
   *
   * The caller's prompts, oldest first: all of them, or those that every given filter holds for.
   * For the ones that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
   *
   * A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the
   * list. If that is still to come, you get the prompt there, even if you had it before; if you are
   * past it already, you don't. Sorted by `createdAt`, prompts don't move.
   *
   * @param {object} [parameters] May have `tag`, `model`, `externalId`, `sort`, `order`,
   * `escapeFormulas`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportPromptsAsCsv(parameters, options) {
    return this.#transport.call(
      "GET",
      "/prompts",
      {
        query: {
          ...pick(parameters, [
            "tag",
            "model",
            "externalId",
            "sort",
            "order",
            "escapeFormulas",
            "limit",
            "cursor",
          ]),
        },
        accepts: "text/csv",
        stream: true,
        secured: true,
      },
      options,
    );
  }

  /**
   * Save a prompt.
   *
   * Keeps a prompt in the caller's library.
   *
   * @param {object} fields `title`, `content`, `model`, `tags`, `externalId`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createPrompt(fields, options) {
    return this.#transport.call(
      "POST",
      "/prompts",
      {
        body: fields,
        needsBody: true,
        required: ["title", "content", "model"],
        gives: "_id",
        secured: true,
        idempotent: true,
      },
      options,
    );
  }

  /**
   * Retrieve a prompt.
   *
   * One prompt of the caller's.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPromptById(id, options) {
    return this.#transport.call(
      "GET",
      "/prompts/{id}",
      { path: { id }, required: ["id"], gives: "_id", secured: true },
      options,
    );
  }

  /**
   * Update a prompt.
   *
   * Changes the fields that the body names and leaves the others as they are; `tags` are replaced
   * as a whole. `updatedAt` moves on. If `content` or `model` changes to a different value, the
   * prompt gets a new version, to which `changeNote` belongs; the earlier versions are kept. The
   * prompt's logs stay.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} fields `title`, `content`, `model`, `tags`, `changeNote`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The prompt ID format is invalid. / Submitted data is invalid. /
   * The request is malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Prompt does not
   * belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  updatePrompt(id, fields, options) {
    return this.#transport.call(
      "PATCH",
      "/prompts/{id}",
      {
        path: { id },
        body: fields,
        needsBody: true,
        required: ["id"],
        gives: "_id",
        secured: true,
      },
      options,
    );
  }

  /**
   * Delete a prompt.
   *
   * Deletes the prompt, its versions and all of its logs, for good.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The prompt ID format is invalid. / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Prompt does not
   * belong to the authenticated user.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  deletePrompt(id, options) {
    return this.#transport.call(
      "DELETE",
      "/prompts/{id}",
      { path: { id }, required: ["id"], gives: null, secured: true },
      options,
    );
  }

  /**
   * Retrieve the versions of a prompt.
   *
   * Everything that a prompt of the caller's has said, oldest version first. The last one is what
   * it says now.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [parameters] May have `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPromptVersions(id, parameters, options) {
    return this.#transport.call(
      "GET",
      "/prompts/{id}/versions",
      {
        path: { id },
        query: { ...pick(parameters, ["order", "limit", "cursor"]) },
        required: ["id"],
        gives: ["promptId"],
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve the versions of a prompt, page by page: `for await (const item of
   * client.iteratePromptVersions(…))`. It ends after `limit` items, if that is set, and fetches
   * `pageSize` items at a time, 100 by default.
   *
   * Everything that a prompt of the caller's has said, oldest version first. The last one is what
   * it says now.
   *
   * @param {string} id The prompt's `_id`.
   * @param {object} [parameters] May have `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iteratePromptVersions(id, parameters, options) {
    return this.#transport.iterate(
      "/prompts/{id}/versions",
      {
        path: { id },
        query: { ...pick(parameters, ["order", "limit"]) },
        required: ["id"],
        gives: ["promptId"],
        secured: true,
        pageSize: parameters?.pageSize,
      },
      options,
    );
  }

  /**
   * Retrieve a version of a prompt.
   *
   * Returns one version of a prompt of the caller. To restore it, send its `content` and `model` in
   * a `PATCH` of the prompt.
   *
   * @param {string} id The prompt's `_id`.
   * @param {string} version The number of the version, from 1.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or the prompt ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: You do not have permission to access this resource.
   * @throws {NotFoundError} 404: No prompt found with the specified ID. / This prompt has no such
   * version.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getPromptVersion(id, version, options) {
    return this.#transport.call(
      "GET",
      "/prompts/{id}/versions/{version}",
      {
        path: { id, version },
        required: ["id", "version"],
        gives: "promptId",
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all logs.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getLogs(parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "limit",
            "cursor",
          ]),
        },
        gives: ["_id"],
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all logs, page by page: `for await (const item of client.iterateLogs(…))`. It ends
   * after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by default.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateLogs(parameters, options) {
    return this.#transport.iterate(
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "limit",
          ]),
        },
        gives: ["_id"],
        secured: true,
        pageSize: parameters?.pageSize,
      },
      options,
    );
  }

  /**
   * Retrieve all logs, as NDJSON.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsAsNdjson(parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "limit",
            "cursor",
          ]),
        },
        accepts: "application/x-ndjson",
        stream: true,
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve all logs, as CSV.
   *
   * The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
   *
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `escapeFormulas`,
   * `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsAsCsv(parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "escapeFormulas",
            "limit",
            "cursor",
          ]),
        },
        accepts: "text/csv",
        stream: true,
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve logs by prompt.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param {string} promptId Only logs of this prompt, which must be one of the caller's.
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getLogsByPrompt(promptId, parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "limit",
            "cursor",
          ]),
          promptId,
        },
        required: ["promptId"],
        gives: ["_id"],
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve logs by prompt, page by page: `for await (const item of
   * client.iterateLogsByPrompt(…))`. It ends after `limit` items, if that is set, and fetches
   * `pageSize` items at a time, 100 by default.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param {string} promptId Only logs of this prompt, which must be one of the caller's.
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateLogsByPrompt(promptId, parameters, options) {
    return this.#transport.iterate(
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "limit",
          ]),
          promptId,
        },
        required: ["promptId"],
        gives: ["_id"],
        secured: true,
        pageSize: parameters?.pageSize,
      },
      options,
    );
  }

  /**
   * Retrieve logs by prompt, as NDJSON.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param {string} promptId Only logs of this prompt, which must be one of the caller's.
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsByPromptAsNdjson(promptId, parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "limit",
            "cursor",
          ]),
          promptId,
        },
        required: ["promptId"],
        accepts: "application/x-ndjson",
        stream: true,
        secured: true,
      },
      options,
    );
  }

  /**
   * Retrieve logs by prompt, as CSV.
   *
   * The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the
   * newest ones, as after a change of the prompt, ask with `order=desc` and a `limit`.
   *
   * @param {string} promptId Only logs of this prompt, which must be one of the caller's.
   * @param {object} [parameters] May have `promptVersion`, `modelUsed`, `scored`, `scoreMin`,
   * `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`, `sort`, `order`, `escapeFormulas`,
   * `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  exportLogsByPromptAsCsv(promptId, parameters, options) {
    return this.#transport.call(
      "GET",
      "/logs",
      {
        query: {
          ...pick(parameters, [
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "sort",
            "order",
            "escapeFormulas",
            "limit",
            "cursor",
          ]),
          promptId,
        },
        required: ["promptId"],
        accepts: "text/csv",
        stream: true,
        secured: true,
      },
      options,
    );
  }

  /**
   * Log an output.
   *
   * Records what a model produced for one of the caller's prompts. The response is sent once the
   * log is safe on disk. If the prompt is being deleted at the same time, the log is either deleted
   * with it, or rejected with 404.
   *
   * @param {object} fields `promptId`, `output`, `modelUsed`, `notes`, `score`, `promptVersion`,
   * `input`, `sessionId`, `latencyMs`, `inputTokens`, `outputTokens`, `costUsd`, `metadata`,
   * `externalId`, `occurredAt`. A `Prompt` instead of `promptId` sets `promptId` and
   * `promptVersion`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {NotFoundError} 404: Prompt ID does not exist or is not accessible.
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createLog(fields, options) {
    return this.#transport.call(
      "POST",
      "/logs",
      {
        body: withObject(fields, "promptId", {
          promptId: "_id",
          promptVersion: "version",
        }),
        needsBody: true,
        required: ["promptId", "modelUsed", "output"],
        blank: ["output"],
        gives: "_id",
        secured: true,
        idempotent: true,
      },
      options,
    );
  }

  /**
   * Log many outputs.
   *
   * Records up to 1,000 logs in one request, in far less time than one by one. All or nothing: if
   * one of them can't be recorded, none is, and `details` point to it, as in `/logs/17/score` (the
   * first log is 0). The response comes after all of them are safe on disk.
   *
   * The whole body must fit into the limit of 4 MiB; if the logs are long, send fewer at a time. If
   * any of the logs was deleted since, the same request with the same `Idempotency-Key` gets 410.
   *
   * @param {object} fields `logs`.
   * @param {object} [parameters] May have `existing`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Required fields are missing or invalid. / The request is
   * malformed or contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {NotFoundError} 404: Prompt ID does not exist or is not accessible.
   * @throws {ConflictError} 409: This externalId is already in use.
   * @throws {GoneError} 410: What was created with this Idempotency-Key was deleted.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {UnprocessableEntityError} 422: The Idempotency-Key was already used for another
   * request.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  createLogs(fields, parameters, options) {
    return this.#transport.call(
      "POST",
      "/logs/bulk",
      {
        query: { ...pick(parameters, ["existing"]) },
        body: fields,
        needsBody: true,
        required: ["logs"],
        blank: ["logs"],
        gives: ["_id"],
        secured: true,
        idempotent: true,
      },
      options,
    );
  }

  /**
   * Retrieve a log.
   *
   * One log of the caller's.
   *
   * @param {string} id The log's `_id`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Log does not belong
   * to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getLogById(id, options) {
    return this.#transport.call(
      "GET",
      "/logs/{id}",
      { path: { id }, required: ["id"], gives: "_id", secured: true },
      options,
    );
  }

  /**
   * Score or annotate a log.
   *
   * Sets the score or the notes of a log, or removes them. The output, and everything else about
   * the log, never changes, except `updatedAt`.
   *
   * @param {string} id The log's `_id`.
   * @param {object} fields `notes`, `score`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid. /
   * Submitted data is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Log does not belong
   * to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {PayloadTooLargeError} 413: The request body is too large.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  updateLog(id, fields, options) {
    return this.#transport.call(
      "PATCH",
      "/logs/{id}",
      {
        path: { id },
        body: fields,
        needsBody: true,
        required: ["id"],
        gives: "_id",
        secured: true,
      },
      options,
    );
  }

  /**
   * Delete a log.
   *
   * Deletes one log, for good.
   *
   * @param {string} id The log's `_id`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or the log ID format is invalid.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / Log does not belong
   * to the authenticated user.
   * @throws {NotFoundError} 404: No log found with the specified ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  deleteLog(id, options) {
    return this.#transport.call(
      "DELETE",
      "/logs/{id}",
      { path: { id }, required: ["id"], gives: null, secured: true },
      options,
    );
  }

  /**
   * Retrieve statistics.
   *
   * Summarizes the scores of the caller's logs: their mean with the range in which the true mean
   * plausibly lies, their spread, and what the outputs cost. Filters choose the logs. `groupBy`
   * sorts them into groups, such as a prompt's versions or the weeks; without it there is one. The
   * figures are not rounded. “Reading the numbers” in the documentation explains them.
   *
   * @param {object} [parameters] May have `groupBy`, `timeZone`, `confidence`, `promptId`,
   * `promptVersion`, `modelUsed`, `scored`, `scoreMin`, `scoreMax`, `from`, `to`, `sessionId`,
   * `externalId`, `q`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  getStatistics(parameters, options) {
    return this.#transport.call(
      "GET",
      "/statistics",
      {
        query: {
          ...pick(parameters, [
            "timeZone",
            "confidence",
            "promptId",
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
          ]),
          groupBy: joined(parameters?.groupBy),
        },
        gives: ["logs"],
        secured: true,
      },
      options,
    );
  }

  /**
   * Compare two groups of logs.
   *
   * Compares the scores of two groups of the caller's logs: how far B is above A, what range that
   * difference plausibly lies in, and what to make of it. A is the old one, B the new one. A filter
   * with `A` or `B` at the end holds for that side only, one without it for both: `modelUsedA` and
   * `modelUsedB` compare two models, `promptIdA` and `promptIdB` two prompts, `fromA` and so on two
   * periods.
   *
   * `promptId` alone compares the prompt's previous version (A) with the current one (B). With
   * `promptVersionA` alone, B is the current version; with `promptVersionB` alone, A is the one
   * before it. The sides should have no logs in common. If a session has several scores, each
   * session counts once. “Reading the numbers” in the documentation explains the figures.
   *
   * @param {object} [parameters] May have `margin`, `confidence`, `promptId`, `promptVersion`,
   * `modelUsed`, `scored`, `scoreMin`, `scoreMax`, `from`, `to`, `sessionId`, `externalId`, `q`,
   * `promptIdA`, `promptIdB`, `promptVersionA`, `promptVersionB`, `modelUsedA`, `modelUsedB`,
   * `scoredA`, `scoredB`, `scoreMinA`, `scoreMinB`, `scoreMaxA`, `scoreMaxB`, `fromA`, `fromB`,
   * `toA`, `toB`, `sessionIdA`, `sessionIdB`, `externalIdA`, `externalIdB`, `qA`, `qB`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: `promptId` missing or malformed / The request is malformed or
   * contains invalid parameters.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation. / User is not
   * authorized to view logs for this prompt.
   * @throws {NotFoundError} 404: No logs found for the specified prompt ID. / This prompt has no
   * such version.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  compare(parameters, options) {
    return this.#transport.call(
      "GET",
      "/comparisons",
      {
        query: {
          ...pick(parameters, [
            "margin",
            "confidence",
            "promptId",
            "promptVersion",
            "modelUsed",
            "scored",
            "scoreMin",
            "scoreMax",
            "from",
            "to",
            "sessionId",
            "externalId",
            "q",
            "promptIdA",
            "promptIdB",
            "promptVersionA",
            "promptVersionB",
            "modelUsedA",
            "modelUsedB",
            "scoredA",
            "scoredB",
            "scoreMinA",
            "scoreMinB",
            "scoreMaxA",
            "scoreMaxB",
            "fromA",
            "fromB",
            "toA",
            "toB",
            "sessionIdA",
            "sessionIdB",
            "externalIdA",
            "externalIdB",
            "qA",
            "qB",
          ]),
        },
        gives: "a",
        secured: true,
      },
      options,
    );
  }

  /**
   * Search prompts.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a special meaning. Prompts with
   * more of the words in their title come first, and among equals the newest.
   *
   * @param {string} query One or more words, separated by spaces.
   * @param {object} [parameters] May have `limit`, `cursor`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  searchPrompts(query, parameters, options) {
    return this.#transport.call(
      "GET",
      "/search",
      {
        query: { ...pick(parameters, ["limit", "cursor"]), q: query },
        required: ["q"],
        gives: ["_id"],
        secured: true,
      },
      options,
    );
  }

  /**
   * Search prompts, page by page: `for await (const item of client.iterateFoundPrompts(…))`. It
   * ends after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by
   * default.
   *
   * The caller's prompts in which every word of `q` is found, in the title, the content or the
   * tags, in any order. Case makes no difference in any script, and a word is found inside longer
   * ones: `photo` finds `photosynthesis`. No character of `q` has a special meaning. Prompts with
   * more of the words in their title come first, and among equals the newest.
   *
   * @param {string} query One or more words, separated by spaces.
   * @param {object} [parameters] May have `limit`.
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: Missing or malformed query string.
   * @throws {AuthenticationError} 401: Authentication token is missing / Authentication token is
   * expired or invalid
   * @throws {ForbiddenError} 403: The API key does not permit this operation.
   * @throws {RateLimitError} 429: The quota of the account is used up. Try again later.
   */
  iterateFoundPrompts(query, parameters, options) {
    return this.#transport.iterate(
      "/search",
      {
        query: { ...pick(parameters, ["limit"]), q: query },
        required: ["q"],
        gives: ["_id"],
        secured: true,
        pageSize: parameters?.pageSize,
      },
      options,
    );
  }

  /**
   * Is the process alive?
   *
   * Responds as long as the process runs. Doesn't query the database.
   *
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getHealth(options) {
    return this.#transport.call(
      "GET",
      "/healthz",
      { gives: "status" },
      options,
    );
  }

  /**
   * Is the service ready?
   *
   * Returns 200 if the service can read its database.
   *
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getReadiness(options) {
    return this.#transport.call("GET", "/readyz", { gives: "status" }, options);
  }

  /**
   * This document as YAML.
   *
   * The contract that the running service keeps, as it was written.
   *
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsYaml(options) {
    return this.#transport.call(
      "GET",
      "/openapi.yaml",
      { accepts: "application/yaml", text: true },
      options,
    );
  }

  /**
   * This document as JSON.
   *
   * The contract that the running service keeps.
   *
   * @param {object} [options] What this call does otherwise than the client, such as `signal` and
   * `timeoutMs`.
   * @throws {BadRequestError} 400: The request is malformed or contains invalid parameters.
   */
  getContractAsJson(options) {
    return this.#transport.call("GET", "/openapi.json", { gives: "" }, options);
  }
}

export { PromptCrafterClient };

/** The version of this client, and of the contract that it was generated from. */
export const version = "0.1.0";

/** How many items the pages have that a walk asks for, unless it names another `pageSize`. */
const pageSize = 100;

/** The error of a failed call; `instanceof` distinguishes the kinds. */
export class PromptCrafterError extends Error {
  /**
   * @param {string} message
   * @param {{ status?: number, body?: unknown, headers?: Headers, cause?: unknown }} [about]
   */
  constructor(message, { status, body, headers, cause } = {}) {
    const isText = (value) => typeof value === "string";
    const details = [body?.details]
      .flat()
      .filter((one) => isText(one?.field) && isText(one.message));
    const places = details
      .map((one) => `${one.field} ${one.message}`.trim())
      .join("; ");
    const retryAfter = readRetryAfter(headers?.get("retry-after"));
    const patience =
      retryAfter > longestRetryAfterSeconds &&
      `try again in ${Math.ceil(retryAfter)} s`;
    const more = [places, patience].filter(Boolean).join("; ");
    super(more ? `${message} (${more})` : message, { cause });
    this.name = new.target.name;
    /** The status of the response; undefined if there was none. */
    this.status = status;
    /** The body of the response, parsed if it's JSON, else as text. */
    this.body = body;
    /** The headers of the response. */
    this.headers = headers;
    /** The problems in the request, for validation errors. */
    this.details = details;
    /** The ID of the request in the service's log. */
    this.requestId = headers?.get("x-request-id") ?? undefined;
    /** How many seconds the service asks clients to wait before a retry. */
    this.retryAfter = retryAfter;
  }
}

/** An argument or a setting is invalid; nothing was sent. */
export class InvalidArgumentError extends PromptCrafterError {}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends PromptCrafterError {}

/** There was no response: the service cannot be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** The response was not complete within the timeout. */
export class TimeoutError extends ConnectionError {}

/** Sends requests, retries them if that is safe, and converts responses to values or errors. */
class Transport {
  constructor({
    token,
    baseUrl,
    userAgent,
    slots = { taken: 0, waiting: [] },
    ...options
  }) {
    this.setToken(trimmed(token) || environment("PROMPTCRAFTER_TOKEN"));
    this.baseUrl = addressFrom(
      trimmed(baseUrl) ||
        environment("PROMPTCRAFTER_BASE_URL") ||
        "http://localhost:3000",
    );
    this.options = optionsFrom(options);
    this.userAgent = userAgent;
    this.slots = slots;
  }

  /** @param {string} [token] what calls send from now on; undefined for none */
  setToken(token) {
    this.token = tokenFrom(token);
  }

  /**
   * A call with its retries.
   * @param {string} method
   * @param {string} path with `{name}` where `request.path` has a value
   * @param {object} request the operation's request
   * @param {object} [options] the caller's options for this call
   * @param {(body: any) => void} [keep] receives the body before the caller
   * @returns {Promise<unknown>} the body of the response, which may be a stream of it; undefined where it has none. Its
   *   `withResponse` returns the rest of the response too
   */
  call(method, path, request = {}, options = {}, keep = () => {}) {
    const whole = this.#whole(method, path, request, options, keep);
    const data = whole.then((response) => response.data);
    data.withResponse = () => {
      // A failure is reported once: by the returned promise.
      data.catch(() => {});
      return whole;
    };
    return data;
  }

  async #whole(method, path, request, options, keep) {
    demand(request);
    const { body, response } = await this.#send(method, path, request, options);
    keep(body);
    const { status, headers } = response;
    return {
      data: body,
      status,
      headers,
      requestId: headers.get("x-request-id") ?? undefined,
      isReplay: headers.get("idempotent-replayed") === "true",
      nextCursor:
        new URLSearchParams(nextPage(headers)).get("cursor") ?? undefined,
    };
  }

  /** Iterates over a list page by page; each page is requested when the previous one is used up. */
  async *iterate(path, request, options = {}) {
    demand(request);
    let left = numberFrom("limit", request.query?.limit ?? Infinity, 1);
    const size = numberFrom("pageSize", request.pageSize ?? pageSize, 1);
    let query = { ...request.query, limit: Math.min(size, left) };
    while (query !== undefined) {
      const { body, response } = await this.#send(
        "GET",
        path,
        { ...request, query },
        options,
      );
      yield* body.slice(0, left);
      left -= body.length;
      query = left > 0 ? nextPage(response.headers) : undefined;
    }
  }

  async #send(method, path, request, given) {
    const options = optionsFrom(this.options, given);
    // In a separate file, because few programs need it.
    if (isObserved(options))
      options.fetch = (await import("./observe.js")).observe(options);
    const place = this.baseUrl + fill(path, request.path);
    const url = place + queryString(request.query);
    // Without the query: messages are often logged.
    const what = `${method} ${place}`;
    const headers = this.#headers(request, options);
    const body = bodyFrom(request);
    const end = performance.now() + options.totalTimeoutMs;
    for (let retries = 0; ; retries++) {
      let failure;
      try {
        const init = {
          method,
          headers,
          body,
          promptcrafter: { path, attempt: retries + 1 },
        };
        return await this.#try(what, url, init, options, end, request);
      } catch (error) {
        if (!(error instanceof PromptCrafterError)) throw error;
        failure = error;
      }
      const pauseMs = pauseBefore(retries, failure);
      if (retries >= options.maxRetries || !(performance.now() + pauseMs < end))
        throw failure;
      if (!options.retryWhen(failure, isWorthRetrying(failure, !request.once)))
        throw failure;
      await pause(pauseMs, options.signal, what);
    }
  }

  #headers(
    { secured, body, sends = json, accepts = json, idempotent, headers: given },
    options,
  ) {
    const headers = new Headers(options.headers);
    const agent = [this.userAgent, trimmed(options.appName)].join(" ").trim();
    // A browser sets its own, and would ask the service whether it may be another one.
    if (globalThis.document === undefined && !headers.has("user-agent"))
      headers.set("user-agent", agent);
    headers.set("accept", accepts);
    const token = "token" in options ? tokenFrom(options.token) : this.token;
    if (secured && token !== undefined)
      headers.set("authorization", `Bearer ${token}`);
    if (body !== undefined) headers.set("content-type", sends);
    if (idempotent)
      headers.set("idempotency-key", options.idempotencyKey ?? randomKey());
    for (const [name, value] of Object.entries(withoutUndefined(given)))
      headers.set(name, value);
    return headers;
  }

  /** An attempt: it ends when the response was read, at the timeout, or when the caller aborts it. */
  async #try(
    what,
    url,
    init,
    { signal, timeoutMs, maxConnections, fetch = globalThis.fetch },
    end,
    request,
  ) {
    if (signal?.aborted) throw abortError(what, signal);
    const limit = new Limit(
      what,
      Math.min(timeoutMs, end - performance.now()),
      signal,
    );
    limit.begin();
    const { slots } = this;
    if (slots.taken < maxConnections) slots.taken++;
    // In a separate file, too.
    else
      await (await import("./queue.js")).takeTurn(slots, maxConnections, limit);
    let isOpen = false;
    try {
      // Redirects aren't followed: the token and the body are for this service only.
      const response = await fetch(url, {
        ...init,
        redirect: "manual",
        signal: limit.signal,
      });
      isOpen = request.stream === true && isAsAsked(response, request);
      if (!isOpen)
        return { response, body: await readBody(response, request, what) };
      const { streamOf } = await import("./stream.js");
      return { response, body: streamOf(response, limit) };
    } catch (cause) {
      throw limit.errorOf(cause);
    } finally {
      if (!isOpen) limit.end();
      // Node.js reuses the connection only in the next turn of the event loop.
      setTimeout(() => (slots.waiting.shift() ?? (() => slots.taken--))());
    }
  }
}

/** The defaults of the options. */
const defaults = {
  timeoutMs: 60_000,
  totalTimeoutMs: Infinity,
  maxRetries: 2,
  maxConnections: 100,
  retryWhen: (_, usual) => usual,
};

/** Whether there is a hook, a logger or a tracer. */
function isObserved(options) {
  return (
    options.logger ||
    options.tracer ||
    options.onRequest ||
    options.onResponse ||
    environment("PROMPTCRAFTER_LOG")
  );
}

/** Options from several places; the last one that is set counts. */
function optionsFrom(...all) {
  const options = Object.assign({}, defaults, ...all.map(withoutUndefined));
  options.headers = headersFrom(all);
  // An undefined token means none.
  if ("token" in all.at(-1)) options.token = all.at(-1).token;
  for (const name of ["timeoutMs", "totalTimeoutMs"])
    numberFrom(name, options[name], 1);
  numberFrom("maxRetries", options.maxRetries, 0);
  checkAppName(trimmed(options.appName));
  return options;
}

/** The media type of requests and responses, unless the contract states another. */
const json = "application/json";

function mediaTypeOf({ headers }) {
  return (headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
}

/** Whether a response is a success of the requested media type. */
function isAsAsked(response, { accepts = json }) {
  return response.ok && mediaTypeOf(response) === accepts;
}

/** Encodes a body. Rejects unpaired surrogates, which would be silently lost. */
function bodyFrom({ body, sends }) {
  if (body === undefined) return undefined;
  if (sends === undefined) return jsonText(body);
  if (typeof body === "string" && /\p{Surrogate}/u.test(body)) {
    refuse("The text has an unpaired surrogate");
  }
  return body;
}

async function readBody(response, request, what) {
  const { status, headers, ok } = response;
  const text = await response.text();
  if (ok && request.text && isAsAsked(response, request)) return text;
  const mediaType = mediaTypeOf(response);
  const body = /[/+]json$/.test(mediaType) ? parse(text) : undefined;
  if (
    ok &&
    !request.text &&
    !request.stream &&
    isGiven(request.gives, body, response, text)
  )
    return body;
  const about = { status, headers, body: body ?? text };
  if (!ok && typeof body?.error === "string")
    throw new (errorClass(status))(body.error, about);
  // A proxy, or a page that asks to sign in to the network. The body has the rest: it may be long.
  const location = headers
    .get("location")
    ?.replace(/\/\/[^/]*@|[?#].*/g, (found) => (found[0] === "/" ? "//" : ""));
  const redirect = location
    ? `, a redirect to ${location} that is not followed,`
    : "";
  const found = `status ${status}${redirect} with ${mediaType || "no media type"} (${text.length} characters)`;
  throw new (errorClass(status))(
    `${what}: ${found} is not a response from the service. Is baseUrl correct?`,
    about,
  );
}

/** Whether the body of a success is of the type that the operation returns: nothing, an object, or a list of them. */
function isGiven(gives, body, { status }, text) {
  if (gives === null) return status === 204 && text === "";
  if (gives === undefined) return body !== undefined;
  const [list, field] = Array.isArray(gives)
    ? [body, gives[0]]
    : [[body], gives];
  const isObject = (item) =>
    typeof item === "object" && item !== null && !Array.isArray(item);
  return (
    Array.isArray(list) &&
    list.every(
      (item) =>
        isObject(item) && (field === "" || (item[field] ?? null) !== null),
    )
  );
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Timers with a longer delay fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Cancels what takes too long or the caller aborts. */
class Limit {
  #controller = new AbortController();
  #timer;

  constructor(what, timeoutMs, signal) {
    this.what = what;
    this.ms = Math.ceil(timeoutMs);
    this.caller = signal;
    this.abort = () => this.#controller.abort(abortError(what, signal));
    signal?.addEventListener("abort", this.abort, { once: true });
  }

  get signal() {
    return this.#controller.signal;
  }

  /** Starts the timer. */
  begin() {
    const expire = () =>
      this.#controller.abort(
        new TimeoutError(`${this.what}: no response within ${this.ms} ms.`),
      );
    if (this.ms !== Infinity)
      this.#timer = setTimeout(expire, Math.min(this.ms, longestTimerMs));
  }

  pause() {
    clearTimeout(this.#timer);
  }

  end() {
    this.pause();
    this.caller?.removeEventListener("abort", this.abort);
  }

  /** The error of a failure. */
  errorOf(cause) {
    if (this.signal.aborted) return this.signal.reason;
    if (cause instanceof PromptCrafterError) return cause;
    return new ConnectionError(`${this.what}: ${reasonOf(cause)}`, { cause });
  }
}

function abortError(what, { reason }) {
  return new AbortError(`${what}: aborted. ${reason?.message ?? reason}`, {
    cause: reason,
  });
}

const firstPauseMs = 500;
const longestPauseMs = 5_000;
/** The longest pause that the service may ask for; if it asks for more, the call fails at once. */
const longestRetryAfterSeconds = 60;

/** Whether a retry is safe and may succeed. */
function isWorthRetrying({ status, cause }, mayRepeat) {
  // 429 and 503 mean that the request had no effect.
  if (status === 429 || status === 503) return true;
  if ([408, 500, 502, 504].includes(status)) return mayRepeat;
  return status === undefined && (mayRepeat || neverConnected(cause));
}

/** Node.js's error codes for a missing connection, which mean that nothing was sent. Browsers have none. */
const connectCodes = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

function neverConnected(error) {
  return connectCodes.includes(error?.cause?.code ?? error?.code);
}

function reasonOf(error) {
  const inner = error?.cause ?? error;
  const unsent =
    neverConnected(error) && "Nothing was sent. Is the service running there?";
  return [inner?.message || inner?.code || String(inner), unsent]
    .filter(Boolean)
    .join(". ");
}

/** The milliseconds to wait before the retry; undefined if the service asks for more than the maximum. */
function pauseBefore(retries, { retryAfter = 0 }) {
  if (retryAfter > longestRetryAfterSeconds) return undefined;
  // With jitter, so that many clients don't retry at the same time.
  const own =
    Math.min(firstPauseMs * 2 ** retries, longestPauseMs) *
    (0.5 + Math.random() / 2);
  return Math.max(own, retryAfter * 1000);
}

/** `Retry-After` in seconds; it is a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(text) {
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date)
    ? undefined
    : Math.max(0, (date - Date.now()) / 1000);
}

function pause(ms, signal, what) {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(abortError(what, signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
  });
}

/** Rejects requests without a required argument: a query without it would match everything. */
function demand({
  needsBody,
  required = [],
  blank = [],
  body,
  path,
  query,
  headers,
}) {
  const values = { ...Object(body), ...path, ...query, ...headers };
  for (const name of required) {
    const value = values[name] ?? undefined;
    if (value === undefined) refuse(`${name} is missing`);
    if (!blank.includes(name) && /^\s*$/.test(String(value)))
      refuse(`${name} is blank`);
  }
  if (needsBody && (body ?? undefined) === undefined)
    refuse("The body is missing");
}

function refuse(fault) {
  throw new InvalidArgumentError(`${fault}; nothing was sent.`);
}

/** Sets the values in the path. Rejects "." and "..", which would change the path. */
function fill(path, values = {}) {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = String(values[name]);
    if (/^\.{0,2}$/.test(value))
      refuse(`${name} is not a valid identifier: ${JSON.stringify(value)}`);
    return encodeURIComponent(value);
  });
}

/** A query by name, in which a list repeats its name for each value; or one that is already encoded. */
function queryString(query) {
  if (typeof query === "string") return query;
  jsonText(query);
  const text = Object.entries(withoutUndefined(query))
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .map((one) => `${encodeURIComponent(name)}=${queryText(one)}`),
    )
    .join("&");
  return text === "" ? "" : `?${text}`;
}

function queryText(value) {
  // A Date has `toJSON`: the time in UTC with milliseconds, as in a body.
  return value instanceof Joined
    ? value.text
    : encodeURIComponent(value?.toJSON?.() ?? value);
}

/** JSON with each Date as a time. */
function jsonText(values) {
  return JSON.stringify(values, function (name, value) {
    if (value === null && this[name] instanceof Date)
      refuse(`${name} is an Invalid Date`);
    return value;
  });
}

/** A list in one query value, separated by commas; commas within items are encoded. */
function joined(values) {
  return values === undefined
    ? undefined
    : new Joined(values.map(queryText).join(","));
}

class Joined {
  constructor(text) {
    this.text = text;
  }
}

/** A link in the header Link with its parameters, and one parameter (RFC 8288, section 3). */
const linkPattern =
  /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const parameterPattern =
  /;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;

/** The query of the link to the next page; undefined if there is none. */
function nextPage(headers) {
  for (const [, target, parameters] of (headers.get("link") ?? "").matchAll(
    linkPattern,
  )) {
    const rel = [...parameters.matchAll(parameterPattern)].find(
      ([, name]) => name.toLowerCase() === "rel",
    );
    const relations = (rel?.[2] ?? rel?.[3] ?? "").toLowerCase().split(/\s+/);
    if (relations.includes("next"))
      return new URL(target, "http://localhost").search;
  }
  return undefined;
}

/** A body with the fields that a given object provides; explicit fields take precedence. */
function withObject(fields, name, names) {
  const { [name]: object, ...others } = fields ?? {};
  if (typeof object !== "object" || object === null) return fields;
  const given = Object.entries(names).map(([field, own]) => [
    field,
    object[own],
  ]);
  return { ...Object.fromEntries(given), ...withoutUndefined(others) };
}

/** The values of an object, if there is one, with these names. */
function pick(values, names) {
  return Object.fromEntries(names.map((name) => [name, values?.[name]]));
}

function withoutUndefined(values = {}) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}

/** A setting without surrounding white space: one from a file ends with a line break. */
function trimmed(text) {
  return String(text ?? "").trim();
}

function environment(name) {
  return trimmed(globalThis.process?.env?.[name]);
}

/** A token, if there is one. Rejected values are not shown. */
function tokenFrom(token) {
  const text = trimmed(token);
  if (!/^[!-~]*$/.test(text))
    throw new InvalidArgumentError(
      "token must have only visible ASCII characters.",
    );
  return text || undefined;
}

/** A URL without a trailing slash. An invalid one is not shown: it may contain a password. */
function addressFrom(text) {
  const address = text.replace(/\/+$/, "");
  if (!/^https?:\/\/[^/\\?#@]+(\/[^?#]*)?$/.test(address)) {
    throw new InvalidArgumentError(
      "baseUrl must be an address such as https://prompts.example.com, without a user name, a query or a fragment.",
    );
  }
  return address;
}

/** Throws unless a name, if there is one, consists of products (RFC 9110, section 10.1.5). */
function checkAppName(name) {
  if (!/^([\w!#$%&'*+.^`|~-]+(\/[\w!#$%&'*+.^`|~-]+)?( |$))*$/.test(name)) {
    throw new InvalidArgumentError(
      "appName must be a product such as my-app/2.0.",
    );
  }
}

/** Merges the headers of several options; later ones override earlier ones. Rejected values are not shown. */
function headersFrom(all) {
  const headers = new Headers();
  try {
    for (const given of all)
      for (const [name, value] of new Headers(given.headers))
        headers.set(name, value);
    return headers;
  } catch {
    throw new InvalidArgumentError(
      "headers must have names and values that HTTP allows.",
    );
  }
}

function numberFrom(name, value, least) {
  if (typeof value === "number" && value >= least) return value;
  throw new InvalidArgumentError(
    `${name} must be a number, at least ${least}, not ${String(value)}.`,
  );
}

/** A UUID of version 4 (RFC 9562). `crypto.randomUUID` is missing on pages without TLS. */
function randomKey() {
  const digit = (fixed) =>
    crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (fixed / 4));
  // Of the digit 8, which stands for the variant, only two bits are random.
  return "00000000-0000-4000-8000-000000000000".replace(/[08]/g, (fixed) =>
    (fixed ^ digit(fixed)).toString(16),
  );
}

/** Status 400, bad request. */
export class BadRequestError extends PromptCrafterError {}
/** Status 401, unauthorized. */
export class AuthenticationError extends PromptCrafterError {}
/** Status 403, forbidden. */
export class ForbiddenError extends PromptCrafterError {}
/** Status 404, not found. */
export class NotFoundError extends PromptCrafterError {}
/** Status 405, method not allowed. */
export class MethodNotAllowedError extends PromptCrafterError {}
/** Status 408, request timeout. */
export class RequestTimeoutError extends PromptCrafterError {}
/** Status 409, conflict. */
export class ConflictError extends PromptCrafterError {}
/** Status 410, gone. */
export class GoneError extends PromptCrafterError {}
/** Status 413, payload too large. */
export class PayloadTooLargeError extends PromptCrafterError {}
/** Status 415, unsupported media type. */
export class UnsupportedMediaTypeError extends PromptCrafterError {}
/** Status 422, unprocessable entity. */
export class UnprocessableEntityError extends PromptCrafterError {}
/** Status 429, too many requests. */
export class RateLimitError extends PromptCrafterError {}
/** Status 431, request header fields too large. */
export class RequestHeaderFieldsTooLargeError extends PromptCrafterError {}
/** Any status from 500. */
export class ServerError extends PromptCrafterError {}
/** Status 503, service unavailable. */
export class ServiceUnavailableError extends ServerError {}
/** Status 507, insufficient storage. */
export class InsufficientStorageError extends ServerError {}

const errorClasses = {
  400: BadRequestError,
  401: AuthenticationError,
  403: ForbiddenError,
  404: NotFoundError,
  405: MethodNotAllowedError,
  408: RequestTimeoutError,
  409: ConflictError,
  410: GoneError,
  413: PayloadTooLargeError,
  415: UnsupportedMediaTypeError,
  422: UnprocessableEntityError,
  429: RateLimitError,
  431: RequestHeaderFieldsTooLargeError,
  500: ServerError,
  503: ServiceUnavailableError,
  507: InsufficientStorageError,
};

function errorClass(status) {
  return (
    errorClasses[status] ?? (status >= 500 ? ServerError : PromptCrafterError)
  );
}
